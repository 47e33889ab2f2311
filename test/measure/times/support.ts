/** What the tests of times share: a reader, what it has read as a person sees it, and printed times. */
import { Temporal } from 'temporal-polyfill';
import { isRefused, type TimeRead, timeReader } from '../../../language/measure/times/reader.ts';
import { dateOf } from '../../../language/quantities/wall-clock.ts';

/** What reads times of a format, in the zone of the data and else in that of the service. */
export function reading(format: string | null, service: string | null, data?: string): (text: string) => TimeRead {
  return timeReader({ format, zone: data === undefined ? null : { name: data } }, service);
}

/** The instant, the day that it counts for, and what is to be noted of it: or why it is refused. */
export function shown(time: TimeRead): string {
  if (isRefused(time)) return time.refused;
  const instant = Temporal.Instant.fromEpochMilliseconds(Math.floor(time.instant * 1000 + 1e-3)).toString();
  return [instant, dateOf(time.day), ...(time.note ? [time.note] : [])].join(' ');
}

const MONTHS = 'January February March April May June July August September October November December'.split(' ');
const DAYS = 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' ');

/** How the parts of a format are printed, one by one. */
const PRINTED: Readonly<Record<string, (time: Temporal.PlainDateTime) => string | number | undefined>> = {
  YYYY: ({ year }) => year,
  YY: ({ year }) => two(year % 100),
  MMMM: ({ month }) => MONTHS[month - 1],
  MMM: ({ month }) => MONTHS[month - 1]?.slice(0, 3),
  MM: ({ month }) => two(month),
  M: ({ month }) => month,
  DD: ({ day }) => two(day),
  D: ({ day }) => day,
  dddd: ({ dayOfWeek }) => DAYS[dayOfWeek - 1],
  ddd: ({ dayOfWeek }) => DAYS[dayOfWeek - 1]?.slice(0, 3),
  HH: ({ hour }) => two(hour),
  H: ({ hour }) => hour,
  hh: ({ hour }) => two(hour % 12 || 12),
  h: ({ hour }) => hour % 12 || 12,
  mm: ({ minute }) => two(minute),
  m: ({ minute }) => minute,
  ss: ({ second }) => two(second),
  s: ({ second }) => second,
  SSS: ({ millisecond }) => String(millisecond).padStart(3, '0'),
  a: ({ hour }) => (hour < 12 ? 'am' : 'pm'),
  A: ({ hour }) => (hour < 12 ? 'AM' : 'PM'),
};

const two = (value: number): string => String(value).padStart(2, '0');

/** A time as a program writes it by a format. */
export const printed = (time: Temporal.PlainDateTime, format: string): string =>
  format.replace(/\[([^\]]*)\]|([A-Za-z])\2*/g, (letters, text?: string) =>
    String(text ?? PRINTED[letters]?.(time) ?? letters),
  );

/** The instant in seconds, and its note, that the database of time zones knows for a time on the clock. */
export function truth(time: Temporal.PlainDateTime, zone: string): { instant: number; note: string | null } {
  const [earlier, later] = (['earlier', 'later'] as const).map((disambiguation) =>
    time.toZonedDateTime(zone, { disambiguation }),
  ) as [Temporal.ZonedDateTime, Temporal.ZonedDateTime];
  const meant = time.toZonedDateTime(zone);
  const isThere = meant.toPlainDateTime().equals(time);
  const note = earlier.equals(later) ? null : isThere ? 'twice' : 'skipped';
  return { instant: meant.epochMilliseconds / 1000, note };
}
