/** Limits as they stand in reports and questions. */
import type { LengthOrTime } from '../../quantities/duration.ts';
import { within } from '../../writing/quantities.ts';
import { plainText } from '../../writing/written.ts';

/** A limit in the words that a target has for it: `within 2 business days`, `by 17:00`. */
export const limitWords = (limit: LengthOrTime): string => plainText(within(limit));
