/** Finds the words of the lists in a text. A list is data: `words/` has one file for each language. */
import { type Phrases, phrasesByFirstWord } from './phrases.ts';
import type { Entry, WordList } from './word-list.ts';
import en from './words/en.json' with { type: 'json' };

export interface Match {
  /** In UTF-16 code units, from the beginning of the text. */
  readonly offset: number;
  readonly length: number;
  readonly entry: Entry;
}

/** All lists: another language is another file, imported here. */
export const WORD_LISTS: readonly WordList[] = [en as WordList];

type Matcher = (text: string) => Match[];
const matchers = new Map<string, Matcher | undefined>();

/**
 * The words of the lists in a text, in order and without overlaps; none in a language without a list.
 * @param language a tag such as `en` or `en-GB`, of which the first part counts
 */
export function matchesIn(text: string, language: string): Match[] {
  const primary = language.toLowerCase().split('-', 1)[0] as string;
  if (!matchers.has(primary)) {
    const list = WORD_LISTS.find((it) => it.language === primary);
    matchers.set(primary, list && matcherOf(list));
  }
  return matchers.get(primary)?.(text) ?? [];
}

/** A matcher for one list. Where several phrases begin in one place, the longest counts. */
export function matcherOf(list: WordList): Matcher {
  const words = list.spaced ? /%|[\p{L}\p{M}\p{N}_]+(?:[-'][\p{L}\p{M}\p{N}_]+)*/gu : /\S/gu;
  const phrasesFrom = phrasesByFirstWord(list, words);
  return (original) => {
    const found: Match[] = [];
    const text = plain(original);
    const spans = spansOf(text, words);
    for (let at = 0; at < spans.length; ) {
      const phrases = phrasesFrom(spans[at]?.word ?? '');
      const match = phrases && longestAt(text, spans, at, phrases);
      if (match?.entry) found.push({ offset: match.offset, length: match.length, entry: match.entry });
      at += match?.words ?? 1;
    }
    return found;
  };
}

interface Span {
  readonly word: string;
  readonly from: number;
  readonly to: number;
}

const spansOf = (text: string, words: RegExp): Span[] =>
  [...text.matchAll(words)].map(({ 0: word, index }) => ({
    word: word.toLowerCase(),
    from: index,
    to: index + word.length,
  }));

function longestAt(text: string, spans: readonly Span[], at: number, { meanings, longest }: Phrases) {
  for (let words = Math.min(longest, spans.length - at); words > 0; words--) {
    const [offset, end] = [(spans[at] as Span).from, (spans[at + words - 1] as Span).to];
    const phrase = text.slice(offset, end).toLowerCase();
    const entry = meanings.get(phrase.includes('  ') ? phrase.replace(/ {2,}/g, ' ') : phrase);
    if (entry !== undefined) return { offset, length: end - offset, words, entry };
  }
  return undefined;
}

/** The same text, as long, with the plain form of spaces, hyphens and apostrophes. */
const plain = (text: string): string =>
  text.replace(/[^\S ]|[\u2010\u2011’ʼ]/g, (it) => (/\s/.test(it) ? ' ' : /[’ʼ]/.test(it) ? "'" : '-'));
