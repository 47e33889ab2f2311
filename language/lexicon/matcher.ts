/** Finds the words of the lists in a text. */
import { recent } from '../memory/recent.ts';
import { remembered } from '../memory/remembered.ts';
import { listsFor } from './lists.ts';
import { NO_OWN_WORDS, type OwnWords, withOwnWords } from './own-words.ts';
import { type PhraseState, Recognizer } from './recognizer.ts';
import { termsOf, type WordEntry, type WordList } from './word-list.ts';

export interface Match {
  /** In UTF-16 code units, from the beginning of the text. */
  readonly offset: number;
  readonly length: number;
  readonly entry: WordEntry;
}

export type Matcher = (text: string) => Match[];

/**
 * The words of the lists in a text, in order and without overlaps; none in a language without a list.
 * @param language a tag such as `en`, `en-GB` or `zh-TW`
 * @param own what an organisation adds to the lists and takes out of them
 */
export function matchesIn(text: string, language: string, own: OwnWords = NO_OWN_WORDS): Match[] {
  return matchersWith(own)(language)(text);
}

const LANGUAGES_KEPT = 100;

const matchersWith = remembered((own: OwnWords) =>
  recent((language: string): Matcher => {
    const list = withOwnWords(listsFor(language), own, language);
    return list ? matcherOf(list) : () => [];
  }, LANGUAGES_KEPT),
);

/** A matcher for one list. Where several phrases begin in one place, the longest counts. */
export function matcherOf(list: WordList): Matcher {
  const words = wordPattern(list);
  const recognizer = new Recognizer(termsOf(list), list.sets);
  return (original) => {
    const found: Match[] = [];
    const text = plain(original);
    const { spans, lower } = wordsIn(text, words);
    const isWhole = list.spaced ? () => true : wholeWordsOf(text, list.language);
    for (let at = 0; at < spans.length; ) {
      const match = longestAt(recognizer, lower, spans, at, isWhole);
      if (match?.entry) found.push({ offset: match.offset, length: withApostrophe(text, match), entry: match.entry });
      at += match?.words ?? 1;
    }
    return found;
  };
}

/** A matcher for some terms in the language of a list, whatever else that holds. */
export const matcherOfTerms = (list: WordList, terms: readonly string[]): Matcher =>
  matcherOf({ ...list, groups: [{ category: 'vague', reason: '', instead: '', terms }], exceptions: [] });

/** A text as long, with blanks in place of what was found in it. */
export const blanked = (text: string, matches: readonly Match[]): string =>
  matches.reduce(
    (left, { offset, length }) => left.slice(0, offset) + ' '.repeat(length) + left.slice(offset + length),
    text,
  );

/** What may be the first word of a phrase, and the last: a character, where words are not told apart by spaces. */
function wordPattern({ spaced, elided }: Pick<WordList, 'spaced' | 'elided'>): RegExp {
  if (!spaced) return /\S/gu;
  return elided
    ? /%|[\p{L}\p{M}\p{N}_]+(?:-[\p{L}\p{M}\p{N}_]+)*/gu
    : /%|[\p{L}\p{M}\p{N}_]+(?:[-'][\p{L}\p{M}\p{N}_]+)*/gu;
}

/** The length of a match, with the apostrophe that shortens its last word: “notre objectif est d’”. */
const withApostrophe = (text: string, { offset, length }: Omit<Match, 'entry'>): number =>
  /^'\p{L}/u.test(text.slice(offset + length, offset + length + 2)) ? length + 1 : length;

interface WordSpan {
  /** In the text. */
  readonly from: number;
  readonly to: number;
  /** In its plain form, whose letters may be more or less. */
  readonly start: number;
  readonly end: number;
}

/** The words of a text, and its letters as the terms have them: composed, and in lower case. */
function wordsIn(text: string, words: RegExp): { spans: WordSpan[]; lower: string } {
  const found = [...text.matchAll(words)].map(({ 0: word, index }) => ({ from: index, to: index + word.length }));
  const whole = text.toLowerCase();
  // Most texts are as long in lower case, letter by letter.
  if (whole.length === text.length && text.normalize() === text)
    return { spans: found.map(({ from, to }) => ({ from, to, start: from, end: to })), lower: whole };
  let [lower, done] = ['', 0];
  const spans = found.map(({ from, to }) => {
    const start = lower.length + composed(text.slice(done, from)).length;
    lower += composed(text.slice(done, from)) + composed(text.slice(from, to));
    done = to;
    return { from, to, start, end: lower.length };
  });
  return { spans, lower };
}

const composed = (text: string): string => text.normalize().toLowerCase();

/** The longest phrase that begins with a word, with the number of its words. */
function longestAt(
  recognizer: Recognizer,
  lower: string,
  spans: readonly WordSpan[],
  at: number,
  isWhole: (from: number, to: number) => boolean,
) {
  const { from, start } = spans[at] as WordSpan;
  let longest: { offset: number; length: number; words: number; entry: WordEntry | null } | undefined;
  let state: PhraseState | undefined = recognizer.start;
  let letter = start;
  for (let last = at; last < spans.length; last++) {
    const { to, end } = spans[last] as WordSpan;
    for (; state && letter < end; letter++) state = recognizer.step(state, lower.charCodeAt(letter));
    if (!state) break;
    const { meaning } = state;
    if (meaning === null || (meaning && isWhole(from, to)))
      longest = { offset: from, length: to - from, words: last - at + 1, entry: meaning };
  }
  return longest;
}

/** Whether words begin and end at two places: of 以及时间, “and the time”, 及时 (“promptly”) is no word. */
function wholeWordsOf(text: string, language: string): (from: number, to: number) => boolean {
  let edges: Set<number> | undefined;
  return (from, to) => {
    edges ??= new Set([...new Intl.Segmenter(language, { granularity: 'word' }).segment(text)].map((it) => it.index));
    return edges.has(from) && (to === text.length || edges.has(to));
  };
}

/** The same text, as long, with the plain form of spaces, hyphens and apostrophes. */
const plain = (text: string): string =>
  text.replace(/[^\S ]|[\u2010\u2011’ʼ]/g, (it) => (/\s/.test(it) ? ' ' : /[’ʼ]/.test(it) ? "'" : '-'));
