/**
 * The position, from 1, of a percentile among so many values in their order: rank × count ÷ 100, rounded up. Ranks with
 * decimals are taken as they are written.
 */
export function nearestRank(rank: number, count: number): number {
  const digits = String(rank).split('.')[1]?.length ?? 0;
  const scale = 10 ** digits;
  return Math.max(1, Math.ceil((Math.round(rank * scale) * count) / (100 * scale)));
}
