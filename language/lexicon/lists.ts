/** The word lists, each a file of data in `words/`. Another language is another file, named here. */
import { recent } from '../memory/recent.ts';
import { languageCovers } from '../text/language-tags.ts';
import type { WordList } from './word-list.ts';
import bg from './words/bg.json' with { type: 'json' };
import de from './words/de.json' with { type: 'json' };
import en from './words/en.json' with { type: 'json' };
import fr from './words/fr.json' with { type: 'json' };
import lv from './words/lv.json' with { type: 'json' };
import zhHans from './words/zh-Hans.json' with { type: 'json' };
import zhHant from './words/zh-Hant.json' with { type: 'json' };

export const WORD_LISTS = [en, fr, zhHans, zhHant, bg, lv, de] as readonly WordList[];

/** More languages than anybody writes in. */
export const TAGS_KEPT = 100;

/** The lists for texts in a language: two for one that may be in either script. */
export const listsFor = recent(
  (tag): readonly WordList[] => WORD_LISTS.filter(({ language }) => languageCovers(language, tag)),
  TAGS_KEPT,
);
