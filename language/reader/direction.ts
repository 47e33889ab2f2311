/** Whether a length of time is a limit, by what stands around it: it may be an age, a rhythm, a time that has passed. */
import type { Unit } from './grammar.ts';
import type { Direction, LimitReading, Span } from './reading.ts';
import type { Found, Sentence } from './sentence.ts';

/**
 * Whether a length is the most that something may take, or the least that lies between two things; undefined where
 * nothing says so.
 * @param saysDay whether it is in business or calendar days
 * @param last the limit before it in the text
 */
export function directionOf(
  sentence: Sentence,
  found: Found,
  unit: Unit,
  saysDay: boolean,
  last: LimitReading | undefined,
): Direction | undefined {
  const { sure = [], most, least, other, joins = [] } = sentence.grammar.limits;
  const isSure = sentence.isIn({ before: sure }, found);
  if (!isSure && sentence.isIn(other, found)) return undefined;
  if (found.groups.more || sentence.isIn(isSure ? { after: least.after } : least, found)) return 'at least';
  // Nobody counts business days but towards a limit.
  const isLimit = isSure || saysDay || sentence.isIn(most, found) || standsAlone(sentence, found, unit);
  if (isLimit) return 'at most';
  return last && sentence.endOf(joins, last.end) === found.start ? last.direction : undefined;
}

/**
 * Set off from what stands around: “Acknowledgement - 10 days”, “Funding decision (75 days)”, “Review of a plan 8 weeks”.
 * Years at the end are mostly how long something lasts.
 */
function standsAlone({ text }: Sentence, { start, end }: Span, { unit }: Unit): boolean {
  const [before, after] = [text.slice(0, start), text.slice(end)];
  const isSetOff = /(?:^|[-:;,.(/•])\s*$/.test(before);
  return isSetOff ? /^\s*(?:$|[-:;,.()/•])/.test(after) : unit !== 'year' && /^[\s.;]*$/.test(after);
}
