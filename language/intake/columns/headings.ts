/** What a heading says about its column: by words of the languages in `headings.json`. */
import { isLanguage } from '../../lexicon/languages.ts';
import type { PeriodUnit } from '../../quantities/calendar.ts';
import type { Field } from './fields.ts';
import data from './headings.json' with { type: 'json' };

export interface Meaning {
  /** `other` where the words are known and mean nothing that Yardstick has a place for. */
  readonly field: Field | 'other';
  /** Of the texts in the column, where the heading says so. */
  readonly language: string | null;
  /** “Calls per day” counts them by the day. */
  readonly period: PeriodUnit | null;
  /** How much of the heading is accounted for, from 0 to 1. */
  readonly fit: number;
}

/** What a heading means; undefined where no word of it is known. */
export function meaningOf(heading: string): Meaning | undefined {
  const words = wordsOf(heading);
  const [language, rest] = withoutLanguage(words);
  const [period, bare] = withoutPeriod(rest);
  const best = longestPhrase(bare) ?? longestPhrase(rest);
  return best && { field: best.field, language, period, fit: best.words.length / Math.max(1, rest.length) };
}

interface Phrase {
  readonly field: Field | 'other';
  readonly words: string;
}

/** Letters without case or accents, one space between words; hyphens and the like separate words. */
export const wordsOf = (heading: string): string =>
  heading
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}%#№°]+/gu, ' ')
    .trim();

const PHRASES: readonly Phrase[] = Object.entries(data.fields).flatMap(([field, phrases]) =>
  phrases.map((phrase) => ({ field: field as Phrase['field'], words: wordsOf(phrase) })),
);

/** The longest phrase that a heading contains: “target met” says more than “target”. */
function longestPhrase(words: string): Phrase | undefined {
  const found = PHRASES.filter((phrase) => contains(words, phrase.words));
  return found.reduce<Phrase | undefined>(
    (best, it) => (it.words.length > (best?.words.length ?? 0) ? it : best),
    undefined,
  );
}

/** Whole words; in Chinese, which has no spaces between them, any. */
const contains = (words: string, phrase: string): boolean =>
  /\p{Script=Han}/u.test(phrase) ? words.includes(phrase) : ` ${words} `.includes(` ${phrase} `);

const LANGUAGES = Object.entries(data.languages).flatMap(([code, names]) =>
  names.map((name) => ({ code, name: wordsOf(name) })),
);

function withoutLanguage(words: string): [string | null, string] {
  for (const { code, name } of LANGUAGES) {
    if (words !== name && contains(words, name)) return [code, leaveOut(words, name)];
  }
  const last = words.slice(words.lastIndexOf(' ') + 1);
  const isCode = last !== words && /^[a-z]{2}$/.test(last) && !NO_CODES.has(last) && isLanguage(last);
  return isCode ? [last, leaveOut(words, last)] : [null, words];
}

/** Words at the end of headings that happen to be codes of languages. */
const NO_CODES = new Set(['id', 'is', 'no', 'to', 'it', 'or', 'as', 'so', 'na']);

function withoutPeriod(words: string): [PeriodUnit | null, string] {
  for (const [period, phrases] of Object.entries(data.periods)) {
    const phrase = phrases.map(wordsOf).find((it) => words !== it && contains(words, it));
    if (phrase !== undefined) return [period as PeriodUnit, leaveOut(words, phrase)];
  }
  return [null, words];
}

const leaveOut = (words: string, part: string): string =>
  /\p{Script=Han}/u.test(part)
    ? words.replace(part, ' ').replace(/\s+/g, ' ').trim()
    : ` ${words} `.replace(` ${part} `, ' ').replace(/\s+/g, ' ').trim();
