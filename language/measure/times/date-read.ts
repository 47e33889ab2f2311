/** Years, months and days as they are written, and the days that they stand for. */
import { recent } from '../../memory/recent.ts';
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

/** A month of a year; undefined where there is none of its number. */
export const monthOf = (year: number, month: number): Month | undefined =>
  LENGTHS[month - 1] === undefined ? undefined : monthAt(year * 12 + month - 1);

const MONTHS_KEPT = 10_000;

/** Kept, for the same few are read again and again. */
const monthAt = recent((at: number): Month => {
  const [year, month] = [Math.floor(at / 12), at % 12];
  const date = [String(year).padStart(4, '0'), String(month + 1).padStart(2, '0'), '01'].join('-');
  return { first: dayOf(date), length: month === 1 && isLeap(year) ? 29 : (LENGTHS[month] as number) };
}, MONTHS_KEPT);
