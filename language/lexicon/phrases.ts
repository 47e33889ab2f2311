/**
 * The phrases of a word list by the word that they begin with. The terms of a list stand for many thousands, so those
 * of a word are spelt out when the word is met: most texts meet few of them.
 */
import { beginningsOf } from './term.ts';
import { type Entry, meaningsOf, type Term, termsOf, type WordList } from './word-list.ts';

export interface Phrases {
  /** The entry of each phrase, null for an exception. */
  readonly meanings: ReadonlyMap<string, Entry | null>;
  /** The most words that one of them has. */
  readonly longest: number;
}

/** A function that gives the phrases which may begin with a word, in lower case. */
export function phrasesByFirstWord(list: WordList, words: RegExp): (word: string) => Phrases | undefined {
  const terms = termsByFirstWord(list, words);
  const met = new Map<string, Phrases>();
  return (word) => {
    const mine = terms.get(word);
    if (!mine) return undefined;
    const phrases = met.get(word) ?? spellOut(word, mine, list, words);
    met.set(word, phrases);
    return phrases;
  };
}

function termsByFirstWord(list: WordList, words: RegExp): Map<string, Term[]> {
  const byWord = new Map<string, Term[]>();
  for (const term of termsOf(list)) {
    const first = beginningsOf(term.term, list.sets).flatMap((beginning) => beginning.match(words)?.[0] ?? []);
    for (const word of new Set(first)) byWord.set(word, [...(byWord.get(word) ?? []), term]);
  }
  return byWord;
}

function spellOut(word: string, terms: readonly Term[], { sets }: WordList, words: RegExp): Phrases {
  const mine = [...meaningsOf(terms, sets)].filter(([phrase]) => phrase.startsWith(word));
  const lengths = mine.map(([phrase]) => phrase.match(words)?.length ?? 0);
  return { meanings: new Map(mine), longest: Math.max(0, ...lengths) };
}
