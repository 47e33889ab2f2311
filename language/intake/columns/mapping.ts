/** What a user says about columns: `statement=service_standard_en,statement.fr=service_standard_fr,target=#7`. */
import { isLanguage } from '../../lexicon/languages.ts';
import { nearest } from '../../lexicon/nearest.ts';
import { FIELDS, type Field, TRANSLATED } from './fields.ts';
import { wordsOf } from './headings.ts';

export interface MappingEntry {
  readonly field: Field;
  readonly language: string | null;
  /** A heading, or `#3` for the third column. */
  readonly column: string;
}

export interface Mapping {
  readonly entries: readonly MappingEntry[];
}

export const NO_MAPPING: Mapping = { entries: [] };

/** The mapping, or what is wrong with it, as a sentence. */
export function readMapping(text: string): Mapping | { readonly problem: string } {
  const entries: MappingEntry[] = [];
  for (const part of text.split(',').filter((it) => it.trim() !== '')) {
    const [, name = '', language = null, column = ''] = /^\s*([^=.]*?)(?:\.([\w-]+))?\s*=\s*(.*?)\s*$/.exec(part) ?? [];
    if (column === '') return { problem: `\`${part.trim()}\` is no field=column, such as statement=Promise` };
    if (!isField(name)) return { problem: `there is no field \`${name}\`.${didYouMean(name)}` };
    if (language !== null && !(TRANSLATED.has(name) && isLanguage(language)))
      return { problem: `\`${name}.${language}\` names no language: write statement.fr, for French` };
    entries.push({ field: name, language, column });
  }
  return { entries };
}

const isField = (name: string): name is Field => FIELDS.some((field) => field === name);

function didYouMean(name: string): string {
  const close = nearest(name, FIELDS);
  return close ? ` Did you mean ${close}?` : ` The fields are ${FIELDS.join(', ')}`;
}

/** The index of the column that a heading or number names; undefined where there is none. */
export function columnOf(headings: readonly string[], column: string): number | undefined {
  const number = /^#(\d+)$/.exec(column)?.[1];
  if (number !== undefined)
    return Number(number) >= 1 && Number(number) <= headings.length ? Number(number) - 1 : undefined;
  const exact = headings.indexOf(column);
  const index = exact >= 0 ? exact : headings.findIndex((heading) => wordsOf(heading) === wordsOf(column));
  return index >= 0 ? index : undefined;
}
