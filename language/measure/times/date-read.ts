/** Years, months and days as they are written, and the days that they stand for. */
import { dayOf } from '../../quantities/wall-clock.ts';
import names from './names.json' with { type: 'json' };

/**
 * The day of a date, since 1970-01-01; undefined where there is no such day.
 * @param year of four digits or of two
 * @param month in digits, or a name of it
 */
export function dayRead(year: string, month: string, day: string): number | undefined {
  const found = monthOf(yearRead(year), monthRead(month));
  const number = Number(day);
  return found && number >= 1 && number <= found.length ? found.first + number - 1 : undefined;
}

/** Of two digits, those up to 68 are years of this century, as in POSIX. */
function yearRead(text: string): number {
  const year = Number(text);
  if (text.length > 2) return year;
  return year + (year > 68 ? 1900 : 2000);
}

const NUMBERS = new Map(names.months.flatMap((words, at) => words.map((word) => [word, at + 1] as const)));

function monthRead(text: string): number {
  const number = Number(text);
  return Number.isNaN(number) ? (NUMBERS.get(text) ?? NUMBERS.get(text.toLowerCase().replace(/\.$/, '')) ?? 0) : number;
}

interface Month {
  /** Its first day, since 1970-01-01. */
  readonly first: number;
  readonly length: number;
}

const LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

const isLeap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

const months = new Map<number, Month>();

/** A month of a year; undefined where there is none of its number. Kept, for the same few are read again and again. */
export function monthOf(year: number, month: number): Month | undefined {
  const length = LENGTHS[month - 1];
  if (length === undefined) return undefined;
  const key = year * 12 + month;
  let known = months.get(key);
  if (!known) {
    const date = [String(year).padStart(4, '0'), String(month).padStart(2, '0'), '01'].join('-');
    known = { first: dayOf(date), length: month === 2 && isLeap(year) ? 29 : length };
    months.set(key, known);
  }
  return known;
}
