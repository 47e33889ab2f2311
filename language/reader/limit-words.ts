/** Limits that were read, in the words of the language. */
import { describeDuration } from '../quantities/duration.ts';
import type { LimitReading } from './reading.ts';

/** A limit as a target has it: `within 2 business days`, `by 17:00`. */
export function limitWords({ length, decimal, by }: LimitReading): string {
  // A time of some later day is more than the language says.
  if (by !== null && length.value === 0) return describeDuration({ ...length, by });
  return `within ${describeDuration({ ...length, decimal })}`;
}
