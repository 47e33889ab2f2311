/** What a heading says about its column: by words of the languages in `headings.json`. */
import { isLanguage } from '../../lexicon/languages.ts';
import { recent } from '../../memory/recent.ts';
import type { PeriodUnit } from '../../quantities/calendar.ts';
import { simplified } from '../texts/simplified.ts';
import type { Field } from './fields.ts';
import data from './headings.json' with { type: 'json' };
import { withoutYears } from './years.ts';

/**
 * What the words of a heading mean: `other` for what Yardstick has no place for, `tier` for levels such as P1, and
 * `detail` for what explains them.
 */
export type Known = Field | 'other' | 'tier' | 'detail';

/** Cells say the same again and again. */
const HEADINGS_KEPT = 5_000;

/** Letters without case or accents, in simplified characters, one space between words; hyphens and the like separate words. */
export const wordsOf = recent(
  (heading): string =>
    simplified(heading)
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}%#№°]+/gu, ' ')
      .trim(),
  HEADINGS_KEPT,
);

export interface Meaning {
  readonly field: Known;
  /** Of the texts in the column, where the heading says so. */
  readonly language: string | null;
  /** “Calls per day” counts them by the day. */
  readonly period: PeriodUnit | null;
  /** How much of the heading is accounted for, from 0 to 1. */
  readonly fit: number;
}

/** What a heading means; undefined where no word of it is known. */
export function meaningOf(heading: string): Meaning | undefined {
  const words = wordsOf(withoutYears(heading));
  const [language, rest] = withoutLanguage(words);
  const [period, bare] = withoutPeriod(rest);
  const best = longestPhrase(bare) ?? longestPhrase(rest);
  return best && { field: best.field, language, period, fit: best.words.length / Math.max(1, rest.length) };
}

interface Phrase {
  readonly field: Known;
  readonly words: string;
}

/** Whether a heading says for certain that figures stand below it, whatever does. */
export const isSure = (heading: string): boolean => SURE.has(wordsOf(heading));

const SURE = new Set(data.sure.map(wordsOf));

/** Whether the shares below a heading may be reached as well as asked for. */
export const isEither = (heading: string): boolean => EITHER.has(wordsOf(heading));

const EITHER = new Set(data.either.map(wordsOf));

/** Whether a heading says from where on something is done about a figure. */
export const isThreshold = (heading: string): boolean =>
  THRESHOLDS.some((phrase) => contains(wordsOf(heading), phrase));

const THRESHOLDS = data.thresholds.map(wordsOf);

/** Whether a share below a heading is about something else than the time limits beside it, as uptime is. */
export const isApart = (heading: string): boolean => APART.some((phrase) => contains(wordsOf(heading), phrase));

const APART = data.apart.map(wordsOf);

/** Whether a text is the name of a level of service, such as P1, Severity 2 or Gold. */
export const isTier = (text: string): boolean =>
  /^\p{L}{1,12}[ -]?(?:\d|(?<=[ -])[ivx]{1,3})$/iu.test(text.trim()) || TIERS.has(wordsOf(text));

const TIERS = new Set(data.tiers.map(wordsOf));

/** Whether a text says nothing but which level it is: “3 – medium”, whose word may mean an average elsewhere. */
export const isLevel = (text: string): boolean =>
  TIERS.has(wordsOf(text).replace(/^(?:\p{L}{0,8} ?\d )|(?: \p{L}{0,8} ?\d)$/gu, ''));

/** The statistic that some words speak of. */
export function statisticIn(text: string): 'average' | 'median' | null {
  const words = wordsOf(text);
  return AVERAGES.find(({ phrases }) => phrases.some((phrase) => contains(words, phrase)))?.statistic ?? null;
}

const AVERAGES = Object.entries(data.averages).map(([statistic, phrases]) => ({
  statistic: statistic as 'average' | 'median',
  phrases: phrases.map(wordsOf),
}));

/** The period that a cell or heading says in a word or two: “monthly”, “per year”. */
export function periodWordIn(cell: string): PeriodUnit | null {
  const words = wordsOf(cell);
  const found = Object.entries(data.periods).find(
    ([period, phrases]) => words === period || phrases.some((phrase) => words === wordsOf(phrase)),
  );
  return (found?.[0] as PeriodUnit | undefined) ?? null;
}

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
  words.includes(phrase) && (/\p{Script=Han}/u.test(phrase) || ` ${words} `.includes(` ${phrase} `));

const LANGUAGES = Object.entries(data.languages).flatMap(([code, names]) =>
  names.map((name) => ({ code, name: wordsOf(name) })),
);

function withoutLanguage(words: string): [string | null, string] {
  for (const { code, name } of LANGUAGES) {
    if (words !== name && contains(words, name)) return [code, leaveOut(words, name)];
  }
  const last = words.slice(words.lastIndexOf(' ') + 1);
  const isCode = last !== words && /^[a-z]{2}$/.test(last) && !NO_CODES.has(last) && isLanguage(last);
  // “Lfd. Nr.” is a number, though there is a language of that code.
  return isCode && longestPhrase(words)?.words !== words ? [last, leaveOut(words, last)] : [null, words];
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
