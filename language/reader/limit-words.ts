/** Limits that were read, in the words of the language. */
import type { LimitReading } from './reading.ts';

/** A limit as a target has it: `within 2 business days`, `by 17:00`. */
export function limitWords({ length: { unit, clock, value }, decimal, by }: LimitReading): string {
  if (by !== null && value === 0) return `by ${by}`;
  if (unit === 'day' && value === 0) return 'within the same day';
  const isSaid = clock === 'business' || (clock === 'calendar' && unit === 'day');
  return `within ${decimal} ${isSaid ? `${clock} ` : ''}${unit}${value === 1 ? '' : 's'}`;
}
