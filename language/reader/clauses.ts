/** What the clause around an amount makes of it: a condition, a denial, or something that nobody promises. */
import { type Offsets, overlap } from '../text/offsets.ts';
import type { Sentence } from './sentence.ts';

/**
 * Whether a sentence tells what was achieved, what customers have to do, what is paid, or how long something lasts: its
 * amounts are no promises.
 */
export function isAside(sentence: Sentence, { start }: Offsets): boolean {
  const { sentences, before, ends } = sentence.grammar.asides;
  if (sentence.places(sentences).length > 0) return true;
  const isEnded = (from: number): boolean => sentence.places(ends).some((it) => from <= it.start && it.end <= start);
  return sentence.places(before).some(({ end }) => end <= start && !isEnded(end));
}

/** Whether it is denied that something takes longer: “nobody waits longer than”. */
export function isNegated(sentence: Sentence, { start }: Offsets): boolean {
  const { not, clauses } = sentence.grammar.limits;
  const begins = sentence.places(clauses);
  return sentence
    .places(not)
    .some((it) => it.end <= start && !begins.some((clause) => it.end <= clause.start && clause.end <= start));
}

/**
 * Whether an amount stands in a condition: “if an outage lasts longer than 2 hours, …”, “call us if you hear nothing
 * within 10 days”. Without a denial in it, a condition is taken for one only where its end can be seen.
 */
export function isConditional(sentence: Sentence, { start, end }: Offsets): boolean {
  const { text } = sentence;
  const condition = sentence.places(sentence.grammar.limits.conditions).findLast((it) => it.end <= start);
  if (!condition || /[,;:()]/.test(text.slice(condition.end, start))) return false;
  const isDenied = sentence
    .places(sentence.grammar.limits.not)
    .some((it) => condition.end <= it.start && it.end <= start);
  return isDenied || sentence.isBefore(sentence.grammar.limits.more, start) || /^[^.;:(]{0,40}, /.test(text.slice(end));
}

/**
 * “The same day if you write before noon”, “if you book 2 days ahead”: by then something else has to happen, unless
 * somebody says behind it what they do.
 */
export function isInCondition(sentence: Sentence, { start }: Offsets): boolean {
  const { text, grammar } = sentence;
  const condition = sentence.places(grammar.limits.conditions).findLast((it) => it.end <= start);
  if (!condition || /[,;:()]/.test(text.slice(condition.end, start))) return false;
  return !sentence.places(grammar.asides.ends).some((it) => it.start > condition.end + 1 && it.end <= start);
}

/** The parts of a sentence between what parts one promise from the next; empty ones are none. */
export function clausesOf(sentence: Sentence): Offsets[] {
  const { text, numerals, grammar } = sentence;
  const joints = sentence.places(grammar.topics.joints).filter((it) => !numerals.some((number) => overlap(it, number)));
  const starts = [0, ...joints.map(({ end }) => end)];
  const ends = [...joints.map(({ start }) => start), text.length - 1];
  return starts
    .map((start, index) => ({ start, end: ends[index] as number }))
    .filter(({ start, end }) => /[\p{L}\p{N}]/u.test(text.slice(start, end)));
}
