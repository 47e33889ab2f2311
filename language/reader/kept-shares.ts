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
    .map((it) => (isOfLate && it.direction === 'at most' ? { ...it, ...remaining(it), direction: 'at least' } : it));
}

function remaining({ value }: ShareReading): Pick<ShareReading, 'value' | 'decimal'> {
  const rest = Number((100 - value).toPrecision(12));
  return { value: rest, decimal: String(rest) };
}
