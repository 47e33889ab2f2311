/** Whether a text names an act: by its own word, or by one for the same kind of act, such as “reply” for `answered`. */
import { recent } from '../memory/recent.ts';
import { languageCovers } from '../text/language-tags.ts';
import { TAGS_KEPT, WORD_LISTS } from './lists.ts';

/** How strongly a text names an act; none where it does not. */
export type Naming = 'by its word' | 'by one alike' | 'none';

/**
 * @param name as a record calls the act: `answered`, `first-reply`
 * @param language that of the text. Names are often English where texts are not, so that words for them are known as well.
 */
export function naming(text: string, name: string, language: string): Naming {
  const words = name.toLowerCase().split(/[-_]/);
  const lower = text.toLowerCase();
  if (words.some((word) => word.length >= SHORTEST && begins(lower, stemOf(word)))) return 'by its word';
  const groups = groupsFor(language).filter((group) =>
    group.some((stem) => words.some((word) => word.startsWith(stem))),
  );
  return groups.flat().some((stem) => begins(lower, stem)) ? 'by one alike' : 'none';
}

/** Whether a name is of something that is done for customers, and not by them. */
export const isActOf = (name: string): boolean =>
  groupsFor('en')
    .flat()
    .some((stem) => !EITHERS.includes(stem) && begins(name.toLowerCase(), stem));

const EITHERS = WORD_LISTS.flatMap(({ eithers = [] }) => eithers);

/** `answered`, `answers` and `answering` begin alike. */
export const stemOf = (word: string): string => word.slice(0, Math.max(SHORTEST, word.length - 2));
const SHORTEST = 4;

/** Whether a word of a text begins so. Where words are not told apart by spaces, it may be anywhere. */
function begins(text: string, stem: string): boolean {
  for (let at = text.indexOf(stem); at >= 0; at = text.indexOf(stem, at + 1)) {
    if (HAN.test(stem) || at === 0 || !LETTER.test(text[at - 1] as string)) return true;
  }
  return false;
}

const HAN = /\p{Script=Han}/u;
const LETTER = /\p{L}/u;

/** Acts are named in the language of a text, and moments of records mostly in it or in English. */
const groupsFor = recent(
  (language): readonly (readonly string[])[] =>
    WORD_LISTS.filter((list) => languageCovers(list.language, language) || list.language === 'en').flatMap(
      ({ alike = [] }) => alike,
    ),
  TAGS_KEPT,
);
