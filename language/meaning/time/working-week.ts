/** How much of an ordinary week is working time. */

import type { Timetable } from '../../model/timetable.ts';
import { dayOf, SECONDS_A_DAY } from '../../quantities/wall-clock.ts';
import { ordinaryTime, workdaysOf } from './hours.ts';

export interface WorkingWeek {
  /** Business days, 1 to 7. */
  readonly workdays: number;
  readonly openSeconds: number;
}

/** Any Monday: ordinary weeks are all alike. */
export const ORDINARY_WEEK = dayOf('2024-01-01');

/** Where nothing is known of the hours, it is taken that the service may be open all day, and any day. */
export function workingWeekOf(timetable: Pick<Timetable, 'open' | 'workdays'>): WorkingWeek {
  const time = ordinaryTime({ ...timetable, closures: [], workedDays: [], holidays: [] });
  const open = Array.from({ length: 7 }, (_, index) => time.openOn(ORDINARY_WEEK + index)).flat();
  const openSeconds = open.reduce((sum, { from, to }) => sum + to - from, 0);
  return { workdays: workdaysOf(timetable).size, openSeconds: openSeconds || 7 * SECONDS_A_DAY };
}
