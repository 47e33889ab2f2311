/** Words in the settings that would do nothing. */
import { languageName } from '../lexicon/languages.ts';
import { listsFor } from '../lexicon/lists.ts';
import { matchesIn } from '../lexicon/matcher.ts';
import { nearest } from '../lexicon/nearest.ts';
import type { OwnWords } from '../lexicon/own-words.ts';
import { phrasesOf } from '../lexicon/term.ts';
import { meaningsOf, termsOf } from '../lexicon/word-list.ts';

/** What is wrong with an organisation's words, one line for each mistake. */
export function problemsOfWords(words: OwnWords): string[] {
  return Object.entries(words).flatMap(([language, { add = [], remove = [] }]) => {
    const terms = add.map((it) => (typeof it === 'string' ? it : it.term));
    const unreadable = [...terms, ...remove].flatMap(problemOfTerm);
    const needless = unreadable.length > 0 ? [] : remove.flatMap((term) => needlessRemoval(term, language));
    return [...unreadable, ...needless].map((problem) => `\`words.${language}\`: ${problem}`);
  });
}

function problemOfTerm(term: string): string[] {
  try {
    const hasWords = phrasesOf(term).every((phrase) => /[\p{L}\p{N}%]/u.test(phrase));
    return hasWords ? [] : [`there is no word in “${term}”`];
  } catch (error) {
    return [(error as Error).message];
  }
}

function needlessRemoval(term: string, language: string): string[] {
  if (phrasesOf(term).some((phrase) => matchesIn(phrase, language).length > 0)) return [];
  const name = languageName(language);
  const close = nearest(term, phrasesIn(language));
  return [
    `no word of the ${name} list is in “${term}”, which is to be removed${close ? `. Did you mean “${close}”?` : ''}`,
  ];
}

const phrasesIn = (language: string): string[] =>
  listsFor(language).flatMap((list) =>
    [...meaningsOf(termsOf(list), list.sets)].flatMap(([phrase, entry]) => (entry ? [phrase] : [])),
  );
