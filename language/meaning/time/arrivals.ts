/** Cases that arrive while a service is closed and are overdue before it opens again. */
import { limitText } from '../../model/condition-text.ts';
import type { Limit } from '../../model/schema.ts';
import type { Timetable } from '../../model/timetable.ts';
import { closedFrom, lostIn } from '../../quantities/closed-time.ts';
import type { HolidayCalendar } from '../../quantities/holidays.ts';
import { elapsedText, momentText } from '../../quantities/moment-text.ts';
import { dayOf, SECONDS_A_DAY } from '../../quantities/wall-clock.ts';
import type { Stretch, WorkingTime } from '../../quantities/working-time.ts';
import { daysOffIn, hasSpecialDays, ordinaryTime, realTime } from './hours.ts';
import { ORDINARY_WEEK } from './working-week.ts';

export interface Arrival {
  /** What happens to the case that has the longest to wait, in words. */
  readonly text: string;
  /** The share of all times of an ordinary week at which this happens to what arrives, 0 to 1. */
  readonly lost: number;
}

/**
 * For a limit, the case that waits longest: of an ordinary week, or else of the year that begins today,
 * in which there are holidays and closures; undefined where all that arrives can be dealt with in time.
 * Many targets have the same limit: each is looked into once.
 */
export function hopelessArrivals(
  timetable: Timetable,
  { holidays, today }: { holidays: HolidayCalendar; today: string },
): (limit: Limit) => Arrival | undefined {
  // Without a word about its hours, nobody knows when it is closed.
  if (!timetable.open) return () => undefined;
  const ordinary = ordinaryTime(timetable);
  const real = realTime(timetable, holidays);
  const arrivalFor = (limit: Limit): Arrival | undefined => {
    const found = arrivalIn(ordinary, ORDINARY_WEEK, 7, limit);
    if (found || !hasSpecialDays(timetable)) return found;
    const special = arrivalIn(real, dayOf(today), 365, limit);
    return special && { ...special, lost: 0 };
  };
  const known = new Map<string, Arrival | undefined>();
  return (limit) => {
    const text = limitText(limit);
    if (!known.has(text)) known.set(text, arrivalFor(limit));
    return known.get(text);
  };
}

function arrivalIn(time: WorkingTime, firstDay: number, days: number, limit: Limit): Arrival | undefined {
  const stretches = closedFrom(time, firstDay, days).map((closed) => ({ closed, lost: lostIn(time, closed, limit) }));
  const hopeless = stretches.filter(({ lost }) => lost > 0);
  const longest = hopeless.reduce<Stretch | undefined>(
    (best, { closed }) => (best && lengthOf(best) >= lengthOf(closed) ? best : closed),
    undefined,
  );
  if (!longest) return undefined;
  const lost = hopeless.reduce((sum, it) => sum + it.lost, 0) / (days * SECONDS_A_DAY);
  return { text: textOf(time, longest, limit, days > 7), lost };
}

const lengthOf = ({ from, to }: Stretch): number => to - from;

function textOf(time: WorkingTime, { from, to }: Stretch, limit: Limit, withDate: boolean): string {
  const { clock } = time;
  const [arrival, opening] = [clock.moment(from), clock.moment(to)];
  const due = time.after(arrival, limit) ?? arrival;
  const [arrives, isDue, opens] = [arrival, due, opening].map((it) => momentText(it, clock, withDate));
  const names = daysOffIn(time, arrival, opening);
  const because = names.length > 0 ? ` (${names.join(', ')})` : '';
  return `a case that arrives on ${arrives}, just after you close, is due on ${isDue}, and you open again on ${opens}, ${elapsedText(to - from)} later${because}`;
}
