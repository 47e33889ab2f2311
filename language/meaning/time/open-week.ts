/** When it is open in an ordinary week, day by day. */
import type { Service } from '../../model/schema.ts';
import { WEEKDAYS, type Weekday, weekdaysBetween } from '../../quantities/calendar.ts';
import { SECONDS_A_DAY } from '../../quantities/wall-clock.ts';
import type { Stretch } from '../../quantities/working-time.ts';
import { ordinaryTime } from './hours.ts';
import { ORDINARY_WEEK } from './working-week.ts';

export interface OpenWeek {
  /** The hours of the week in which it is open. */
  readonly hours: number;
  /** Whether it is open on a day from one time to another; until the latter, or at all, where the others are null. */
  readonly isOpen: (day: Weekday, from: string | null, to: string | null) => boolean;
}

export function openWeekOf(open: NonNullable<Service['open']>): OpenWeek {
  const time = ordinaryTime({ open, workdays: null, closures: [], workedDays: [], holidays: [] });
  const startOf = (day: Weekday): number => (ORDINARY_WEEK + WEEKDAYS.indexOf(day)) * SECONDS_A_DAY;
  // What stays open past midnight goes on from the day before.
  const openAround = (day: Weekday): Stretch[] =>
    joined([-1, 0, 1].flatMap((more) => time.openOn(ORDINARY_WEEK + WEEKDAYS.indexOf(day) + more)));
  const week = WEEKDAYS.flatMap((day) => time.openOn(ORDINARY_WEEK + WEEKDAYS.indexOf(day)));
  return {
    hours: Math.round(week.reduce((sum, { from, to }) => sum + to - from, 0) / 360) / 10,
    isOpen: (day, from, to) => {
      const start = startOf(day);
      const end = start + (to === null ? SECONDS_A_DAY : secondsOf(to));
      const begin = from === null ? end - 1 : start + secondsOf(from);
      const last = end <= begin ? end + SECONDS_A_DAY : end;
      const stretches = openAround(day);
      if (to === null) return stretches.some((it) => it.from < end && start < it.to);
      return stretches.some((it) => it.from <= begin && last <= it.to);
    },
  };
}

/** Opening times as they are written: `Mon..Fri 08:00..18:00, Sat 09:00..13:00`. */
export const spansText = (spans: NonNullable<Service['open']>['spans']): string =>
  spans.map(({ days, from, to }) => `${daysText(days)} ${from}..${to}`).join(', ');

export function daysText(days: readonly Weekday[]): string {
  const [first, last] = [days[0], days.at(-1)];
  const isRow = days.length > 2 && first && last && weekdaysBetween(first, last).length === days.length;
  return isRow ? `${first}..${last}` : days.join(', ');
}

/** Stretches of which one follows the other at once are one. */
function joined(stretches: readonly Stretch[]): Stretch[] {
  const all: Stretch[] = [];
  for (const { from, to } of stretches) {
    const before = all.at(-1);
    if (before && from <= before.to) all.splice(-1, 1, { from: before.from, to: Math.max(before.to, to) });
    else all.push({ from, to });
  }
  return all;
}

function secondsOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 3600 + minutes * 60;
}
