/** The words that an organisation adds to the lists or takes out of them. */
import { languageCovers, spacesWords } from '../text/language-tags.ts';
import type { Sets } from './term.ts';
import type { Category, WordList } from './word-list.ts';

interface OwnWord {
  /** In the notation of the lists. */
  readonly term: string;
  /** `vague` where it says nothing. */
  readonly category?: Category | undefined;
  readonly reason?: string | undefined;
  readonly instead?: string | undefined;
}

export interface OwnWordsOfLanguage {
  readonly add?: readonly (string | OwnWord)[] | undefined;
  /** Terms that are no offence here, and phrases in which none is: names, for example. */
  readonly remove?: readonly string[] | undefined;
}

/** By language tags. What is said of `fr` holds for `fr-CA` as well. */
export type OwnWords = Readonly<Record<string, OwnWordsOfLanguage>>;

export const NO_OWN_WORDS: OwnWords = {};

/** One list of the organisation's words and those of the lists; undefined where there are neither. */
export function withOwnWords(lists: readonly WordList[], own: OwnWords, language: string): WordList | undefined {
  const mine = Object.entries(own).flatMap(([tag, words]) => (languageCovers(tag, language) ? [words] : []));
  const [first] = lists;
  if (!first && mine.length === 0) return undefined;
  return {
    ...(first ?? { language, about: [], spaced: spacesWords(language), fillers: [] }),
    sets: joined(lists.map(({ sets }) => sets)),
    groups: [...mine.flatMap(({ add = [] }) => add.map(groupOf)), ...lists.flatMap(({ groups }) => groups)],
    exceptions: [...mine.flatMap(({ remove = [] }) => remove), ...lists.flatMap(({ exceptions }) => exceptions)],
  };
}

/** Sets of one name hold the words of each list: those of a language in two scripts, for example. */
function joined(sets: readonly Sets[]): Sets {
  const names = new Set(sets.flatMap((it) => Object.keys(it)));
  return Object.fromEntries([...names].map((name) => [name, sets.flatMap((it) => it[name] ?? [])]));
}

const LISTED = 'Your organisation has it on its own list.';

const USUAL = {
  vague: 'Say what one can see, hear or count.',
  escape: 'Promise the result; the target says how often it has to succeed.',
  'open-list': 'List everything that counts.',
  slogan: 'Say what happens for the customer and by when.',
  unobservable: 'Say what one would see or hear.',
} as const;

function groupOf(word: string | OwnWord): WordList['groups'][number] {
  const { term, category = 'vague', reason, instead }: OwnWord = typeof word === 'string' ? { term: word } : word;
  const usual = category in USUAL ? USUAL[category as keyof typeof USUAL] : USUAL.vague;
  return { category, reason: reason ?? LISTED, instead: instead ?? usual, terms: [term] };
}
