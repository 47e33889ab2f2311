/** What is left over next to a length of time that was read: it may be a part of it that nobody understood. */

import { covers, type Offsets } from '../text/offsets.ts';
import { isName, type StatedLength } from './lengths.ts';
import { LETTERS } from './plain.ts';
import type { Numeral } from './reading.ts';
import type { Sentence } from './sentence.ts';

/**
 * Whether a length is all that its place says: no number stands beside it that belongs to no other length (“3 x 5 days”,
 * “1/2/3 days”).
 */
export function isComplete(sentence: Sentence, length: StatedLength, lengths: readonly Offsets[]): boolean {
  const { text, numerals } = sentence;
  // In some languages “one” is the article as well.
  const isLeft = (it: Numeral): boolean => it.value !== 1 && !lengths.some((other) => covers(other, it));
  const before = numerals.findLast(({ end }) => end <= length.start);
  const after = numerals.find(({ start }) => start >= length.end);
  const isPartBefore =
    before && isLeft(before) && BESIDE.test(text.slice(before.end, length.start)) && !isOther(sentence, before, length);
  const isPartAfter = after && isLeft(after) && BESIDE.test(text.slice(length.end, after.start)) && isBare(text, after);
  return !isPartBefore && !isPartAfter && !GLUED.test(text.slice(0, length.start));
}

/** “1q30 s”: a unit that nobody knows. */
const GLUED = new RegExp(`\\d[${LETTERS}]{1,2}$`);

const BESIDE = /^ ?[-/x×*+±&]* ?$/;

/** A name, such as “level 2”, or the same number twice: “seventy-two 72 hours”. */
const isOther = (sentence: Sentence, before: Numeral, { figure, start }: StatedLength): boolean =>
  isName(sentence, before) || (before.value === figure.value && before.end + 1 === start);

/** Without a sign that says what it is a number of. */
const isBare = (text: string, { end }: Offsets): boolean => !/^ ?[%‰/:]/.test(text.slice(end, end + 2));
