/** What targets ask for in numbers, as answers. */
import type { Bound } from '../../../meaning/measures/plan.ts';
import type { Quantity } from '../../../model/schema.ts';
import { said } from '../../document/tree.ts';
import { spokenPercent } from '../../languages/amounts.ts';
import { filled, type Spoken } from '../../languages/words.ts';
import type { Matter } from './matter.ts';

/** A figure that is no length of time. */
export interface FigureAnswer extends Bound {
  readonly value: Exclude<Quantity, { kind: 'duration' }>;
  /** The most that there can be; null where nobody says it. */
  readonly scale: number | null;
}

export const figuresSaid = (spoken: Spoken): Matter<FigureAnswer> => ({
  say: (it) => said(figureWords(it, spoken), it.source),
  isSame: (a, b) => a.value.value === b.value.value,
  distance: (right, other) => (isLike(right, other) ? 0 : null),
  made,
});

function figureWords({ direction, value }: FigureAnswer, spoken: Spoken): string {
  const { atLeast, atMost } = spoken.words.training;
  const amount =
    value.kind === 'percent'
      ? spokenPercent(spoken, value.value)
      : new Intl.NumberFormat(spoken.language, { maximumFractionDigits: 12 }).format(value.value);
  return filled(direction === 'at least' ? atLeast : atMost, { amount });
}

/** Of the same direction and scale, and of a size that might be meant. */
function isLike(a: FigureAnswer, b: FigureAnswer): boolean {
  if (a.direction !== b.direction || a.value.kind !== b.value.kind || a.scale !== b.scale) return false;
  const [x, y] = [a.value.value, b.value.value];
  return a.value.kind === 'percent' || Math.max(x, y) <= 5 * Math.max(1, Math.min(x, y));
}

const SHARES = [1, 2, 3, 5, 8, 10, 15, 20, 25, 30, 40, 50, 60, 70, 75, 80, 85, 90, 95, 98, 99];

/** Two less and two more. */
function made(right: FigureAnswer): FigureAnswer[] {
  const { value } = right.value;
  const numbers =
    right.value.kind === 'percent'
      ? [...SHARES.filter((it) => it < value).slice(-2), ...SHARES.filter((it) => it > value).slice(0, 2)]
      : numbersAround(value, right.scale !== null).filter((it) => right.scale === null || it <= right.scale);
  return numbers.map((it) => ({ ...right, value: { ...right.value, value: it, decimal: String(it) } }));
}

/** Four numbers near another one, in steps that people count in. @param isClose whether it lies on a scale of a few points */
export function numbersAround(value: number, isClose = false): number[] {
  const isWhole = Number.isInteger(value) && !isClose;
  const step = Math.max(roundStep(value / (isClose ? 15 : 3)), isWhole ? 1 : 0);
  return [-2, -1, 1, 2].map((times) => Number((value + times * step).toPrecision(6))).filter((it) => it > 0);
}

/** The nearest of 1, 2, 5, 10, 20 … */
function roundStep(rough: number): number {
  if (rough <= 0) return 1;
  const power = 10 ** Math.floor(Math.log10(rough));
  const [, step] = [
    [Math.SQRT2, 1],
    [Math.sqrt(10), 2],
    [Math.sqrt(50), 5],
    [10, 10],
  ].find(([end = 0]) => rough / power < end) ?? [0, 10];
  return power * (step ?? 10);
}
