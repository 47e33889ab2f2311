/** Language codes: those of ISO 639-1, with script or country where need be, as the platform knows them. */
import { recent } from '../memory/recent.ts';
import { canonicalTag, primarySubtag } from '../text/language-tags.ts';
import { nearest } from './nearest.ts';

let displayNames: Intl.DisplayNames | undefined;

/** The English name of a language; undefined where there is none such. */
export function languageName(tag: string): string | undefined {
  displayNames ??= new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });
  return displayNames.of(tag);
}

const TAGS_KEPT = 5000;

/** Whether a tag such as `lv`, `zh-Hant` or `pt-BR` names a language, written as it is commonly written. */
export const isLanguage = recent((tag: string): boolean => isWrittenSo(tag) && isSpoken(primarySubtag(tag)), TAGS_KEPT);

/** Whether the platform knows of a language; the names of languages, which would tell for all codes, take it 20 ms. */
const isSpoken = (code: string): boolean =>
  code.length === 2 ? new Intl.Locale(code).maximize().script !== undefined : languageName(code) !== undefined;

/** The platform replaces some codes of ISO 639-1 by newer ones (`tl` by `fil`): they count as well. */
const isWrittenSo = (tag: string): boolean => canonicalTag(tag) === tag || /^[a-z]{2}$/.test(tag);

/**
 * The code that an author most likely means: the same one in its usual spelling (`EN`, `eng`), the
 * language of a country (`cz`), or that of a language's English name (`Latvian`).
 */
export function nearestLanguage(word: string): string | undefined {
  const usual = canonicalTag(word);
  if (usual && isLanguage(usual)) return usual;
  const spoken = languageOfCountry(word);
  if (spoken) return spoken;
  const name = nearest(word, codesByName().keys());
  return name && codesByName().get(name);
}

function languageOfCountry(word: string): string | undefined {
  const country = word.toUpperCase();
  if (!/^[A-Z]{2}$/.test(country)) return undefined;
  const regions = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });
  return regions.of(country) && new Intl.Locale(`und-${country}`).maximize().language;
}

let byName: ReadonlyMap<string, string> | undefined;

const isCurrent = (code: string): boolean => canonicalTag(code) === code && isLanguage(code);

/** The two-letter codes by the English names of their languages; of an old and a new code, the new one. */
export function codesByName(): ReadonlyMap<string, string> {
  if (byName) return byName;
  const letters = [...'abcdefghijklmnopqrstuvwxyz'];
  const codes = letters.flatMap((first) => letters.map((second) => first + second)).filter(isCurrent);
  byName = new Map(codes.map((code) => [languageName(code) ?? code, code]));
  return byName;
}
