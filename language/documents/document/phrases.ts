/** What authors wrote, in the languages in which they wrote it. */
import type { Role, Service, Source, Text } from '../../model/schema.ts';
import { languageCovers } from '../../text/language-tags.ts';
import { capital, plain } from '../sentences/phrasing.ts';
import type { Phrase } from './tree.ts';

/** The language of a service's texts that name none. */
export const firstLanguage = (service: Pick<Service, 'languages'>): string | null => service.languages[0]?.name ?? null;

/** The title of an element, or its name. */
export const titleText = ({ title, name }: { readonly title: string | null; readonly name: string }): string =>
  title || capital(plain(name));

/** What a role is called; one that is not declared, by its name. */
export function roleTitles(roles: readonly Role[]): (name: string) => string {
  const titles = new Map(roles.map((role) => [role.name, titleText(role)]));
  return (name) => titles.get(name) ?? capital(plain(name));
}

export const titlePhrase = (
  element: { readonly title: string | null; readonly name: string; readonly source: Source },
  language: string | null,
): Phrase => ({ text: titleText(element), language: element.title ? language : null, source: element.source });

/** Several texts of which each may say the same in another language, that of the service first. */
export const inLanguages = (texts: readonly Text[], first: string | null): Phrase[] => {
  const phrases = texts.map((text) => phraseOf(text, first));
  return [...phrases.filter((it) => it.language === first), ...phrases.filter((it) => it.language !== first)];
};

/** Texts, each followed by its translations: those that stand behind it, one in each language. */
export function withTranslations(texts: readonly Text[], first: string | null): Phrase[][] {
  const groups: Phrase[][] = [];
  for (const phrase of texts.map((text) => phraseOf(text, first))) {
    const group = groups.at(-1);
    const isTranslation = group && phrase.language !== first && group.every((it) => it.language !== phrase.language);
    if (isTranslation) group.push(phrase);
    else groups.push([phrase]);
  }
  return groups;
}

/** Each text in one language where it is translated, or else as it was written. @param first the language of texts that name none */
export const inOneLanguage = (
  texts: readonly Text[],
  { first, language }: { readonly first: string; readonly language: string },
): Phrase[] =>
  withTranslations(texts, first).flatMap((group) => {
    const phrase = group.find((it) => languageCovers(language, it.language ?? first)) ?? group[0];
    return phrase ? [phrase] : [];
  });

const phraseOf = ({ text, language, source }: Text, first: string | null): Phrase => ({
  text,
  language: language?.name ?? first,
  source,
});
