/** Moments in words, as the clock of a service has them. */
import type { Weekday } from './calendar.ts';
import { dateOf, type Moment, SECONDS_A_DAY, timeText, type WallClock, weekdayOf } from './wall-clock.ts';

const NAMES: Record<Weekday, string> = {
  Mon: 'Monday',
  Tue: 'Tuesday',
  Wed: 'Wednesday',
  Thu: 'Thursday',
  Fri: 'Friday',
  Sat: 'Saturday',
  Sun: 'Sunday',
};

/** `Friday at 18:00`; with its date, `Friday, 2026-04-03, at 18:00`. The end of a day is 24:00. */
export function momentText({ instant, day }: Moment, clock: WallClock, withDate: boolean): string {
  const name = NAMES[weekdayOf(day)];
  const seconds = instant === clock.startOf(day + 1) ? SECONDS_A_DAY : clock.at(instant).seconds;
  return `${name}${withDate ? `, ${dateOf(day)},` : ''} at ${timeText(seconds)}`;
}

/** Elapsed time in words, rounded to half an hour, or to minutes where it is short: `62 hours`. */
export function elapsedText(seconds: number): string {
  const hours = Math.round(seconds / 1800) / 2;
  if (hours >= 2) return `${hours} hours`;
  const minutes = Math.round(seconds / 60);
  return `${minutes} minute${minutes === 1 ? '' : 's'}`;
}
