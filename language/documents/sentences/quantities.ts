/** Quantities, limits, frequencies and performances in words. */
import type { Frequency, Limit, Performance, Quantity, Ref, Target, When } from '../../model/schema.ts';
import type { PeriodUnit } from '../../quantities/calendar.ts';
import { describeDuration } from '../../quantities/duration.ts';
import { dayOfMoment, happening } from './moments.ts';
import { grouped } from './phrasing.ts';
import { quotedName } from './words.ts';

export function describeQuantity(quantity: Quantity): string {
  if (quantity.kind === 'duration') return describeLength(quantity.limit);
  return quantity.kind === 'percent' ? `${grouped(quantity.decimal)}%` : grouped(quantity.decimal);
}

/** A length of time, rings in seconds too: "3 rings (15 seconds)". */
export function describeLength(limit: Limit): string {
  const words = describeDuration(limit);
  if (limit.unit !== 'ring' || limit.seconds === null) return words;
  return `${words} (${describeDuration({ ...limit, value: limit.seconds, unit: 'second' })})`;
}

const isSameDay = (limit: Limit): boolean => limit.unit === 'day' && limit.value === 0;

/** A limit by itself: "within 2 minutes", "by 17:00 on the same day". */
export function describeLimit(limit: Limit): string {
  if (limit.by !== undefined) return `by ${limit.by} on the same day`;
  return isSameDay(limit) ? 'on the same day' : `within ${describeLength(limit)}`;
}

/** A limit and the moment from which it counts: "within 20 seconds of being queued". */
export function describeLimitSince(limit: Limit, since: Ref | null): string {
  if (!since) return describeLimit(limit);
  if (!isSameDay(limit)) return `within ${describeLength(limit)} of ${happening(since.name)}`;
  const day = dayOfMoment(since.name);
  return limit.by === undefined ? `on ${day}` : `by ${limit.by} on ${day}`;
}

/** A moment that somebody has set: "the moment “due”". */
const momentNamed = (moment: string): string => `the moment ${quotedName(moment)}`;

/** When a moment has to come: "at least 48 hours before being started", "by the moment “due”". */
export function describeWhen(when: When): string {
  switch (when.kind) {
    case 'lead':
      return `at least ${describeLength(when.limit)} before ${happening(when.before.name)}`;
    case 'due':
      return `by ${momentNamed(when.due.name)}`;
    case 'window':
      return `between ${quotedName(when.from.name)} and ${quotedName(when.to.name)}`;
    case 'around':
      return `within ${describeLength(when.limit)} before or after ${momentNamed(when.of.name)}`;
    case 'every':
      return `every ${describeLength(when.limit)}${when.whileOpen ? ', while open' : ''}`;
  }
}

/** "Up to 10 minutes for “Declared emergency”", "1 business day more for “Storm”". */
export function describeAllowance({ limit, more, reason }: Target['allowances'][number]): string {
  const much = more ? `${describeLength(limit)} more` : `up to ${describeLength(limit)}`;
  return `${much} for “${reason}”`;
}

const ADVERBS: Record<Frequency['unit'], string> = {
  hour: 'hourly',
  day: 'daily',
  week: 'weekly',
  month: 'monthly',
  quarter: 'quarterly',
  year: 'yearly',
};

/** "monthly", "every 2 weeks", "20 per month" */
export function describeFrequency({ times, every, unit }: Frequency): string {
  if (every !== 1) return `every ${every} ${unit}s`;
  return times === 1 ? ADVERBS[unit] : `${grouped(String(times))} per ${unit}`;
}

/** "each month", "over the 12 months that end with each month", "each quarter of the year that begins on 1 April" */
export function describePeriod(
  period: PeriodUnit,
  { rolling, yearBegins }: Pick<Target, 'rolling' | 'yearBegins'>,
): string {
  if (rolling !== null)
    return rolling === 1 ? `each ${period}` : `over the ${rolling} ${period}s that end with each ${period}`;
  if (yearBegins === null) return `each ${period}`;
  const begins = describeMonthDay(yearBegins);
  return period === 'year' ? `each year from ${begins}` : `each ${period} of the year that begins on ${begins}`;
}

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/** `04-01` as "1 April". */
export function describeMonthDay(monthDay: string): string {
  const [month = 1, day = 1] = monthDay.split('-').map(Number);
  return `${day} ${MONTHS[month - 1]}`;
}

/** "86% of 97,400 cases in 2026-Q2, from “ACD report”" */
export function describePerformance({ value, cases, span, from }: Performance): string {
  return [
    describeQuantity(value),
    cases === null ? '' : ` of ${grouped(String(cases))} cases`,
    span ? ` in ${span.text.replace('..', ' to ')}` : '',
    from ? `, from “${from}”` : '',
  ].join('');
}
