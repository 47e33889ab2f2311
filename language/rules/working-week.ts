/** What an ordinary week of a service is like, as its opening times have it. */
import type { WorkingWeek } from '../feasibility/least-time.ts';
import type { Service } from '../model/schema.ts';
import type { Weekday } from '../quantities/calendar.ts';

const DAY = 86_400;

/** What most people mean by a business day, where a service says nothing of its workdays and hours. */
const USUAL: readonly Weekday[] = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri'];

/** Where nothing is known of the hours, it is taken that the service may be open all day, and any day. */
export function workingWeekOf({ open, workdays }: Pick<Service, 'open' | 'workdays'>): WorkingWeek {
  const days = hoursByDay(open);
  const known = days.size > 0 ? [...days.keys()] : USUAL;
  const business = new Set(workdays && workdays.days.length > 0 ? workdays.days : known);
  if (days.size === 0) return unknownHours(business.size);
  const ofBusiness = [...business].map((day) => days.get(day) ?? { seconds: 0, closing: 0 });
  return {
    workdays: business.size,
    openDays: days.size,
    openWorkdays: [...days.keys()].filter((day) => business.has(day)).length,
    longestDay: Math.max(...[...days.values()].map((day) => day.seconds)),
    shortestWorkday: Math.min(...ofBusiness.map((day) => day.seconds)),
    earliestClosing: Math.min(...ofBusiness.map((day) => day.closing)),
  };
}

const unknownHours = (workdays: number): WorkingWeek => ({
  workdays,
  openDays: 7,
  openWorkdays: workdays,
  longestDay: DAY,
  shortestWorkday: 0,
  earliestClosing: 0,
});

/** For each day on which it opens, how many seconds it is open, and when it closes last, in seconds since midnight. */
function hoursByDay(open: Service['open']): Map<Weekday, { seconds: number; closing: number }> {
  const hours = new Map<Weekday, { seconds: number; closing: number }>();
  for (const { days, from, to } of open?.spans ?? []) {
    const [begin, end] = [secondsOf(from), secondsOf(to)];
    const length = end > begin ? end - begin : end + DAY - begin;
    for (const day of days) {
      const { seconds, closing } = hours.get(day) ?? { seconds: 0, closing: 0 };
      hours.set(day, { seconds: seconds + length, closing: Math.max(closing, Math.min(DAY, begin + length)) });
    }
  }
  return hours;
}

function secondsOf(time: string): number {
  const [hours, minutes] = time.split(':').map(Number);
  return (hours ?? 0) * 3600 + (minutes ?? 0) * 60;
}
