/** Which language a text is in, where nobody says so: by its script, its letters and its commonest words. */
import data from './languages.json' with { type: 'json' };

/** A text, and the language that it is in. */
export interface LanguageText {
  readonly text: string;
  readonly language: string;
}

interface Sign {
  readonly language: string;
  readonly pattern: RegExp;
  readonly weight: number;
}

interface Signs {
  readonly letters?: string;
  readonly words: readonly string[];
  readonly weight?: number;
}

/** A script tells most; letters with marks, much; short words, the rest. */
const SIGNS: readonly Sign[] = Object.entries(data.signs as Readonly<Record<string, Signs>>).map(
  ([language, { letters, words, weight = 1 }]) => {
    const word = `(?<![\\p{L}'’])(?:${words.join('|')})(?!\\p{L})`;
    return { language, weight, pattern: new RegExp(letters ? `${letters}|${word}` : word, 'giu') };
  },
);

/** Languages that are only recognised, so that it can be said that they are not read. */
const OTHERS: ReadonlySet<string> = new Set(data.others);

/** More of the signs than these have to speak for a language that is not read. */
const SURELY = 3;

/**
 * The language of some texts.
 * @param otherwise what it is where nothing tells, or hardly anything does
 */
export function guessedLanguage(texts: Iterable<string>, otherwise = 'en'): string {
  const all = [...texts].join('\n').slice(0, 20_000);
  const counted = SIGNS.map(({ language, pattern, weight }) => ({
    language,
    signs: (all.match(pattern)?.length ?? 0) * weight,
  }));
  const usual = counted.find(({ language }) => language === otherwise) ?? { language: otherwise, signs: 0 };
  const best = counted.reduce((a, b) => (b.signs > a.signs ? b : a), usual);
  return OTHERS.has(best.language) && best.signs <= usual.signs + SURELY ? otherwise : best.language;
}
