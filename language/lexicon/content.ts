/** What a text says beside the words of the lists, and those that say nothing by themselves. */
import { remembered } from '../memory/remembered.ts';
import { listsFor } from './lists.ts';
import { blanked, matcherOfTerms, matchesIn } from './matcher.ts';
import type { OwnWords } from './own-words.ts';
import type { WordList } from './word-list.ts';

/** The text as long as it was, with blanks in place of those words. */
export function contentWords(text: string, language: string, own: OwnWords): string {
  const left = blanked(text, matchesIn(text, language, own));
  return listsFor(language).reduce((rest, list) => blanked(rest, emptyWordsOf(list)(rest)), left);
}

const emptyWordsOf = remembered((list: WordList) => matcherOfTerms(list, [...list.fillers, ...(list.asides ?? [])]));
