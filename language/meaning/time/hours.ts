/** When a service works, by what its text says of hours, workdays, closures and holidays. */
import type { Timetable } from '../../model/timetable.ts';
import type { Weekday } from '../../quantities/calendar.ts';
import type { HolidayCalendar } from '../../quantities/holidays.ts';
import { type Moment, WallClock } from '../../quantities/wall-clock.ts';
import { WorkingTime } from '../../quantities/working-time.ts';
import { includesDate } from './special-days.ts';

/** What most people mean by a business day, where a service says nothing of its workdays and hours. */
const USUAL: readonly Weekday[] = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri'];

/** The weekdays that are business days. */
export function workdaysOf({ open, workdays }: Pick<Timetable, 'open' | 'workdays'>): ReadonlySet<Weekday> {
  const opening = (open?.spans ?? []).flatMap(({ days }) => days);
  if (workdays && workdays.days.length > 0) return new Set(workdays.days);
  return new Set(opening.length > 0 ? opening : USUAL);
}

/** Weeks like any other: without holidays and closures, and with days of 24 hours. */
export function ordinaryTime(timetable: Timetable): WorkingTime {
  return workingTime(timetable, () => undefined, new WallClock(null));
}

/** The days as they come, in the time zone of the service. */
export function realTime(timetable: Timetable, holidays: HolidayCalendar): WorkingTime {
  return workingTime(timetable, daysOff(timetable, holidays), new WallClock(zoneOf(timetable)));
}

/** The time zone whose clock a service or branch goes by; null where it says none. */
export const zoneOf = (place: Pick<Timetable, 'open'> | undefined): string | null => place?.open?.zone?.name ?? null;

/** Whether some days of the year differ from an ordinary one. */
export const hasSpecialDays = ({ closures, holidays }: Timetable): boolean =>
  closures.length > 0 || holidays.length > 0;

const workingTime = (
  timetable: Timetable,
  offBecause: (date: string) => string | undefined,
  clock: WallClock,
): WorkingTime =>
  new WorkingTime({ spans: timetable.open?.spans ?? [], workdays: workdaysOf(timetable), offBecause, clock });

/** Why it stays closed on days from one moment to another, each reason once. */
export function daysOffIn(time: WorkingTime, from: Moment, to: Moment): string[] {
  const days = Array.from({ length: to.day - from.day + 1 }, (_, index) => time.offBecause(from.day + index));
  return [...new Set(days.filter((reason) => reason !== undefined))];
}

function daysOff(
  { closures, workedDays, holidays }: Timetable,
  calendar: HolidayCalendar,
): (date: string) => string | undefined {
  const years = new Map<string, ReadonlyMap<string, string>>();
  const holidaysOf = (year: string): ReadonlyMap<string, string> => {
    const known = years.get(year);
    if (known) return known;
    const days = holidays.flatMap(({ name }) => calendar(name, Number(year)));
    const byDate = new Map(days.map(({ date, name }) => [date, name]));
    years.set(year, byDate);
    return byDate;
  };
  return (date) => {
    if (workedDays.some((it) => includesDate(it, date))) return undefined;
    const closure = closures.find((it) => includesDate(it, date));
    return closure ? closure.title || 'closed' : holidaysOf(date.slice(0, 4)).get(date);
  };
}
