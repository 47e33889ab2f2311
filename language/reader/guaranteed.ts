/** Times that a sentence promises by the money that it promises where they are missed. */

import type { Offsets } from '../text/offsets.ts';
import { isAside } from './clauses.ts';
import { AT_MOST } from './direction.ts';
import { joinedLengths } from './joined.ts';
import { lengthsIn, type StatedLength } from './lengths.ts';
import { reading } from './limits.ts';
import { paymentsIn } from './payments.ts';
import type { LimitReading } from './reading.ts';
import { isComplete } from './remains.ts';
import type { Sentence } from './sentence.ts';

/**
 * “If we do not restore it within 12 hours, you get 75 €”, “if it fails we mend it within 12 hours, or we pay you 75 €”: in
 * other sentences a time in a condition is what sets something off.
 */
export function guaranteedIn(sentence: Sentence): LimitReading[] {
  if (paymentsIn(sentence).length === 0) return [];
  const lengths = joinedLengths(sentence, lengthsIn(sentence));
  return lengths
    .filter((it) => isComplete(sentence, it, lengths) && !isOfElse(sentence, it) && isMissed(sentence, it))
    .map((it) => reading(sentence, it, AT_MOST, null));
}

const isOfElse = (sentence: Sentence, length: StatedLength): boolean =>
  isAside(sentence, length) || (!length.isLimit && sentence.isIn(sentence.grammar.limits.other, length));

/** Whether the condition before it says that it is missed, or somebody says in it what they do by then. */
function isMissed(sentence: Sentence, { start }: Offsets): boolean {
  const { text, grammar } = sentence;
  const condition = sentence.places(grammar.limits.conditions).findLast((it) => it.end <= start);
  if (!condition || /[,;:]/.test(text.slice(condition.end, start))) return false;
  const isBetween = (it: Offsets): boolean => condition.start <= it.start && it.end <= start;
  const misses = [...sentence.places(grammar.limits.not), ...sentence.places(grammar.payments.misses)];
  // Behind the money stands how soon it is paid.
  if (paymentsIn(sentence).some((it) => condition.end <= it.start && it.end <= start)) return false;
  const isSomebody = (it: Offsets): boolean => isBetween(it) && /\p{L}/u.test(text.slice(condition.end, it.start));
  return (
    misses.some(isBetween) ||
    sentence.isBefore(grammar.limits.more, start) ||
    sentence.places(grammar.asides.ends).some(isSomebody)
  );
}
