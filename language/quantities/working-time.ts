/** When a service works: its opening times and business days, and when a length of time is over by its clock. */
import { addToDate, type Weekday } from './calendar.ts';
import type { LengthOrTime } from './duration.ts';
import { dateOf, dayOf, type Moment, SECONDS_A_DAY, secondsOf, type WallClock, weekdayOf } from './wall-clock.ts';

export interface OpenSpan {
  readonly days: readonly Weekday[];
  /** Times of the day. A span that ends before it begins runs past midnight. */
  readonly from: string;
  readonly to: string;
}

interface WorkingDays {
  /** None where the hours are not known: then business days end at midnight. */
  readonly spans: readonly OpenSpan[];
  readonly workdays: ReadonlySet<Weekday>;
  /** Why the service stays closed on a date: the name of the holiday or closure; undefined where it does not. */
  readonly offBecause: (date: string) => string | undefined;
  readonly clock: WallClock;
}

/** A stretch of time from one instant to another. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** So many days without opening, and it never opens again. */
const FOR_EVER = 750;

export class WorkingTime {
  private readonly days: WorkingDays;
  /** By hand: each case of a record asks several times, and takes a tenth longer by `recent`. */
  private readonly opened = new Map<number, readonly Stretch[]>();
  private readonly due = new Map<string, Moment | undefined>();

  constructor(days: WorkingDays) {
    this.days = days;
  }

  get clock(): WallClock {
    return this.days.clock;
  }

  /** Whether anybody knows when it opens. */
  get hasHours(): boolean {
    return this.days.spans.length > 0;
  }

  /** The stretches of time for which it opens on a day, those that end on the next day included; they do not overlap. */
  openOn(day: number): readonly Stretch[] {
    let open = this.opened.get(day);
    if (!open) {
      open = this.isOff(day) ? [] : this.spansOn(day);
      this.opened.set(day, open);
    }
    return open;
  }

  isBusinessDay(day: number): boolean {
    return this.days.workdays.has(weekdayOf(day)) && !this.isOff(day);
  }

  offBecause(day: number): string | undefined {
    return this.days.offBecause(dateOf(day));
  }

  /** The first instant from another one on at which it is open; undefined where it never is. */
  nextOpen(instant: number): number | undefined {
    const open = this.openFrom(instant).next().value;
    return open && Math.max(open.from, instant);
  }

  /** The seconds from one instant to a later one for which it is open. */
  openBetween(from: number, to: number): number {
    let [open, now] = [0, from];
    for (const stretch of this.openFrom(from)) {
      if (stretch.from >= to) break;
      // What one day leaves open past midnight, the next may open again.
      const [begin, end] = [Math.max(stretch.from, now), Math.min(stretch.to, to)];
      open += Math.max(0, end - begin);
      now = Math.max(now, end);
    }
    return open;
  }

  /** Where a length of time that begins at a moment is over; undefined where that never comes. */
  after(begin: Moment, length: LengthOrTime): Moment | undefined {
    const { clock, seconds, by } = length;
    if (by !== undefined) return { day: begin.day, instant: this.clock.instantOf(begin.day, secondsOf(by)) };
    if (seconds !== null) {
      const end = clock === 'business' ? this.afterOpenTime(begin.instant, seconds) : begin.instant + seconds;
      return end === undefined ? undefined : this.clock.moment(end);
    }
    return length.toTheMinute ? this.toTheMinute(begin, length) : this.afterDays(begin.day, length);
  }

  /** Days that keep the time of the day. Business days begin with the next opening, and end while it is open. */
  private toTheMinute({ instant }: Moment, length: LengthOrTime): Moment | undefined {
    const isBusiness = length.clock === 'business' && this.hasHours;
    const start = isBusiness ? this.nextOpen(instant) : instant;
    if (start === undefined) return undefined;
    const { day, seconds } = this.clock.at(start);
    const last = this.afterDays(day, length);
    if (!last) return undefined;
    const then = this.clock.instantOf(last.day, seconds);
    return { day: last.day, instant: isBusiness ? this.whileOpen(last.day, then) : then };
  }

  /** An instant of a day, or else the next opening on it, or its last closing. */
  private whileOpen(day: number, instant: number): number {
    const open = this.openOn(day);
    const next = open.find(({ to }) => instant <= to);
    return next ? Math.max(next.from, instant) : (open.at(-1)?.to ?? instant);
  }

  /** Every case of a day is due on the same one: each is reckoned once. */
  private afterDays(day: number, { value, unit, clock }: LengthOrTime): Moment | undefined {
    const key = `${day} ${value} ${clock} ${unit}`;
    if (this.due.has(key)) return this.due.get(key);
    const isBusiness = clock === 'business' && unit === 'day';
    const date = isBusiness ? null : addToDate(dateOf(day), value, unit);
    const due = isBusiness ? this.afterBusinessDays(day, value) : date === null ? undefined : this.endOf(dayOf(date));
    this.due.set(key, due);
    return due;
  }

  private endOf(day: number): Moment {
    return { day, instant: this.clock.startOf(day + 1) };
  }

  private isOff(day: number): boolean {
    return this.offBecause(day) !== undefined;
  }

  private spansOn(day: number): Stretch[] {
    const weekday = weekdayOf(day);
    const spans = this.days.spans.filter(({ days }) => days.includes(weekday));
    const times = spans.map(({ from, to }) => [secondsOf(from), secondsOf(to)] as const);
    return mergedStretches(
      times.map(([begin, end]) => ({
        from: this.clock.instantOf(day, begin),
        to: this.clock.instantOf(day, end > begin ? end : end + SECONDS_A_DAY),
      })),
    );
  }

  /** The stretches of time for which it is open after an instant, in their order, the first perhaps begun; one follows the other at once where it stays open past midnight. */
  private *openFrom(instant: number): Generator<Stretch, undefined> {
    const first = this.clock.at(instant).day - 1;
    let idle = 0;
    for (let day = first; idle < FOR_EVER; day += 1) {
      const open = this.openOn(day).filter(({ to }) => to > instant);
      idle = open.length > 0 ? 0 : idle + 1;
      yield* open;
    }
    return undefined;
  }

  private afterOpenTime(instant: number, seconds: number): number | undefined {
    let [left, now] = [seconds, instant];
    for (const { from, to } of this.openFrom(instant)) {
      const begin = Math.max(from, now);
      if (to <= begin) continue;
      if (left <= to - begin) return begin + left;
      left -= to - begin;
      now = to;
    }
    return undefined;
  }

  private afterBusinessDays(day: number, count: number): Moment | undefined {
    let [left, idle, now] = [count, 0, day];
    while (left > 0 && idle < FOR_EVER) {
      now += 1;
      const counts = this.isBusinessDay(now);
      left -= counts ? 1 : 0;
      idle = counts ? 0 : idle + 1;
    }
    return left > 0 ? undefined : { day: now, instant: this.closingOf(now) };
  }

  /** Where no closing time is known, a day ends at midnight. */
  private closingOf(day: number): number {
    return this.openOn(day).at(-1)?.to ?? this.clock.startOf(day + 1);
  }
}

/** Stretches in their order, those that touch made one. */
export function mergedStretches(stretches: readonly Stretch[]): Stretch[] {
  const result: Stretch[] = [];
  for (const it of [...stretches].sort((a, b) => a.from - b.from)) {
    const last = result.at(-1);
    if (last && it.from <= last.to) result[result.length - 1] = { from: last.from, to: Math.max(last.to, it.to) };
    else if (it.to > it.from) result.push(it);
  }
  return result;
}
