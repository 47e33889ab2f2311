/** Words that are not what they were meant to be: misspelt ones, and what stands where a name belongs. */
import type { IToken } from 'chevrotain';
import { nearest } from '../lexicon/nearest.ts';
import type { Advice } from './correction.ts';
import { ABBREVIATIONS, formText } from './forms.ts';
import { lettersFirst, nameFrom } from './names/name-from.ts';
import { unquote } from './quotes.ts';
import { RESERVED_WORDS } from './tokens.ts';

/** A word as messages show it. */
export const inBackticks = (token: IToken): string => `\`${token.image}\``;

/** A word that is nearly one of those that could stand there. */
export function misspelt(found: IToken, expected: readonly string[]): Advice | undefined {
  if (!/^\p{L}/u.test(found.image) || RESERVED_WORDS.has(found.image)) return undefined;
  const lower = found.image.toLowerCase();
  if (lower !== found.image && expected.includes(lower)) {
    const message = `The words of the language are written in small letters: write \`${lower}\` instead of ${inBackticks(found)}.`;
    return { message, write: { text: lower, safe: true } };
  }
  const unit = ABBREVIATIONS[lower];
  if (unit && expected.includes(unit)) {
    const message = `Write the unit in full: \`${unit}\` instead of ${inBackticks(found)}.`;
    return { message, write: { text: unit, safe: isClear(lower) } };
  }
  const weekday = expected.includes('Mon') ? weekdayOf(lower) : undefined;
  if (weekday) {
    const message = `Write weekdays with three letters: \`${weekday}\` instead of ${inBackticks(found)}.`;
    return { message, write: { text: weekday, safe: /days?$/.test(lower) } };
  }
  const close = nearest(
    found.image,
    expected.filter((word) => /^\p{L}{2}/u.test(word) && !/^[A-Z_]+$/.test(word)),
  );
  if (!close || close === found.image) return undefined;
  const message = `${inBackticks(found)} is not a word I know here. Did you mean \`${close}\`?`;
  return { message, write: { text: close, safe: false } };
}

/** The weekday that one word names: no more than that, such as `mon-fri`. */
const weekdayOf = (word: string): string | undefined =>
  ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'].find((day) =>
    new RegExp(`^${day.toLowerCase()}\\p{L}*$`, 'u').test(word),
  );

/** The units of time, in full, of one and short. */
const UNITS: ReadonlySet<string> = new Set(
  Object.entries(ABBREVIATIONS).flatMap(([short, unit]) => [short, unit, unit.replace(/s$/, '')]),
);

/** Some write `m` for months. */
const isClear = (unit: string): boolean => unit !== 'm';

/** A number, a text or a word of the language where a name could stand. */
export function misnamed(found: IToken, expected: readonly string[], rule: string): Advice | string | undefined {
  if (found.tokenType.name === 'DIGITS_FIRST') {
    const [, digits, rest] = /^(\d+)-?(.*)$/.exec(found.image) as unknown as [string, string, string];
    if (expected.includes('ID')) {
      const name = lettersFirst(digits, rest);
      const message = `A name begins with a letter: write \`${name}\`, for instance, instead of ${inBackticks(found)}.`;
      return { message, write: { text: name, safe: false } };
    }
    if (!/^[\p{L}-]+$/u.test(rest)) return undefined;
    const length = `${digits} ${ABBREVIATIONS[rest] ?? rest}`;
    const message = `Write a space between the number and its unit: \`${length}\` instead of ${inBackticks(found)}.`;
    return { message, write: { text: length, safe: UNITS.has(rest) && isClear(rest) } };
  }
  if (!expected.includes('ID')) return undefined;
  if (RESERVED_WORDS.has(found.image)) {
    return `A name belongs here, and ${inBackticks(found)} is one of the connecting words that cannot be one.`;
  }
  if (found.tokenType.name === 'STRING') {
    const message = `A name belongs before the title: letters, digits and hyphens, such as \`answer-calls\`, without quotes.`;
    const name = nameFrom(unquote(found.image), '');
    if (!TITLED.has(rule)) return `A name stands here, without quotes: letters, digits and hyphens.${formText(rule)}`;
    if (name === '') return message;
    return { message, write: { text: `${name} ${found.image}`, safe: false } };
  }
  return undefined;
}

/** What has a title behind its name. */
const TITLED: ReadonlySet<string> = new Set([
  ...['Service', 'Role', 'CaseRecord', 'Standard', 'Procedure', 'Step', 'Branch'],
]);
