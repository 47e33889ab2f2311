/** Weeks after ISO 8601: they begin on a Monday, and belong to the year of their Thursday. */
import { dateOf, dayOf } from './wall-clock.ts';

/** 1970-01-01 was a Thursday. */
const THURSDAY = 3;

/** Weeks are numbered, each one more than the one before. @param day since 1970-01-01 */
export const weekOf = (day: number): number => Math.floor((day + THURSDAY) / 7);

/** The Monday with which a week begins, in days since 1970-01-01. */
export const mondayOf = (week: number): number => 7 * week - THURSDAY;

/** `2026-W23` @param monday since 1970-01-01 */
export function weekName(monday: number): string {
  const thursday = monday + THURSDAY;
  const year = dateOf(thursday).slice(0, 4);
  const week = Math.floor((thursday - dayOf(`${year}-01-01`)) / 7) + 1;
  return `${year}-W${String(week).padStart(2, '0')}`;
}

/** The Monday of `2026-W23`; undefined where the year has no such week. */
export function mondayNamed(name: string): number | undefined {
  const [year, week] = name.split('-W');
  // The fourth of January is always in the first one.
  const monday = mondayOf(weekOf(dayOf(`${year}-01-04`)) + Number(week) - 1);
  return weekName(monday) === name ? monday : undefined;
}
