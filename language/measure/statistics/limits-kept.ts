import { nearestRank } from './nearest-rank.ts';
import { upTo } from './ranked.ts';

/** How long cases take, for those who look for a limit that will be kept. An open case counts as longer than any other. */

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
 * @param lengths of the closed cases, in any order and unit
 * @param open how many cases are not closed yet
 * @param percent above 0, up to 100
 */
export function limitKept(lengths: Iterable<number>, open: number, percent: number): number | undefined {
  const sorted = ascending(lengths);
  return sorted[nearestRank(percent, sorted.length + open) - 1];
}

/** The share of all cases that were done within each of some limits, in their order; none where there are no cases. */
export function shareWithin(lengths: Iterable<number>, open: number, limits: readonly number[]): ShareWithin[] {
  const sorted = ascending(lengths);
  const all = sorted.length + open;
  return all === 0 ? [] : limits.map((limit) => ({ limit, share: upTo(sorted, limit) / all }));
}

/**
 * The share of all cases as a function of the limit, to be drawn in steps: the empirical distribution, at the lengths at
 * which it reaches each percent. Each of these at most 100 points is a true one, and no share between two of them is
 * more than one percent above that of the first.
 */
export function distribution(lengths: Iterable<number>, open: number): ShareWithin[] {
  const sorted = ascending(lengths);
  const all = sorted.length + open;
  const percents = Array.from({ length: 100 }, (_, i) => i + 1);
  const ranks = percents.map((percent) => nearestRank(percent, all)).filter((rank) => rank <= sorted.length);
  const limits = new Set(ranks.map((rank) => sorted[rank - 1] as number));
  return [...limits].map((limit) => ({ limit, share: upTo(sorted, limit) / all }));
}

const ascending = (lengths: Iterable<number>): Float64Array => Float64Array.from(lengths).sort();
