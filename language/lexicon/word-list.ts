/** What a word list holds. */
import { phrasesOf, type Sets } from './term.ts';

/** What is wrong with a word. `time` to `amount` are vague, each about something else. */
export const CATEGORIES = ['time', 'manner', 'quality', 'amount', 'escape', 'open-list', 'slogan'] as const;
export type Category = (typeof CATEGORIES)[number];

export interface Entry {
  /** In the notation of `phrasesOf`. */
  readonly term: string;
  readonly category: Category;
  /** Why it cannot stand in a standard: a sentence. */
  readonly reason: string;
  /** What to write in its place: a sentence. */
  readonly instead: string;
}

/** The entries of one language, those with one reason together. */
export interface WordList {
  readonly language: string;
  /** Where the entries come from, and how they are written: for those who add to them. */
  readonly about: readonly string[];
  /** Whether the language puts spaces between its words, so that only whole words count. */
  readonly spaced: boolean;
  readonly sets: Sets;
  readonly groups: readonly (Omit<Entry, 'term'> & { readonly terms: readonly string[] })[];
  /** Phrases in which a term is no offence: it is not found within them. */
  readonly exceptions: readonly string[];
}

/** Each phrase of a list with its entry, the first where there are several; null for an exception. */
export function meaningsOf({ groups, exceptions, sets }: WordList): Map<string, Entry | null> {
  const meanings = new Map<string, Entry | null>();
  for (const term of exceptions) for (const phrase of phrasesOf(term, sets)) meanings.set(phrase, null);
  for (const { terms, ...rest } of groups) {
    for (const term of terms) {
      const entry = { ...rest, term };
      for (const phrase of phrasesOf(term, sets)) if (!meanings.has(phrase)) meanings.set(phrase, entry);
    }
  }
  return meanings;
}
