/** Finds the words of the lists in a text. */
import { remembered } from '../memory/remembered.ts';
import { listsFor } from './lists.ts';
import { NO_OWN_WORDS, type OwnWords, withOwnWords } from './own-words.ts';
import { type Phrases, phrasesByFirstWord } from './phrases.ts';
import type { Entry, WordList } from './word-list.ts';

export interface Match {
  /** In UTF-16 code units, from the beginning of the text. */
  readonly offset: number;
  readonly length: number;
  readonly entry: Entry;
}

type Matcher = (text: string) => Match[];

/**
 * The words of the lists in a text, in order and without overlaps; none in a language without a list.
 * @param language a tag such as `en`, `en-GB` or `zh-TW`
 * @param own what an organisation adds to the lists and takes out of them
 */
export function matchesIn(text: string, language: string, own: OwnWords = NO_OWN_WORDS): Match[] {
  const byLanguage = matchersWith(own);
  const matcher = byLanguage.get(language) ?? matcherFor(language, own);
  byLanguage.set(language, matcher);
  return matcher(text);
}

const matchersWith = remembered((_own: OwnWords) => new Map<string, Matcher>());

function matcherFor(language: string, own: OwnWords): Matcher {
  const list = withOwnWords(listsFor(language), own, language);
  return list ? matcherOf(list) : () => [];
}

/** A matcher for one list. Where several phrases begin in one place, the longest counts. */
export function matcherOf(list: WordList): Matcher {
  const words = wordPattern(list);
  const phrasesFrom = phrasesByFirstWord(list, words);
  return (original) => {
    const found: Match[] = [];
    const text = plain(original);
    const spans = spansOf(text, words);
    const isWhole = list.spaced ? () => true : wholeWordsOf(text, list.language);
    for (let at = 0; at < spans.length; ) {
      const phrases = phrasesFrom(spans[at]?.word ?? '');
      const match = phrases && longestAt(text, spans, at, phrases, isWhole);
      if (match?.entry) found.push({ offset: match.offset, length: withApostrophe(text, match), entry: match.entry });
      at += match?.words ?? 1;
    }
    return found;
  };
}

/** What may be the first word of a phrase, and the last: a character, where words are not told apart by spaces. */
export function wordPattern({ spaced, elided }: Pick<WordList, 'spaced' | 'elided'>): RegExp {
  if (!spaced) return /\S/gu;
  return elided
    ? /%|[\p{L}\p{M}\p{N}_]+(?:-[\p{L}\p{M}\p{N}_]+)*/gu
    : /%|[\p{L}\p{M}\p{N}_]+(?:[-'][\p{L}\p{M}\p{N}_]+)*/gu;
}

/** The length of a match, with the apostrophe that shortens its last word: “notre objectif est d’”. */
const withApostrophe = (text: string, { offset, length }: Omit<Match, 'entry'>): number =>
  /^'\p{L}/u.test(text.slice(offset + length, offset + length + 2)) ? length + 1 : length;

interface Span {
  readonly word: string;
  readonly from: number;
  readonly to: number;
}

const spansOf = (text: string, words: RegExp): Span[] =>
  [...text.matchAll(words)].map(({ 0: word, index }) => ({
    word: word.normalize().toLowerCase(),
    from: index,
    to: index + word.length,
  }));

function longestAt(
  text: string,
  spans: readonly Span[],
  at: number,
  { meanings, longest }: Phrases,
  isWhole: (from: number, to: number) => boolean,
) {
  for (let words = Math.min(longest, spans.length - at); words > 0; words--) {
    const [offset, end] = [(spans[at] as Span).from, (spans[at + words - 1] as Span).to];
    const phrase = text.slice(offset, end).normalize().toLowerCase();
    const entry = meanings.get(phrase.includes('  ') ? phrase.replace(/ {2,}/g, ' ') : phrase);
    if (entry === null || (entry && isWhole(offset, end))) return { offset, length: end - offset, words, entry };
  }
  return undefined;
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
