/** The clock on the wall of a service: its days and times of the day, and the instants that they stand for. */
import { Temporal } from 'temporal-polyfill';
import { WEEKDAYS, type Weekday } from './calendar.ts';
import { isTimeZone } from './time-zones.ts';

export const SECONDS_A_DAY = 86_400;

/** A point in time: seconds since 1970 began in UTC, and the day that it counts for, since midnight is that of two days. */
export interface Moment {
  readonly instant: number;
  /** Days since 1970-01-01. */
  readonly day: number;
}

export const dayOf = (date: string): number => Date.parse(`${date}T00:00:00Z`) / 1000 / SECONDS_A_DAY;
/** Years behind 9999 have a sign and six digits, as in ISO 8601: a date that stands for “never” is often the last before them. */
export const dateOf = (day: number): string => new Date(day * SECONDS_A_DAY * 1000).toISOString().replace(/T.*/, '');

/** 1970-01-01 was a Thursday. */
export const weekdayOf = (day: number): Weekday => WEEKDAYS[(((day + 3) % 7) + 7) % 7] as Weekday;

/** Seconds since midnight of a time of the day, `24:00` included. */
export function secondsOf(time: string): number {
  const [hours, minutes] = time.split(':').map(Number);
  return (hours ?? 0) * 3600 + (minutes ?? 0) * 60;
}

/** A time of the day as text. */
export function timeText(seconds: number): string {
  const minutes = Math.floor(seconds / 60);
  return [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':');
}

export class WallClock {
  /** An IANA time zone; null where all days have 24 hours. */
  readonly zone: string | null;
  /** By hand, as in `WorkingTime`: a case asks for several of them. */
  private readonly starts = new Map<number, number>();

  /** @param zone an IANA time zone; without one that is known, all days have 24 hours */
  constructor(zone: string | null) {
    this.zone = zone !== null && isTimeZone(zone) ? zone : null;
  }

  /** The instant at which a day begins. */
  startOf(day: number): number {
    if (this.zone === null) return day * SECONDS_A_DAY;
    let start = this.starts.get(day);
    if (start === undefined) {
      start = Temporal.PlainDate.from(dateOf(day)).toZonedDateTime(this.zone).epochMilliseconds / 1000;
      this.starts.set(day, start);
    }
    return start;
  }

  /**
   * The instant at which the clock shows so many seconds since the midnight of a day, one on a later
   * day included. What is skipped when clocks go forward comes an hour later; of what comes twice when
   * they go back, the first is meant.
   */
  instantOf(day: number, seconds: number): number {
    if (seconds >= SECONDS_A_DAY) return this.instantOf(day + 1, seconds - SECONDS_A_DAY);
    if (this.zone === null || this.isRegular(day)) return this.startOf(day) + seconds;
    const whole = Math.floor(seconds);
    const time = Temporal.PlainTime.from('00:00').add({ seconds: whole });
    const zoned = Temporal.PlainDate.from(dateOf(day)).toZonedDateTime({ timeZone: this.zone, plainTime: time });
    return zoned.epochMilliseconds / 1000 + (seconds - whole);
  }

  /** The day of an instant, and the seconds since midnight that the clock shows then. */
  at(instant: number): { day: number; seconds: number } {
    const day = this.dayAt(instant);
    if (this.zone === null || this.isRegular(day)) return { day, seconds: instant - this.startOf(day) };
    const whole = Math.floor(instant);
    const { hour, minute, second } = Temporal.Instant.fromEpochMilliseconds(whole * 1000).toZonedDateTimeISO(this.zone);
    return { day, seconds: hour * 3600 + minute * 60 + second + (instant - whole) };
  }

  /** The day of an instant. */
  dayAt(instant: number): number {
    let day = Math.floor(instant / SECONDS_A_DAY);
    while (this.startOf(day) > instant) day -= 1;
    while (this.startOf(day + 1) <= instant) day += 1;
    return day;
  }

  moment(instant: number): Moment {
    return { instant, day: this.dayAt(instant) };
  }

  private isRegular(day: number): boolean {
    return this.startOf(day + 1) - this.startOf(day) === SECONDS_A_DAY;
  }
}
