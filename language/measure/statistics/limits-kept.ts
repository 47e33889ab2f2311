import { nearestRank } from './nearest-rank.ts';
import { upTo } from './ranked.ts';

/** How long cases take, for those who look for a limit that will be kept. An open case counts as longer than any other. */

/** How long closed cases took. */
export interface Lengths {
  readonly size: number;
  /** The length at a position, from 1, the shortest first; undefined where there are not so many. */
  readonly nth: (position: number) => number | undefined;
  /** How many are at most so long. */
  readonly upTo: (limit: number) => number;
}

export class SortedLengths implements Lengths {
  private readonly sorted: Float64Array;

  /** @param lengths in any order and unit */
  constructor(lengths: Iterable<number>) {
    this.sorted = Float64Array.from(lengths).sort();
  }

  get size(): number {
    return this.sorted.length;
  }

  nth(position: number): number | undefined {
    return this.sorted[position - 1];
  }

  upTo(limit: number): number {
    return upTo(this.sorted, limit);
  }
}

/** Lengths of which some are known, each with how many are no longer, the shortest first. */
export class LengthsAt implements Lengths {
  readonly size: number;
  private readonly steps: readonly { readonly limit: number; readonly upTo: number }[];

  /** @param size how many there are in all */
  constructor(size: number, steps: LengthsAt['steps']) {
    this.size = size;
    this.steps = steps;
  }

  nth(position: number): number | undefined {
    return position > this.size ? undefined : this.steps.find(({ upTo }) => upTo >= position)?.limit;
  }

  upTo(limit: number): number {
    return this.steps.findLast((it) => it.limit <= limit)?.upTo ?? 0;
  }
}

/** So large a share of the cases is done within that time. */
interface ShareWithin {
  /** In the unit of the lengths. */
  readonly limit: number;
  /** From 0 to 1. */
  readonly share: number;
}

/**
 * The shortest limit that was kept in so many percent of the cases: by the nearest rank, the ⌈n·p/100⌉th of all
 * lengths (Hyndman and Fan, Sample quantiles in statistical packages, The American Statistician 50, 1996, their
 * definition 1). Undefined where there are no cases, and where the rank falls on an open one: not yet known. While open
 * cases are closed it can only become shorter.
 * @param lengths of the closed cases
 * @param open how many cases are not closed yet
 * @param percent above 0, up to 100
 */
export const limitKept = (lengths: Lengths, open: number, percent: number): number | undefined =>
  lengths.nth(nearestRank(percent, lengths.size + open));

/** The share of all cases that were done within each of some limits, in their order; none where there are no cases. */
export function shareWithin(lengths: Lengths, open: number, limits: readonly number[]): ShareWithin[] {
  const all = lengths.size + open;
  return all === 0 ? [] : limits.map((limit) => ({ limit, share: lengths.upTo(limit) / all }));
}

/**
 * The share of all cases as a function of the limit, to be drawn in steps: the empirical distribution, at the lengths at
 * which it reaches each percent. Each of these at most 100 points is a true one, and no share between two of them is
 * more than one percent above that of the first.
 */
export function distribution(lengths: Lengths, open: number): ShareWithin[] {
  const all = lengths.size + open;
  const percents = Array.from({ length: 100 }, (_, i) => i + 1);
  const ranks = percents.map((percent) => nearestRank(percent, all)).filter((rank) => rank <= lengths.size);
  const limits = new Set(ranks.map((rank) => lengths.nth(rank) as number));
  return [...limits].map((limit) => ({ limit, share: lengths.upTo(limit) / all }));
}
