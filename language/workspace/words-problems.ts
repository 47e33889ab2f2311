/** Words in the settings that would do nothing, or too much. */
import { languageName } from '../lexicon/languages.ts';
import { listsFor } from '../lexicon/lists.ts';
import { matchesIn } from '../lexicon/matcher.ts';
import { nearest } from '../lexicon/nearest.ts';
import type { OwnWords, OwnWordsOfLanguage } from '../lexicon/own-words.ts';
import { hasWords, numberOfPhrases, phrasesOf, readTerm } from '../lexicon/term.ts';
import { meaningsOf, termsOf } from '../lexicon/word-list.ts';
import { recent } from '../memory/recent.ts';

/** How many phrases all words of the settings may stand for: each of them is looked at when the settings are read. */
const MOST_PHRASES = 20_000;

/** What is wrong with an organisation's words, one line for each mistake, found as far as somebody asks for them. */
export function* problemsOfWords(words: OwnWords): Generator<string> {
  let phrases = 0;
  for (const [language, mine] of Object.entries(words)) {
    const where = `\`words.${language}\``;
    const unreadable = termsIn(mine).flatMap((term) => problemOfTerm(term) ?? []);
    yield* unreadable.map((problem) => `${where}: ${problem}`);
    if (unreadable.length > 0) continue;
    for (const term of termsIn(mine)) {
      phrases += numberOfPhrases(readTerm(term));
      if (phrases <= MOST_PHRASES) continue;
      yield `${where}: with “${term}” the words stand for more than ${MOST_PHRASES} phrases. Write fewer choices in brackets`;
      return;
    }
    for (const term of mine.remove ?? []) {
      const problem = needlessRemoval(term, language);
      if (problem !== undefined) yield `${where}: ${problem}`;
    }
  }
}

const termsIn = ({ add = [], remove = [] }: OwnWordsOfLanguage): string[] => [
  ...add.map((it) => (typeof it === 'string' ? it : it.term)),
  ...remove,
];

function problemOfTerm(term: string): string | undefined {
  try {
    return hasWords(readTerm(term)) ? undefined : `there is no word in “${term}”`;
  } catch (error) {
    return (error as Error).message;
  }
}

function needlessRemoval(term: string, language: string): string | undefined {
  if (phrasesOf(term).some((phrase) => matchesIn(phrase, language).length > 0)) return undefined;
  const name = languageName(language);
  const close = nearest(term, phrasesIn(language));
  return `no word of the ${name} list is in “${term}”, which is to be removed${close ? `. Did you mean “${close}”?` : ''}`;
}

const LANGUAGES_KEPT = 100;

const phrasesIn = recent(
  (language: string): readonly string[] =>
    listsFor(language).flatMap((list) =>
      [...meaningsOf(termsOf(list), list.sets)].flatMap(([phrase, entry]) => (entry ? [phrase] : [])),
    ),
  LANGUAGES_KEPT,
);
