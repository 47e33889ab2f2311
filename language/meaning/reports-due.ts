/** Which reports fall due when a period ends, and what each of them tells to which role. */
import type { Branch, Frequency, Service, Standard } from '../model/schema.ts';
import { daysOf } from '../quantities/calendar.ts';
import { dateOf, dayOf, weekdayOf } from '../quantities/wall-clock.ts';
import { mondayNamed, weekOf } from '../quantities/weeks.ts';

export const REPORT_UNITS = ['day', 'week', 'month', 'quarter', 'year'] as const;
export type ReportUnit = (typeof REPORT_UNITS)[number];

/** Some days, the first and the last included, as ISO dates. */
export interface ReportDays {
  readonly from: string;
  readonly until: string;
}

/** A period of the calendar for which somebody makes reports. */
export interface ReportPeriod extends ReportDays {
  readonly unit: ReportUnit;
  /** `2026-06-12`, `2026-W23`, `2026-06`, `2026-Q2`, `2026`. */
  readonly name: string;
}

/** A standard that a role is told of, at the service as a whole or at a branch. */
export interface StandardTold {
  readonly branch: Branch | null;
  readonly standard: Standard;
}

/** What a role is told of some days. */
export interface ReportPart {
  readonly days: ReportDays;
  readonly told: readonly StandardTold[];
}

export interface RoleReport {
  readonly role: string;
  /** One for each length of time, such as a month and a quarter that ends with it: the shorter first. */
  readonly parts: readonly ReportPart[];
}

export interface ReportsDue {
  readonly reports: readonly RoleReport[];
  /** Who is told at other times alone, each rhythm once. */
  readonly later: readonly { readonly role: string; readonly frequency: Frequency }[];
}

const FORMS: Readonly<Record<ReportUnit, RegExp>> = {
  day: /^\d{4}-\d{2}-\d{2}$/,
  week: /^\d{4}-[Ww]\d{2}$/,
  month: /^\d{4}-\d{2}$/,
  quarter: /^\d{4}-[Qq][1-4]$/,
  year: /^\d{4}$/,
};

/** What each of them is called, such as. */
export const PERIODS_SUCH_AS: Readonly<Record<ReportUnit, string>> = {
  day: '2026-06-12',
  week: '2026-W23',
  month: '2026-06',
  quarter: '2026-Q2',
  year: '2026',
};

/** Undefined where a text is no such period. */
export function reportPeriod(unit: ReportUnit, text: string): ReportPeriod | undefined {
  if (!FORMS[unit].test(text)) return undefined;
  const name = text.toUpperCase();
  if (unit === 'week') {
    const monday = mondayNamed(name);
    return monday === undefined ? undefined : { unit, name, from: dateOf(monday), until: dateOf(monday + 6) };
  }
  const days = daysOf(name);
  return days && { unit, name, from: days.from, until: days.to };
}

export function reportsDue(service: Service, period: ReportPeriod): ReportsDue {
  const clauses = standardsIn(service).flatMap((told) =>
    told.standard.reports.flatMap(({ frequency, to }) =>
      to.map(({ name: role }) => ({ role, frequency, told, days: daysDue(frequency, period) })),
    ),
  );
  const due = clauses.flatMap(({ role, told, days }) => (days ? [{ role, told, days }] : []));
  const reports = [...Map.groupBy(due, ({ role }) => role)].map(([role, of]) => ({ role, parts: partsOf(of) }));
  const later = clauses.filter(({ days }) => days === null);
  const rhythms = new Map(
    later.map((it) => [`${it.role} ${it.frequency.times} ${it.frequency.every} ${it.frequency.unit}`, it]),
  );
  return { reports, later: [...rhythms.values()].map(({ role, frequency }) => ({ role, frequency })) };
}

function partsOf(due: readonly { readonly told: StandardTold; readonly days: ReportDays }[]): ReportPart[] {
  const parts = [...Map.groupBy(due, ({ days }) => days.from).values()].map((of) => ({
    days: (of[0] as { days: ReportDays }).days,
    told: [...new Set(of.map(({ told }) => told))],
  }));
  return parts.sort((a, b) => b.days.from.localeCompare(a.days.from));
}

/** Those of the service first, then branch by branch. */
function standardsIn({ standards, branches }: Service): StandardTold[] {
  return [
    ...standards.map((standard) => ({ branch: null, standard })),
    ...branches.flatMap((branch) => branch.standards.map((standard) => ({ branch, standard }))),
  ];
}

const MONTHS: Readonly<Partial<Record<Frequency['unit'], number>>> = { month: 1, quarter: 3, year: 12 };

/**
 * The days that a report of some rhythm tells of when a period ends; null where it falls due at another time. What is due
 * every so many months, weeks or days is so in those whose number can be divided by it, counted through over the years, so
 * that none is told twice or never. With a day falls due whatever ends with it; with a week no months, which it ends with by
 * chance alone.
 */
function daysDue({ every, unit }: Frequency, period: ReportPeriod): ReportDays | null {
  const { until } = period;
  const count = Math.max(1, Math.round(every));
  const months = MONTHS[unit];
  if (months !== undefined) return monthsDue(count * months, period);
  const last = dayOf(until);
  if (unit === 'week') {
    const ends = period.unit === 'week' || (period.unit === 'day' && weekdayOf(last) === 'Sun');
    return ends && weekNumber(last) % count === 0 ? { from: dateOf(last - 7 * count + 1), until } : null;
  }
  if (period.unit !== 'day') return null;
  if (unit === 'hour') return { from: until, until };
  return last % count === 0 ? { from: dateOf(last - count + 1), until } : null;
}

/** @param length in months */
function monthsDue(length: number, { unit, until }: ReportPeriod): ReportDays | null {
  const isLongEnough = unit === 'day' || length >= (MONTHS[unit] ?? Number.POSITIVE_INFINITY);
  const [year = 0, month = 0] = until.split('-').map(Number);
  const number = 12 * (year - 1) + month;
  const isLastDay = dateOf(dayOf(until) + 1).endsWith('-01');
  if (!isLongEnough || !isLastDay || number % length !== 0) return null;
  const first = number - length;
  const from = `${String(Math.floor(first / 12) + 1).padStart(4, '0')}-${String((first % 12) + 1).padStart(2, '0')}-01`;
  return { from, until };
}

/** 2000-W01 is the first. */
const weekNumber = (day: number): number => weekOf(day) - weekOf(dayOf('2000-01-03')) + 1;
