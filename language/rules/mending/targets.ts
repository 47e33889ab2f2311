/** Targets to begin with, about the cases that are recorded. Their numbers are placeholders. */
import type { Fix } from '../../editing/fix.ts';
import { blank, choice } from '../../editing/snippet.ts';
import type { CaseRecord } from '../../model/schema.ts';
import type { FixContext } from '../engine/fixing.ts';
import { insert } from './insert.ts';

export const PERIODS: readonly string[] = ['month', 'week', 'quarter', 'day', 'year', 'hour'];
const UNITS: readonly string[] = ['minutes', 'seconds', 'hours', 'business hours', 'business days', 'calendar days'];

/** More records than these make a menu that nobody reads. */
const MOST_RECORDS = 4;

/** @param number that of its first placeholder; it has two */
export const aLength = (number: number): string => `${blank(number, '2')} ${choice(number + 1, UNITS)}`;

/** @param number that of its first placeholder; it has two */
export const aLimit = (number: number): string => `within ${aLength(number)}`;

/** A target about each of the records; about nothing yet, where there are none. */
export function addTarget(context: FixContext): Fix[] {
  const records = timedRecords(context);
  const aim = `target at least ${blank(1, '90')}%`;
  const period = `per ${choice(5, PERIODS)}`;
  if (records.length === 0) return insert('Write a `target`', `${aim} ${aLimit(3)} ${period}`, context);
  return records.flatMap((record) => {
    const clause = `${aim} of ${record.name} are ${choice(2, outcomes(record))} ${aLimit(3)} ${period}`;
    return insert(`Write a \`target\` for ${record.name}`, clause, context);
  });
}

export const timedRecords = ({ service }: FixContext): CaseRecord[] =>
  service.records.filter(({ name, moments }) => name !== '' && moments.length > 0).slice(0, MOST_RECORDS);

/** The moments that a case may reach: the first one starts the clock. */
export function outcomes({ moments }: CaseRecord): string[] {
  const names = moments.map((moment) => moment.name);
  return names.length > 1 ? names.slice(1) : names;
}
