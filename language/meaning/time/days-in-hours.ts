/** Days as hours, for a clock that can stand still within a day. */

import type { Timetable } from '../../model/timetable.ts';
import { WEEKDAYS } from '../../quantities/calendar.ts';
import { type Duration, duration } from '../../quantities/duration.ts';
import { weekdayOf } from '../../quantities/wall-clock.ts';
import { ordinaryTime, workdaysOf } from './hours.ts';
import { ORDINARY_WEEK } from './working-week.ts';

/**
 * As many hours as a length of days: business hours for business days, where all business days are open for equally long;
 * undefined where that is not so, and for months and years.
 */
export function inHours({ value, unit, clock }: Duration, timetable: Timetable): Duration | undefined {
  if (value === 0) return undefined;
  if (clock === 'business' && unit === 'day') {
    const hours = hoursADay(timetable);
    return hours === undefined ? undefined : duration(value * hours, 'hour', 'business');
  }
  const days = unit === 'week' ? value * 7 : unit === 'day' && clock === 'calendar' ? value : undefined;
  return days === undefined ? undefined : duration(days * 24, 'hour', undefined);
}

/** For how many hours each business day is open; undefined where nobody knows, or it differs from day to day. */
function hoursADay(timetable: Timetable): number | undefined {
  const time = ordinaryTime({ ...timetable, closures: [], workedDays: [], holidays: [] });
  const workdays = workdaysOf(timetable);
  const days = WEEKDAYS.map((_, index) => ORDINARY_WEEK + index).map((day) => ({
    isWorkday: workdays.has(weekdayOf(day)),
    hours: time.openOn(day).reduce((sum, { from, to }) => sum + to - from, 0) / 3600,
  }));
  const hours = new Set(days.flatMap((day) => (day.isWorkday || day.hours > 0 ? [day.isWorkday ? day.hours : 0] : [])));
  const [only] = hours;
  return hours.size === 1 && only ? only : undefined;
}
