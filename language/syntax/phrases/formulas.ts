/** What phrases come to that words alone do not tell: dates, times, shares, names. */
import { withKeyword } from '../keywords.ts';
import { nameFrom } from '../names/name-from.ts';
import { isQuoted, unquote } from '../quotes.ts';
import { digits } from './number-words.ts';
import type { Said } from './turn.ts';
import words from './words.json' with { type: 'json' };

/** What to write for some parts of a phrase; undefined where it is not known for certain. */
type Formula = (parts: readonly string[], said: Said) => string | undefined;

const translation =
  (of: Readonly<Record<string, string>>): Formula =>
  ([word = '']) =>
    of[word.toLowerCase().replace(/\s+/g, ' ')];

/** The words of words.json, each list by its name, and what has to be computed. */
export const FORMULAS: Readonly<Record<string, Formula>> = {
  ...Object.fromEntries(Object.entries(words).map(([name, of]) => [name, translation(of)])),
  number: ([amount = '']) => digits(amount),
  oneLess: ([amount = '']) => String(Number(amount) - 1),
  oneMore: ([amount = '']) => String(Number(amount) + 1),
  share: ([some = '', all = '']) => shareOf(Number(digits(some)), Number(digits(all))),
  date: ([year, month = '', day = '']) => dateOf(Number(year), monthOf(month), Number(day)),
  slashed: ([year, first, second]) => {
    const [a, b] = [Number(first), Number(second)];
    if (a > 12) return dateOf(Number(year), b, a);
    return b > 12 ? dateOf(Number(year), a, b) : undefined;
  },
  yearly: ([month = '', day]) => dateOf(2024, monthOf(month), Number(day))?.slice('2024-'.length),
  yearMonth: ([year, month = '']) => `${year}-${padded(monthOf(month))}`,
  monthStart: ([year, month = '']) => dateOf(Number(year), monthOf(month), 1),
  monthEnd: ([year, month = '']) => lastDayOf(Number(year), monthOf(month)),
  time: ([time = '']) => {
    const { hours, minutes, half } = timeIn(time);
    return clock(half === undefined ? hours : (hours % 12) + (half === 'pm' ? 12 : 0), minutes);
  },
  allBut: ([days = '']) => allBut(days.match(/[\p{L}]+/gu) ?? []),
  times: ([text = '']) => withKeyword(/YY|MM|DD|hh|HH|mm/.test(text) ? 'as' : 'in', text),
  hours: ([from = '', to = '']) => hoursBetween(from, to),
  officeHours: ([from = '', to = '']) => officeHours(from, to),
  column: ([text = '']) => {
    const name = nameFrom(unquote(text), '');
    return name && (name === unquote(text) ? name : `${name} ${withKeyword('from', text)}`);
  },
  name: ([text = ''], { names }) => {
    const title = isQuoted(text) ? unquote(text) : text;
    return names.get(title.toLowerCase()) ?? (nameFrom(title, '') || undefined);
  },
};

const WEEK = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

/** The days of the week but some, as they are written: `Mon..Tue, Thu..Sun`. */
function allBut(words: readonly string[]): string | undefined {
  const closed = words.map((word) => weekdays[word.toLowerCase()]);
  const open = WEEK.map((day) => (closed.includes(day) ? ' ' : day)).join('');
  const runs = open.split(' ').filter((run) => run !== '');
  const written = runs.map((run) => (run.length > 3 ? `${run.slice(0, 3)}..${run.slice(-3)}` : run));
  return written.length > 0 ? written.join(', ') : undefined;
}

const weekdays: Readonly<Record<string, string>> = words.weekday;

/** In percent, where two decimals say it exactly. */
function shareOf(some: number, all: number): string | undefined {
  const percent = (some * 100) / all;
  const written = Number(percent.toFixed(2));
  return some <= all && Math.abs(written * all - some * 100) < 1e-9 ? String(written) : undefined;
}

const monthOf = (month: string): number =>
  Number((words.month as Record<string, string>)[month.toLowerCase()] ?? month);

const padded = (number: number): string => String(number).padStart(2, '0');

function dateOf(year: number, month: number, day: number): string | undefined {
  if (year < 100) return dateOf(year + 2000, month, day);
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists ? `${year}-${padded(month)}-${padded(day)}` : undefined;
}

const lastDayOf = (year: number, month: number): string | undefined =>
  [31, 30, 29, 28].map((day) => dateOf(year, month, day)).find((date) => date !== undefined);

interface Time {
  readonly hours: number;
  readonly minutes: number;
  /** Which half of the day, where it is said. */
  readonly half: 'am' | 'pm' | undefined;
  /** As it is written, where the language writes times so. */
  readonly plain: string | undefined;
}

function timeIn(text: string): Time {
  if (/^noon$/i.test(text)) return { hours: 12, minutes: 0, half: 'pm', plain: undefined };
  if (/^midnight$/i.test(text)) return { hours: 24, minutes: 0, half: undefined, plain: undefined };
  const [, hours, minutes = '0'] = /^(\d{1,2})(?:[:.h](\d{2}))?/.exec(text) ?? [];
  const half = /a\.?m/i.test(text) ? 'am' : /p\.?m/i.test(text) ? 'pm' : undefined;
  return { hours: Number(hours), minutes: Number(minutes), half, plain: /^\d{1,2}:\d{2}$/.exec(text)?.[0] };
}

const clock = (hours: number, minutes: number): string | undefined =>
  minutes < 60 && (hours < 24 || (hours === 24 && minutes === 0)) ? `${padded(hours)}:${padded(minutes)}` : undefined;

/** From one time to another, where the clock of 24 hours says them, or the words for the halves of the day do. */
function hoursBetween(from: string, to: string): string | undefined {
  const [begin, end] = [timeIn(from), timeIn(to)];
  const isSaid = end.half !== undefined || (begin.half === undefined && isOnDayClock(begin, end));
  if (!isSaid) return undefined;
  // “10 to 2 am” may begin in the evening: nobody says so.
  if (end.half === 'am' && begin.half === undefined && begin.hours >= end.hours % 12) return undefined;
  // Midnight ends a day where hours end, and begins one where they begin.
  const start = inHalf(begin, begin.half ?? halfBefore(begin, end)) % 24;
  return between(start, inHalf(end, end.half), begin, end);
}

/** “9 to 17” is by the clock of 24 hours, and so is the night from 22 to 6; “9 to 5” is not, nor is “1 to 5”. */
const isOnDayClock = (begin: Time, end: Time): boolean =>
  begin.hours > 12 || begin.hours === 0 || end.hours > 12 || (begin.hours >= 6 && begin.hours < end.hours);

/** “9 to 5 pm” begins in the morning, “1 to 5 pm” does not. */
const halfBefore = (begin: Time, end: Time): Time['half'] =>
  end.half === undefined || begin.hours > 12
    ? undefined
    : end.half === 'pm' && begin.hours < 12 && begin.hours >= end.hours % 12
      ? 'am'
      : end.half;

const inHalf = ({ hours }: Time, half: Time['half']): number =>
  half === undefined ? hours : (hours % 12) + (half === 'pm' ? 12 : 0);

/** Of hours of which nobody says in which half of the day: those in which offices are open. */
function officeHours(from: string, to: string): string | undefined {
  const [begin, end] = [timeIn(from), timeIn(to)];
  if (begin.half ?? end.half) return undefined;
  const start = begin.hours < 6 ? begin.hours + 12 : begin.hours;
  return between(start, end.hours < 12 ? end.hours + 12 : end.hours, begin, end);
}

function between(start: number, stop: number, begin: Time, end: Time): string | undefined {
  const [first, last] = [written(start, begin), written(stop, end)];
  return first && last ? `${first}..${last}` : undefined;
}

/** A time that was written as the language has it stays as it is. */
const written = (hours: number, { hours: said, minutes, plain }: Time): string | undefined =>
  plain !== undefined && hours === said ? plain : clock(hours, minutes);
