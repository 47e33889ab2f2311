/** What could have been promised and kept, where a share was missed: less of the cases, or more time. */
import type { PeriodResult, TargetResult } from '../../measure/results/schema.ts';
import { figureText } from './figures.ts';

/** Of fewer periods nobody knows whether they will be kept again. */
const PERIODS = 4;

/** `Each of the last 4 periods kept 68% within 20 seconds; 80% of all cases were done within 25 seconds.` Null where there is nothing to be learnt. */
export function advice(result: TargetResult): string | null {
  const { bound, standing } = result;
  if (standing.verdict !== 'missed' || bound?.value.kind !== 'percent' || bound.direction !== 'at least') return null;
  const last = result.periods.filter(({ ended, figure }) => ended && figure !== null).slice(-PERIODS);
  if (last.length < PERIODS) return null;
  const share = Math.floor(Math.min(...last.map(lowestIn)));
  const kept = `Each of the last ${PERIODS} periods kept ${share}%`;
  const { lengths } = result;
  if (!lengths) return `${kept}.`;
  const words = (length: number): string => figureText(length, { unit: lengths.unit, bound: null });
  const within =
    lengths.kept === null ? '' : `; ${bound.value.decimal}% of all cases were done within ${words(lengths.kept)}`;
  return `${kept} within ${words(lengths.limit)}${within}.`;
}

/** Where each of several has to keep it, the lowest of them. What is open may still be missed. */
const lowestIn = ({ figure, range, parts }: PeriodResult): number =>
  Math.min(...(parts.length > 0 ? parts.flatMap((part) => part.figure ?? []) : [range?.from ?? figure ?? 0]));
