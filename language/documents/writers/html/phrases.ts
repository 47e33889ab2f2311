import type { Source } from '../../../model/schema.ts';
import type { Phrase } from '../../document/tree.ts';
import { type Attributes, type Html, htmlElement, text } from './element.ts';

/** The language of a page, where it says none: that of the program's own words. */
export const PAGE_LANGUAGE = 'en';

/** Where something stands in the source, for hosts that can go there: `file:line:column`. */
export const sourceOf = (source: Source | null | undefined): Attributes =>
  source ? { 'data-source': `${source.file}:${source.start.line}:${source.start.column}` } : {};

/** A language that is not the page's, so that it is spoken, hyphenated and set as what it is. */
export const languageAttributes = (language: string | null, page: string): Attributes =>
  language && language !== page ? { lang: language, dir: 'auto' } : {};

/** @param page the language of the page */
export const phraseIn = (
  name: string,
  attributes: Attributes,
  { text: words, language, source }: Phrase,
  page: string,
): Html =>
  htmlElement(name, { ...attributes, ...languageAttributes(language, page), ...sourceOf(source) }, text(words));
