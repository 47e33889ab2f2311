/** Whether a length of time is a limit, by what stands around it: it may be an age, a rhythm, a time that has passed. */

import type { Offsets } from '../text/offsets.ts';
import { isAside, isConditional, isInCondition, isNegated } from './clauses.ts';
import type { Context } from './grammar.ts';
import type { StatedLength } from './lengths.ts';
import type { Direction, LimitReading, ShareReading } from './reading.ts';
import type { Sentence } from './sentence.ts';

/** What a sentence says of a length of time. */
export interface LengthRole {
  readonly direction: Direction;
  /** Whether it is how long before something else. */
  readonly isAhead: boolean;
  /** Whether those are counted that take longer: “at most 5% of callers wait longer than a minute”. */
  readonly isExceeded: boolean;
}

export const AT_MOST: LengthRole = { direction: 'at most', isAhead: false, isExceeded: false };
const AT_LEAST: LengthRole = { direction: 'at least', isAhead: false, isExceeded: false };
const AHEAD: LengthRole = { direction: 'at least', isAhead: true, isExceeded: false };

/**
 * Whether a length is the most that something may take, or the least that lies between two things; undefined where
 * nothing says so.
 * @param isSaid whether it says that it is a limit in another way: by its kind of days, or as one of a statistic
 * @param last the limit before it in the text
 * @param shares of the sentence
 */
export function lengthRole(
  sentence: Sentence,
  length: StatedLength,
  isSaid: boolean,
  last: LimitReading | undefined,
  shares: readonly ShareReading[],
): LengthRole | undefined {
  const { sure, most, least, ahead, more, other } = sentence.grammar.limits;
  if (isAside(sentence, length)) return undefined;
  if (sentence.isBefore(more, length.start)) return comparedRole(sentence, length, shares);
  const isSure = length.isLimit || sentence.isBefore(sure, length.start);
  if (!isSure && sentence.isIn(other, length)) return undefined;
  if (isConditional(sentence, length)) return undefined;
  const isSaidAs = ({ before, after = [] }: Context): boolean =>
    sentence.isIn(isSure ? { after } : { before, after }, length);
  if (isSaidAs(ahead)) return isInCondition(sentence, length) ? undefined : AHEAD;
  if (length.isMore || isSaidAs(least)) return AT_LEAST;
  if (isSure || isSaid || sentence.isIn(most, length) || standsAlone(sentence, length)) return AT_MOST;
  return last && isJoined(sentence, last, length)
    ? { direction: last.direction, isAhead: last.isAhead, isExceeded: last.isExceeded }
    : undefined;
}

/** “Within 2 hours on weekdays and 4 hours at weekends”: the same is said of both. */
function isJoined(sentence: Sentence, { end }: Offsets, { start }: Offsets): boolean {
  return start - end <= NEAR && sentence.isBefore(sentence.grammar.limits.joins, start);
}

const NEAR = 60;

/** “Longer than a minute”: nobody waits so long, few do, or it is what sets something else off. */
function comparedRole(
  sentence: Sentence,
  length: StatedLength,
  shares: readonly ShareReading[],
): LengthRole | undefined {
  const { least, ahead } = sentence.grammar.limits;
  if (sentence.endOf(ahead.after, length.end) !== undefined) return AHEAD;
  if (sentence.endOf(least.after, length.end) !== undefined) return AT_LEAST;
  if (isConditional(sentence, length)) return undefined;
  if (isNegated(sentence, length)) return AT_MOST;
  const isOfFew = shares.some(({ direction }) => direction === 'at most');
  return isOfFew ? { ...AT_MOST, isExceeded: true } : undefined;
}

/**
 * Set off from what stands around: “Acknowledgement - 10 days”, “Funding decision (75 days)”, “Review of a plan 8 weeks”,
 * “letters 10 days, e-mails 2 days”. Years at the end are mostly how long something lasts.
 */
function standsAlone({ text }: Sentence, { start, end, unit }: StatedLength): boolean {
  const [before, after] = [text.slice(0, start), text.slice(end)];
  const isSetOff = /(?:^|[-:;,.(/•→=|])\s*$/.test(before);
  return isSetOff ? /^\s*(?:$|[-:;,.()/•*[|])/.test(after) : unit !== 'year' && /^[*\s]*(?:$|[.;,|])/.test(after);
}
