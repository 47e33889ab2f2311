/** How far a target may go from where performance is now. */
import type { Performance, Quantity, Target } from '../../model/schema.ts';
import type { ServiceModel } from '../../model/service-model.ts';
import { amountOf, describeAmount, withoutNoise } from './amounts.ts';
import { type Bound, type FieldNumber, type Figure, isAmongValues } from './plan.ts';
import { planOf } from './plan-of.ts';
import { recordOfTarget } from './records.ts';

/** Where performance is now and the best so far, as the target says it or as it was measured since. */
export interface Performances {
  readonly today: Performance | null;
  readonly best: Performance | null;
  /** `today`, or the period in which it was measured. */
  readonly when: string;
  /** The same for the best, with a comma before it; empty where the target says it. */
  readonly bestWhen: string;
}

/** The furthest amount that is feasible, in the unit of `amountOf`. */
export interface Reach {
  readonly value: number;
  /** The amount in words. */
  readonly text: string;
  /** The working, in words. */
  readonly why: string;
  readonly from: Performance;
}

export function isBetter(direction: Bound['direction'], a: number, b: number): boolean {
  const [x, y] = [withoutNoise(a), withoutNoise(b)];
  return direction === 'at least' ? x > y : x < y;
}

/** What nothing can be better than, in the terms of the target; null where nobody knows. */
export function perfectionOf(target: Target, service: ServiceModel): number | null {
  const { figure, bound } = planOf(target);
  if (!bound) return null;
  if (figure.is === 'statistic' && figure.statistic === 'net promoter score')
    return bound.direction === 'at least' ? 100 : -100;
  const field = scoreOf(figure);
  const range = field ? rangeOf(field, target, service) : undefined;
  if (bound.direction === 'at most') return bound.value.kind === 'number' ? (range?.from ?? 0) : 0;
  if (bound.value.kind === 'percent') return 100;
  return bound.value.kind === 'duration' || !field ? null : (field.scale ?? range?.to ?? null);
}

/** The field whose values a figure lies among. */
function scoreOf(figure: Figure): FieldNumber | null {
  switch (figure.is) {
    case 'statistic':
      return isAmongValues(figure) && figure.value.of === 'field' ? figure.value : null;
    case 'share':
    case 'count':
    case 'rate':
      return null;
  }
}

function rangeOf(
  { field }: FieldNumber,
  target: Target,
  service: ServiceModel,
): { from: number; to: number } | undefined {
  const type = recordOfTarget(target, service)?.fields.find((it) => it.name === field?.name)?.type;
  return type?.kind === 'range' ? type : undefined;
}

/** How far baseline and best performance let a target go; nowhere where the baseline keeps it already. */
function reachesOf(bound: Bound, performances: Performances, perfection: number | null, stretch: number): Reach[] {
  const [today, record] = [comparable(performances.today, bound.value), comparable(performances.best, bound.value)];
  if (today && !isBetter(bound.direction, amountOf(bound.value).value, today.value)) return [];
  const reaches: Reach[] = [];
  if (today && perfection !== null) {
    const part = partOfTheWay(bound, { ...today, when: performances.when }, perfection, stretch);
    if (canBeShown(part, bound)) reaches.push(part);
  }
  // A best performance that is worse than today's says nothing.
  if (record && !isWorse(bound, record, today)) reaches.push(bestSoFar(bound, record, performances.bestWhen));
  return reaches;
}

const isWorse = ({ direction }: Bound, record: Measured, today: Measured | null): boolean =>
  today !== null && isBetter(direction, today.value, record.value);

/** What is called the best so far though today's is better, in words: one of the two is wrong then, or the best is out of date. */
export function outdoneBest(bound: Bound, performances: Performances): string | null {
  const [today, record] = [comparable(performances.today, bound.value), comparable(performances.best, bound.value)];
  return record && isWorse(bound, record, today) ? describe(record.value, record.from, bound) : null;
}

/** The best so far, where it lies beyond what a target is thought to reach: nobody is advised to ask for less than that. */
export function reachedBeyond({ value }: Pick<Reach, 'value'>, bound: Bound, performances: Performances): Reach | null {
  const [today, record] = [comparable(performances.today, bound.value), comparable(performances.best, bound.value)];
  if (!record || isWorse(bound, record, today) || !isBetter(bound.direction, record.value, value)) return null;
  return bestSoFar(bound, record, performances.bestWhen);
}

/** Whether a target asks for no more than was reached. */
export const isReached = ({ direction, value }: Bound, reached: Reach | null): reached is Reach =>
  reached !== null && !isBetter(direction, amountOf(value).value, reached.value);

/** How far a target may go where it asks for more: the nearest first. */
export function reachesPassed(
  { bound }: Target,
  performances: Performances,
  perfection: number | null,
  stretch: number,
): Reach[] {
  if (!bound) return [];
  const { direction, value } = bound;
  const passed = reachesOf(bound, performances, perfection, stretch).filter((it) =>
    isBetter(direction, amountOf(value).value, it.value),
  );
  return passed.sort((a, b) => (isBetter(direction, b.value, a.value) ? -1 : 1));
}

interface Measured {
  readonly value: number;
  readonly from: Performance;
}

/** A performance as an amount on the scale of a bound; null where the two cannot be compared. */
function comparable(from: Performance | null, bound: Quantity): Measured | null {
  if (!from) return null;
  const { value, scale } = amountOf(from.value);
  return scale === amountOf(bound).scale ? { value, from } : null;
}

function partOfTheWay(
  bound: Bound,
  today: Measured & Pick<Performances, 'when'>,
  perfection: number,
  stretch: number,
): Reach {
  const value = asPreciseAsWritten(today.value + stretch * (perfection - today.value), today.from.value, bound);
  const words = (amount: number): string => describe(amount, today.from, bound);
  const text = words(value);
  const limit = bound.direction === 'at least' ? 'at most' : 'no less than';
  const part = stretch === 0.5 ? 'half' : `${withoutNoise(stretch * 100)}%`;
  const why = `${words(today.value)} ${today.when}, so ${limit} ${text}: ${part} of the way to ${words(perfection)}`;
  return { value, text, why, from: today.from };
}

/** Whether the cases of a baseline are enough for a share that leaves room for one miss: those of two show nothing. */
function canBeShown({ value, from: { cases } }: Reach, { value: asked, direction }: Bound): boolean {
  if (asked.kind !== 'percent' || cases === null) return true;
  const missed = direction === 'at least' ? 100 - value : value;
  return withoutNoise((missed / 100) * cases) >= 1;
}

/** No more decimals than the author gave, and rather too easy than too hard. */
function asPreciseAsWritten(amount: number, measured: Quantity, { value, direction }: Bound): number {
  if (measured.kind === 'duration' || value.kind === 'duration') return amount;
  const decimals = Math.max(...[measured, value].map((it) => it.decimal.split('.')[1]?.length ?? 0));
  const unit = 10 ** decimals;
  const scaled = withoutNoise(amount * unit);
  return withoutNoise((direction === 'at least' ? Math.floor(scaled) : Math.ceil(scaled)) / unit);
}

function bestSoFar(bound: Bound, { value, from }: Measured, when: string): Reach {
  const text = describe(value, from, bound);
  return { value, text, why: `the best so far is ${text}${when}`, from };
}

/** In the unit of the target, or of what was measured where the target asks for nothing at all. */
function describe(amount: number, { value: measured }: Performance, { value }: Bound): string {
  return describeAmount(withoutNoise(amount), amountOf(value).value === 0 ? measured : value);
}
