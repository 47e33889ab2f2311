/** Limits that were read, as far as the language can say them. */
import type { LengthOrTime } from '../quantities/duration.ts';
import type { LimitReading } from './reading.ts';

/** A limit as a target has it. A time of some later day is more than the language says: its length alone is left. */
export const limitRead = ({ length, decimal, by }: LimitReading): LengthOrTime =>
  by !== null && length.value === 0 ? { ...length, by } : { ...length, decimal };
