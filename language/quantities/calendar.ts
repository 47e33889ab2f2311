/** Days, spans of days and periods. Dates are ISO strings, in the service's own time zone. */
import { Temporal } from 'temporal-polyfill';
import { recent } from '../memory/recent.ts';
import type { DurationUnit } from './duration.ts';

export const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const;
export type Weekday = (typeof WEEKDAYS)[number];

export const PERIOD_UNITS = ['hour', 'day', 'week', 'month', 'quarter', 'year'] as const;
export type PeriodUnit = (typeof PERIOD_UNITS)[number];

/** The weekdays from one to another, round the end of the week where need be: Sat..Mon is three days. */
export function weekdaysBetween(from: Weekday, to: Weekday): Weekday[] {
  const first = WEEKDAYS.indexOf(from);
  const count = ((WEEKDAYS.indexOf(to) - first + 7) % 7) + 1;
  return Array.from({ length: count }, (_, i) => WEEKDAYS[(first + i) % 7] as Weekday);
}

const ISO_DATE = /^\d{4}-\d{2}-\d{2}$/;

/** Whether a text is an ISO date, with hyphens and four digits for the year, of a day that exists. */
export function isDate(text: string): boolean {
  if (!ISO_DATE.test(text)) return false;
  try {
    Temporal.PlainDate.from(text, { overflow: 'reject' });
    return true;
  } catch {
    return false;
  }
}

/** Texts name the same few dates again and again, and Temporal takes its time. */
const DATES_KEPT = 10_000;

/** The first and last day of a date, month, quarter or year (`2026-07-01`, `2026-07`, `2026-Q3`, `2026`); undefined where there is none such. */
export const daysOf = recent((point: string): { from: string; to: string } | undefined => {
  const quarter = /^(\d{4})-[Qq]([1-4])$/.exec(point);
  if (quarter) return monthsFrom(`${quarter[1]}-${String(Number(quarter[2]) * 3 - 2).padStart(2, '0')}-01`, 3);
  if (/^\d{4}$/.test(point)) return monthsFrom(`${point}-01-01`, 12);
  if (/^\d{4}-\d{2}$/.test(point)) return monthsFrom(`${point}-01`, 1);
  return isDate(point) ? { from: point, to: point } : undefined;
}, DATES_KEPT);

function monthsFrom(first: string, months: number): { from: string; to: string } | undefined {
  if (!isDate(first)) return undefined;
  const last = Temporal.PlainDate.from(first).add({ months }).subtract({ days: 1 });
  return { from: first, to: last.toString() };
}

/** The quarter before the one that an ISO date lies in: `2026-Q2`. */
export function quarterBefore(date: string): string {
  const [year, month] = date.split('-').map(Number) as [number, number];
  const quarter = Math.ceil(month / 3) - 1;
  return quarter === 0 ? `${year - 1}-Q4` : `${year}-Q${quarter}`;
}

/** The ISO date that lies `value` calendar units after another (`day` to `year`); null for shorter units, and where no calendar reaches. */
export function addToDate(date: string, value: number, unit: DurationUnit): string | null {
  const plural = ({ day: 'days', week: 'weeks', month: 'months', year: 'years' } as const)[unit as 'day'];
  if (plural === undefined || !isDate(date)) return null;
  try {
    const later = Temporal.PlainDate.from(date).add({ [plural]: Math.round(value) });
    return isDate(later.toString()) ? later.toString() : null;
  } catch {
    return null;
  }
}

/** How many of a shorter period fit into a longer one, on average: `periodsIn('week', 'year')` is 52.2. */
export function periodsIn(shorter: PeriodUnit, longer: PeriodUnit): number {
  return HOURS[longer] / HOURS[shorter];
}

/** Hours on the clock, over the Gregorian cycle of 400 years. */
const HOURS: Record<PeriodUnit, number> = {
  hour: 1,
  day: 24,
  week: 168,
  month: 730.485,
  quarter: 2191.455,
  year: 8765.82,
};

/**
 * How many periods fit between two days, both included: whole months as the calendar has them, so that a
 * February is one month; other stretches by their days.
 */
export function periodsBetween(from: string, to: string, period: PeriodUnit): number {
  const [first, behind] = [Temporal.PlainDate.from(from), Temporal.PlainDate.from(to).add({ days: 1 })];
  const { months, days } = first.until(behind, { largestUnit: 'months' });
  if (days === 0 && HOURS[period] >= HOURS.month) return months * periodsIn(period, 'month');
  return first.until(behind, { largestUnit: 'days' }).days * periodsIn(period, 'day');
}
