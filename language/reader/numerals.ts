/** Numbers in digits and in words. */

import type { Offsets } from '../text/offsets.ts';
import type { Grammar } from './grammar.ts';
import { matchesOf } from './matches.ts';
import { LETTERS } from './plain.ts';
import type { Numeral } from './reading.ts';
import { SpokenNumbers } from './spoken.ts';

/** Finds the numbers of a plain text. */
export class NumeralReader {
  private readonly spoken: SpokenNumbers;
  private readonly pattern: RegExp;
  private readonly grouped: RegExp;
  private readonly decimals: RegExp;

  constructor({ numbers, units, spaced }: Grammar) {
    this.spoken = new SpokenNumbers(numbers, spaced);
    const { groups, decimals } = numbers;
    const fraction = `(?:\\d{1,2} )?[13]/[24](?![\\d/]|[.,]\\d)`;
    const digits = `(?:\\d{1,3}(?:(?:${groups})\\d{3})+|\\d+)(?:${decimals}\\d+)?(?: ?[${SIGNS}])?(?!\\d|[.,]\\d)`;
    this.pattern = new RegExp(`${noName(units)}(?:${fraction}|${digits})|[${SIGNS}]|${this.spoken.pattern}`, 'g');
    this.grouped = new RegExp(`(?<=\\d)(?:${groups})(?=\\d{3}(?!\\d))`, 'g');
    this.decimals = new RegExp(decimals);
  }

  /** The numbers of a text, in its order. */
  in(text: string): Numeral[] {
    return matchesOf(this.pattern, text).flatMap(({ 0: words, index }) => {
      if (!IN_DIGITS.test(words)) return this.spoken.in(words, index);
      const decimal = this.fromDigits(words);
      return [{ start: index, end: index + words.length, value: Number(decimal), decimal, isPart: PARTS.test(words) }];
    });
  }

  private fromDigits(text: string): string {
    const [, whole = '', numerator, denominator] = /^(?:(\d+) )?(\d)\/(\d)$/.exec(text) ?? [];
    if (numerator) return decimalOf(Number(whole) + Number(numerator) / Number(denominator));
    const sign = FRACTIONS[text.at(-1) as string];
    const digits = (sign === undefined ? text : text.slice(0, -1)).trim();
    const decimal = digits.replace(this.grouped, '').replace(this.decimals, '.');
    return sign === undefined ? decimal : decimalOf(Number(decimal) + sign);
  }
}

const FRACTIONS: Readonly<Record<string, number>> = {
  '½': 1 / 2,
  '¼': 1 / 4,
  '¾': 3 / 4,
  '⅓': 1 / 3,
  '⅔': 2 / 3,
  '⅛': 1 / 8,
  '⅜': 3 / 8,
  '⅝': 5 / 8,
  '⅞': 7 / 8,
};
const SIGNS = Object.keys(FRACTIONS).join('');
const PARTS = new RegExp(`[/${SIGNS}]`);
const IN_DIGITS = new RegExp(`[\\d${SIGNS}]`);

/** A number in decimal notation, with no more digits than mean anything. */
export const decimalOf = (value: number): string => String(Number(value.toPrecision(10)));

/**
 * What makes digits part of something else: a sign of money, another number, a name such as “B2” or “COVID-19”. After
 * three letters or more, only a space is missing: “within15 days”, “a rating.30 days”, “repairs-6 days”; and in “1h30” a
 * number goes before.
 */
function noName(units: Grammar['units']): string {
  const unit = units.map(({ word }) => word.replaceAll('<letters>', LETTERS).replaceAll('<num>', MASKED)).join('|');
  const afterHyphen = `(?:(?<![${LETTERS}][-/])|(?<=[${LETTERS}]{3}-)(?=\\d+ (?:${unit})(?![${LETTERS}])))`;
  return `(?<![$€£¥#№] ?)(?<!\\d[.:,]?)${afterHyphen}(?<!(?<![${LETTERS}]{2}|\\d ?)[${LETTERS}]\\.?)`;
}

const FIRST = '\ue000';
const OTHER = '\ue001';

/** How a number stands in a text whose numbers are masked. */
export const MASKED = `${FIRST}${OTHER}*`;

/** The same text, as long, with signs of no language in place of its numbers: patterns need not know all numbers there are. */
export function masked(text: string, numerals: readonly Offsets[]): string {
  let [done, result] = [0, ''];
  for (const { start, end } of numerals) {
    result += text.slice(done, start) + FIRST + OTHER.repeat(end - start - 1);
    done = end;
  }
  return result + text.slice(done);
}
