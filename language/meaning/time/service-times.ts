/** The hours of a service, in which its procedures run. */
import { remembered } from '../../memory/remembered.ts';
import type { Timetable } from '../../model/timetable.ts';
import type { HolidayCalendar } from '../../quantities/holidays.ts';
import type { WorkingTime } from '../../quantities/working-time.ts';
import { ordinaryTime, realTime } from './hours.ts';

/** What is the same for all procedures of a service. */
export interface Times {
  readonly timetable: Timetable;
  readonly ordinary: WorkingTime;
  readonly real: WorkingTime;
  readonly today: string;
}

export const serviceTimes = (
  { closures, workedDays, open, workdays, holidays }: Timetable,
  run: { readonly holidays: HolidayCalendar; readonly today: string },
): Times => timesBy(closures, workedDays, open, workdays, holidays, run.holidays, run.today);

/** By the closures of the service, which stay with the rest of its block until the text of that file changes. */
const timesBy = remembered(
  (
    closures: Timetable['closures'],
    workedDays: Timetable['workedDays'],
    open: Timetable['open'],
    workdays: Timetable['workdays'],
    holidays: Timetable['holidays'],
    calendar: HolidayCalendar,
    today: string,
  ): Times => {
    const timetable = { open, workdays, closures, workedDays, holidays };
    return { timetable, today, ordinary: ordinaryTime(timetable), real: realTime(timetable, calendar) };
  },
);
