/** Whether a time in a sentence is the one that a clause gives. */
import type { Limit } from '../../model/schema.ts';
import { isSameAsCounted } from '../../quantities/as-counted.ts';
import { type Duration, duration } from '../../quantities/duration.ts';
import type { LimitReading } from '../../reader/reading.ts';

/** What the statement leaves open, the target may say. */
export function isSameTime(promise: LimitReading, limit: Limit, ring: number | undefined): boolean {
  const { length, saysClock, from } = promise;
  if ((promise.by ?? undefined) !== limit.by) return false;
  if (length.unit === limit.unit && length.value === limit.value && (!saysClock || limit.clock === 'unstated'))
    return true;
  const said = length.unit === 'ring' ? duration(length.value, 'ring', undefined, ring) : length;
  const shortest = from && { ...length, value: from.value };
  return (
    isSameAsCounted(said, limit) || isWeeks(said, limit) || (shortest !== null && isSameAsCounted(shortest, limit))
  );
}

/** Bare days that are whole weeks are as many weeks of business days: 14 days, and 10 business days. */
const isWeeks = ({ value, unit, clock }: Duration, limit: Limit): boolean =>
  unit === 'day' &&
  clock === 'unstated' &&
  value % 7 === 0 &&
  isSameAsCounted(duration(value / 7, 'week', undefined), limit);
