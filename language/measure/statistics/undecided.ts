import type { Interval } from './wilson.ts';

/** What a bound asks for: at least so much, or at most. */
export type Direction = 'at least' | 'at most';

/**
 * Whether a share keeps a bound. What is written as 99.9 percent is 0.999 only up to the last bit of a number, so
 * shares that are nearer to each other than any two of real counts are the same.
 * @param share from 0 to 1, and so is the bound
 */
export function meets(share: number, bound: number, direction: Direction): boolean {
  return direction === 'at least' ? share > bound - SAME : share < bound + SAME;
}

/** A share of up to a hundred million cases and a percentage of two decimals are the same, or differ by more. */
const SAME = 1e-12;

/**
 * Between which shares the figure of a period ends, while some of its cases are not decided: from all of these
 * missed to all met. A case that in the end does not count at all leaves the figure between these as well.
 * Undefined where there are no cases.
 */
export function rangeOfShare(met: number, missed: number, undecided: number): Interval | undefined {
  const all = met + missed + undecided;
  return all === 0 ? undefined : { from: met / all, to: (met + undecided) / all };
}

/**
 * Whether no undecided case can change the verdict any more: both ends of the range keep the bound, or neither does.
 * That no further case will come to the period is for the caller to know.
 */
export function isFinal(range: Interval, bound: number, direction: Direction): boolean {
  return meets(range.from, bound, direction) === meets(range.to, bound, direction);
}
