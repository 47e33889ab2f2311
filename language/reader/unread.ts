/** Lengths of time that a sentence names and that are no limit of anything it says. */

import { type Offsets, overlap } from '../text/offsets.ts';
import { isAside, isConditional } from './clauses.ts';
import { joinedLengths } from './joined.ts';
import { lengthsIn } from './lengths.ts';
import type { Reading } from './reading.ts';
import type { Sentence } from './sentence.ts';

export interface UnreadLength extends Offsets {
  /** Whether its words say what it is instead: an age, how long something lasts, what customers have to do, a condition. */
  readonly isOfElse: boolean;
  /** Whether it is but a condition of what the sentence says. */
  readonly isCondition: boolean;
}

/** @param readings what was read in the sentence */
export function unreadIn(sentence: Sentence, readings: readonly Reading[]): UnreadLength[] {
  const lengths = joinedLengths(sentence, lengthsIn(sentence)).filter(
    (it) => !readings.some((other) => overlap(other, it)),
  );
  return lengths.map((it) => {
    const isCondition = isConditional(sentence, it);
    const isOther = isAside(sentence, it) || sentence.isIn(sentence.grammar.limits.other, it);
    return { start: it.start, end: it.end, isCondition, isOfElse: isOther || isCondition };
  });
}
