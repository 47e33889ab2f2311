/** What the cases of a record are called in sentences: by its title where that names several, else by its name. */
import type { CaseRecord } from '../../model/schema.ts';
import { plain } from './phrasing.ts';
import lists from './words.json' with { type: 'json' };
import { isPlural, singular } from './words.ts';

export interface Noun {
  readonly many: string;
  readonly one: string;
}

/** By the name of the record. */
export type Nouns = (record: string) => Noun;

const PREPOSITIONS: ReadonlySet<string> = new Set(lists.prepositions);
const DETERMINERS: ReadonlySet<string> = new Set(lists.determiners);
const PROPER: ReadonlySet<string> = new Set(lists.proper);

/** Where nothing is known of a record but its name. */
export const byName: Nouns = (record) => nounIn(plain(record)) ?? casesOf(plain(record));

/** @param language that of the titles: a title in another one than English makes no English sentence */
export function nounsOf(records: readonly Pick<CaseRecord, 'name' | 'title'>[], language: string | null): Nouns {
  const isEnglish = language === null || /^en\b/.test(language);
  const nouns = new Map(
    records.map(({ name, title }) => {
      const titled = title && isEnglish && isCommon(title) ? nounIn(uncapitalised(title)) : undefined;
      return [name, titled ?? nounIn(plain(name)) ?? casesOf(title || plain(name))];
    }),
  );
  return (record) => nouns.get(record) ?? byName(record);
}

/** Words that name several of something, such as `visits to customers`; undefined where they do not. */
function nounIn(words: string): Noun | undefined {
  const all = words.split(' ');
  const end = all.findIndex((word, i) => i > 0 && PREPOSITIONS.has(word));
  const head = (end < 0 ? all.length : end) - 1;
  const last = all[head] ?? '';
  if (!isPlural(last)) return undefined;
  // Of letters and e-mails, nobody knows which one is.
  const isOfSeveral = all.slice(0, head).some((word) => word === 'and' || word === 'or');
  return { many: words, one: isOfSeveral ? casesOf(words).one : all.with(head, singular(last)).join(' ') };
}

/** "cases of “Rota”", where the words name no cases. */
const casesOf = (words: string): Noun => ({ many: `cases of “${words}”`, one: `case of “${words}”` });

/** Whether a title is a thing's name that can stand within a sentence. */
const isCommon = (title: string): boolean =>
  /^\p{L}[\p{L}’'-]*(?: \p{L}[\p{L}’'-]*){0,5}$/u.test(title) &&
  !DETERMINERS.has((title.split(' ')[0] ?? '').toLowerCase());

/** As it is written within a sentence: `IT desks` and `Christmas orders` stay as they are. */
function uncapitalised(title: string): string {
  const [first = ''] = title.split(' ');
  return /^\p{Lu}\p{Ll}/u.test(first) && !PROPER.has(first) ? title.charAt(0).toLowerCase() + title.slice(1) : title;
}
