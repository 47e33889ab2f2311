/** The program's own words in documents that go to people who may not read English. A language is a file of them. */
import { languageCovers } from '../../text/language-tags.ts';
import bg from './bg.json' with { type: 'json' };
import de from './de.json' with { type: 'json' };
import en from './en.json' with { type: 'json' };
import fr from './fr.json' with { type: 'json' };
import lv from './lv.json' with { type: 'json' };
import zh from './zh.json' with { type: 'json' };

/** Forms by the plural categories of the Unicode CLDR; what has no form of its own is as `other`. */
type Plural = { readonly other: string } & Partial<Readonly<Record<Intl.LDMLPluralRule, string>>>;

/** The words of amendments for one kind of reader. */
type ReadersWords<T> = Omit<T, 'less' | 'more'> & { readonly less: Plural; readonly more: Plural };

interface ChangesWords extends Omit<typeof en.changes, 'count' | 'targets' | 'staff' | 'customers'> {
  readonly count: Plural;
  readonly targets: Plural;
  readonly staff: ReadersWords<typeof en.changes.staff>;
  readonly customers: ReadersWords<typeof en.changes.customers>;
}

interface DocumentWords {
  readonly charter: typeof en.charter;
  readonly handbook: typeof en.handbook;
  readonly training: typeof en.training;
  readonly work: typeof en.work;
  readonly changes: ChangesWords;
  readonly amounts: Omit<typeof en.amounts, 'businessDays' | 'rings'> & {
    readonly businessDays: Plural;
    readonly rings: Plural;
  };
}

const LANGUAGES: Readonly<Record<string, DocumentWords>> = { bg, de, en, fr, lv, zh };

/** A language, and what the program says in it. */
export interface Spoken {
  /** A tag that the platform knows, such as `fr` or `zh-Hant`. */
  readonly language: string;
  readonly words: DocumentWords;
}

/** What is said in a language; in English, where the program does not speak it. */
export function spokenIn(language: string): Spoken {
  const known = Object.entries(LANGUAGES).find(([tag]) => languageCovers(tag, language));
  return known ? { language, words: known[1] } : { language: 'en', words: en };
}

/** A text with its places filled in: `{share}`. */
export const filled = (text: string, values: Readonly<Record<string, string>>): string =>
  text.replaceAll(/\{(\w+)\}/g, (place, name: string) => values[name] ?? place);

/** “1 change”, “5 changes” @param forms with a place for the number: `{count}` */
export function plural({ language }: Spoken, count: number, forms: Plural): string {
  const form = forms[new Intl.PluralRules(language).select(count)] ?? forms.other;
  return filled(form, { count: new Intl.NumberFormat(language).format(count) });
}

/** “a, b and c” */
export const listedIn = ({ language }: Spoken, items: readonly string[]): string =>
  new Intl.ListFormat(language === 'en' ? 'en-GB' : language).format(items);
