/** The shares of cases that are in time, whichever of them a sentence counts. */
import type { Reading, ShareReading } from './reading.ts';

/**
 * The shares of what was read as those of the cases that keep its limits: where at most 5% wait longer than 2 minutes, at
 * least 95% do not.
 */
export function keptShares(readings: readonly Reading[]): ShareReading[] {
  const isOfLate = readings.some((it) => it.kind === 'limit' && it.isExceeded);
  return readings
    .filter((it) => it.kind === 'share')
    .map((it) => (isOfLate && it.direction === 'at most' ? remaining(it) : it));
}

/** The share of the other cases: where 5% at most are excepted, at least 95% are not. */
export function remaining(share: ShareReading): ShareReading {
  const rest = Number((100 - share.value).toPrecision(12));
  return { ...share, value: rest, decimal: String(rest), direction: 'at least' };
}

/**
 * Whether a share cannot be that of the cases which keep a limit beside it: it says itself what else it is of, or that it
 * is to be small, as nobody promises of what is in time.
 */
export const isOfElse = ({ isApart, direction }: ShareReading): boolean => isApart || direction === 'at most';
