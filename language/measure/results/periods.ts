/** What the figures of periods mean: verdicts, and how sure they are. */
import type { Bound } from '../../meaning/measures/plan.ts';
import { compareWith, isKept } from '../figures/exact.ts';
import type { Reached } from '../figures/tally.ts';
import type { PeriodTaken } from '../passes/slots.ts';
import { couldBeChance, wilsonInterval } from '../statistics/wilson.ts';
import type { PeriodResult } from './schema.ts';

export function periodResult(taken: PeriodTaken, bound: Bound | null): PeriodResult {
  const { period, hasEnded, overCeiling, parts } = taken;
  return {
    name: period.name,
    from: period.from,
    until: period.until,
    ended: hasEnded,
    final: isFinal(taken, bound),
    ...figureOf(taken),
    interval: intervalOf(taken),
    range: taken.range,
    withinChance: withinChance(taken, bound),
    overCeiling,
    parts: parts.map((part) => ({ value: part.value, ...figureOf(part) })),
  };
}

const figureOf = ({ cases, met, missed, undecided, unclear, figure, why, isKept: kept }: Reached) => ({
  ...{ cases, met, missed, undecided, unclear, figure, why },
  verdict: kept === null ? null : kept ? ('met' as const) : ('missed' as const),
});

/** Decided for good: no further case comes to it, and none that is open can turn the verdict. Where each has to keep it, one that has missed it for good decides. */
function isFinal({ hasEnded, parts, ...whole }: PeriodTaken, bound: Bound | null): boolean {
  if (!hasEnded) return false;
  if (parts.length === 0) return isSettled(whole, bound);
  const settled = parts.filter((part) => isSettled(part, bound));
  return settled.length === parts.length || settled.some(({ isKept: kept }) => kept === false);
}

/** Where it is not known between which figures that of the period will lie, all cases have to be known. */
function isSettled({ undecided, unclear, range }: Reached, bound: Bound | null): boolean {
  if (!range) return undecided + unclear === 0;
  if (!bound || bound.value.kind === 'duration') return range.from === range.to;
  const { decimal } = bound.value;
  const keeps = (figure: number): boolean => isKept(compareWith(figure, 1, decimal), bound.direction);
  return keeps(range.from) === keeps(range.to);
}

function intervalOf({ met, missed }: Reached): PeriodResult['interval'] {
  if (met === null || missed === null || met + missed === 0) return null;
  const { from, to } = wilsonInterval(met, met + missed);
  return { from: 100 * from, to: 100 * to };
}

function withinChance({ met, missed }: Reached, bound: Bound | null): boolean | null {
  if (met === null || missed === null || met + missed === 0 || bound?.value.kind !== 'percent') return null;
  return couldBeChance(met, met + missed, bound.value.value / 100);
}
