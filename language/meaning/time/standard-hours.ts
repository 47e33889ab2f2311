/** The hours by which the time of a standard is counted: those of the touchpoints where it holds. */
import { remembered } from '../../memory/remembered.ts';
import type { Service, Standard, Touchpoint } from '../../model/schema.ts';
import type { Timetable } from '../../model/timetable.ts';
import { WEEKDAYS } from '../../quantities/calendar.ts';

type Open = Service['open'];
type Spans = NonNullable<Open>['spans'];
type Held = Pick<Standard, 'touchpoints'>;

/**
 * When it is open where a standard holds: when any of its touchpoints is. One without hours of its own has those of
 * the service or branch, as has a standard that names no touchpoint. Null where nobody knows.
 */
export function hoursOf(standard: Held, open: Open, touchpoints: readonly Touchpoint[]): Open {
  const names = new Set(standard.touchpoints.map(({ name }) => name));
  const places = touchpoints.filter(({ name }) => names.has(name));
  const own = places.flatMap((it) => it.open ?? []);
  const [first] = own;
  if (!first) return open;
  const isAlone = own.length === places.length;
  if (!isAlone && !open) return null;
  const spans = [...own.flatMap((it) => it.spans), ...(isAlone ? [] : (open?.spans ?? []))];
  return { spans, zone: open?.zone ?? null, source: first.source };
}

/** The same with workdays, closures and holidays; where somebody is there day and night, the latter two close nothing. */
export function timetableOf(standard: Held, place: Timetable, touchpoints: readonly Touchpoint[]): Timetable {
  const open = hoursOf(standard, place.open, touchpoints);
  const { workdays, workedDays } = place;
  if (open === place.open) return place;
  if (open && isAroundTheClock(open.spans)) return { open, workdays, workedDays, closures: [], holidays: [] };
  return { open, workdays, workedDays, closures: place.closures, holidays: place.holidays };
}

/** Whether it never closes. */
export const isAlwaysOpen = ({ open }: Timetable): boolean => open !== null && isAroundTheClock(open.spans);

/** Whether it is open on every day of the week from midnight to midnight. */
const isAroundTheClock = remembered((spans: Spans): boolean =>
  WEEKDAYS.every((day) => spans.some(({ days, from, to }) => days.includes(day) && from === '00:00' && isMidnight(to))),
);

/** A span that ends when it begins runs on for a day. */
const isMidnight = (time: string): boolean => time === '24:00' || time === '00:00';
