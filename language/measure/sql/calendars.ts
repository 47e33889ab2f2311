/** Calendars as tables, made by the same working time that judges single cases. */
import { Temporal } from 'temporal-polyfill';
import type { Time } from '../../meaning/measures/plan.ts';
import type { Limit } from '../../model/schema.ts';
import type { PeriodUnit } from '../../quantities/calendar.ts';
import { dateOf, SECONDS_A_DAY, type WallClock } from '../../quantities/wall-clock.ts';
import { mergedStretches, type Stretch, type WorkingTime } from '../../quantities/working-time.ts';
import { LOOKING_BACK } from '../passes/openings.ts';
import { heldIn, type Scope } from '../passes/place.ts';
import { type Period, Periods } from '../periods/periods.ts';
import { type CalendarStep, JUST_AFTER, merged } from './steps.ts';

/** Between which instants calendars are needed. */
export interface CalendarSpan {
  readonly from: number;
  readonly to: number;
}

const level = (from: number, to: number, value: number): CalendarStep => ({ from, to, value, slides: false });
const sliding = (from: number, to: number, shift: number): CalendarStep => ({ from, to, value: shift, slides: true });

function daysIn(clock: WallClock, { from, to }: CalendarSpan): number[] {
  const first = clock.dayAt(from) - 1;
  return Array.from({ length: clock.dayAt(to) + 2 - first }, (_, at) => first + at);
}

/** A value for each day, which all of its instants have. */
function daily(clock: WallClock, span: CalendarSpan, of: (day: number) => number | undefined): CalendarStep[] {
  return merged(
    daysIn(clock, span).flatMap((day) => {
      const value = of(day);
      return value === undefined ? [] : [level(clock.startOf(day), clock.startOf(day + 1), value)];
    }),
  );
}

/** The day that an instant belongs to, since 1970-01-01. */
export const daySteps = (clock: WallClock, span: CalendarSpan): CalendarStep[] => daily(clock, span, (day) => day);

/** When the day began that an instant belongs to. */
export const midnightSteps = (clock: WallClock, span: CalendarSpan): CalendarStep[] =>
  daily(clock, span, (day) => clock.startOf(day));

/** When the day began from which openings are known of which a day tells. */
export const weekBeforeSteps = (clock: WallClock, span: CalendarSpan): CalendarStep[] =>
  daily(clock, span, (day) => clock.startOf(day - LOOKING_BACK));

/** When the opening is over that an instant lies in. */
export const closesSteps = (openings: readonly Stretch[]): CalendarStep[] =>
  openings.map(({ from, to }) => level(from, to, to));

/** 1 for the instants of days that fulfil something. */
export const dayMarks = (clock: WallClock, span: CalendarSpan, fulfils: (date: string) => boolean): CalendarStep[] =>
  daily(clock, span, (day) => (fulfils(dateOf(day)) ? 1 : undefined));

/** The periods that touch a span. */
export function periodsTouching(
  unit: PeriodUnit,
  yearBegins: string | null,
  clock: WallClock,
  span: CalendarSpan,
): NumberedPeriod[] {
  const periods = new Periods(unit, yearBegins, clock);
  const [first, last] = [periods.of(clock.moment(span.from)), periods.of(clock.moment(span.to))];
  return Array.from({ length: last - first + 1 }, (_, at) => first + at).flatMap((number) => {
    const period = periods.at(number);
    return period ? [{ number, period }] : [];
  });
}

export interface NumberedPeriod {
  readonly number: number;
  readonly period: Period;
}

/** The number of the period that an instant belongs to. The last hour of a day may be cut short by a change of the clock. */
export const periodSteps = (periods: readonly NumberedPeriod[]): CalendarStep[] =>
  periods.map(({ number, period }, at) =>
    level(period.begins, Math.min(period.ends, periods[at + 1]?.period.begins ?? Infinity), number),
  );

/** The instant that a time on the clock stands for, by the seconds that it shows since 1970 as a clock that is never changed would. */
export function clockSteps(zone: string | null, span: CalendarSpan): CalendarStep[] {
  if (zone === null) return [sliding(span.from - 2 * SECONDS_A_DAY, span.to + 2 * SECONDS_A_DAY, 0)];
  const steps: CalendarStep[] = [];
  let shown = span.from - 2 * SECONDS_A_DAY;
  let at: Temporal.ZonedDateTime = Temporal.Instant.fromEpochMilliseconds(shown * 1000).toZonedDateTimeISO(zone);
  const end = span.to + 2 * SECONDS_A_DAY;
  while (shown < end) {
    const next: Temporal.ZonedDateTime | null = at.getTimeZoneTransition('next');
    const offset = at.offsetNanoseconds / 1e9;
    const until = next ? next.epochMilliseconds / 1000 + Math.max(offset, next.offsetNanoseconds / 1e9) : end;
    steps.push(sliding(shown, Math.min(until, end), -offset));
    if (!next) break;
    [shown, at] = [until, next];
  }
  return merged(steps);
}

/** The stretches for which it is open on days around a span, in their order. */
function openIn(time: WorkingTime, span: CalendarSpan): Stretch[] {
  return mergedStretches(daysIn(time.clock, span).flatMap((day) => time.openOn(day)));
}

/** For how many seconds it has been open until an instant, since the span began. */
export const openSteps = (time: WorkingTime, span: CalendarSpan): CalendarStep[] =>
  passedSteps(openIn(time, span), span);

/** The instant by which it has been open for so many seconds since the span began: as it closes, and not as it opens again. */
export function openedSteps(time: WorkingTime, more: number, span: CalendarSpan): CalendarStep[] {
  const last = time.after(time.clock.moment(span.to), length(more))?.instant ?? span.to + FOR_EVER;
  return openSteps(time, { from: span.from, to: last + SECONDS_A_DAY })
    .filter(({ slides }) => slides)
    .map(({ from, to, value }) => sliding(from + value + JUST_AFTER, to + value + JUST_AFTER, -value));
}

/** Where it never opens for as long as that again, it opens on these days at the most. */
const FOR_EVER = 750 * SECONDS_A_DAY;

/** How many seconds have passed until an instant in which something should work, since the span began. */
export function workedSteps(which: Time['which'], time: WorkingTime, scope: Scope, span: CalendarSpan): CalendarStep[] {
  const always = [{ from: span.from - MARGIN, to: span.to + MARGIN }];
  const stretches = which === 'all time' ? always : openIn(time, span);
  return passedSteps(
    stretches.flatMap((it) => heldIn(scope, time.clock, it)),
    span,
  );
}

/** How much of some stretches, which do not overlap, has passed until an instant. */
function passedSteps(stretches: readonly Stretch[], span: CalendarSpan): CalendarStep[] {
  const steps: CalendarStep[] = [];
  let [passed, now] = [0, span.from - MARGIN];
  for (const { from, to } of stretches) {
    steps.push(level(now, from, passed), sliding(from, to, passed - from));
    [passed, now] = [passed + to - from, to];
  }
  return merged([...steps, level(now, span.to + MARGIN, passed)]);
}

const MARGIN = 3 * SECONDS_A_DAY;

/** Where a limit is over that began at an instant. */
export function dueSteps(time: WorkingTime, limit: Limit, span: CalendarSpan): CalendarStep[] {
  if (limit.by === undefined && limit.seconds !== null) return openTimeSteps(time, limit.seconds, span);
  if (limit.by === undefined && limit.toTheMinute) return toTheMinuteSteps(time, limit, span);
  const { clock } = time;
  return daily(clock, span, (day) => time.after({ day, instant: clock.startOf(day) }, limit)?.instant);
}

/**
 * A limit of open time is over as much later within an opening as it begins later within one. What is over just as it closes
 * is over then, and not with the next opening.
 */
function openTimeSteps(time: WorkingTime, seconds: number, span: CalendarSpan): CalendarStep[] {
  const steps: CalendarStep[] = [];
  let closed = span.from - MARGIN;
  for (const { from, to } of openIn(time, span)) {
    const first = time.after(time.clock.moment(from), length(seconds));
    if (!first) break;
    steps.push(level(closed, from + JUST_AFTER, first.instant), ...slidesIn(time, seconds, from, to));
    closed = to;
  }
  return merged(steps);
}

const length = (seconds: number) => ({ value: seconds, unit: 'second' as const, clock: 'business' as const, seconds });

/** The pieces of an opening behind its first instant: with each, what begins in it ends in one opening. */
function slidesIn(time: WorkingTime, seconds: number, from: number, to: number): CalendarStep[] {
  const steps: CalendarStep[] = [];
  let now = from;
  while (now < to) {
    // Just after now: what begins now may still end as another opening closes.
    const due = time.after(time.clock.moment(now + JUST_AFTER), length(seconds));
    if (!due) break;
    const shift = due.instant - (now + JUST_AFTER);
    const closing = closingAfter(time, due.instant);
    const end = Math.min(to, closing - Math.round(shift));
    steps.push(sliding(now, end === to ? to : end + JUST_AFTER, Math.round(shift)));
    now = end;
  }
  return steps.map((step) => ({ ...step, from: step.from + JUST_AFTER }));
}

/** The instant at which it closes next. */
function closingAfter(time: WorkingTime, instant: number): number {
  const day = time.clock.dayAt(instant);
  const around = mergedStretches([-1, 0, 1, 2].flatMap((by) => time.openOn(day + by)));
  return around.find(({ to }) => to > instant)?.to ?? Number.POSITIVE_INFINITY;
}

/**
 * Days that keep the time of the day: in pieces between all times of the day at which anything opens or closes; where clocks
 * are changed on the first day or the last, between all half hours.
 */
function toTheMinuteSteps(time: WorkingTime, limit: Limit, span: CalendarSpan): CalendarStep[] {
  const usual = timesOfDay(time, span);
  return merged(
    daysIn(time.clock, span).flatMap((day) => {
      const start = time.clock.startOf(day);
      const end = time.clock.startOf(day + 1);
      const times = isPlain(time, limit, start, end) ? usual : [...usual, ...HALF_HOURS];
      const inside = [...new Set(times.map((it) => start + it))].filter((it) => it > start && it < end);
      const cuts = [start, ...inside.sort((a, b) => a - b), end];
      return cuts.slice(1).flatMap((cut, at) => pieces(time, limit, cuts[at] as number, cut));
    }),
  );
}

const HALF_HOURS = Array.from({ length: 52 }, (_, at) => at * 1800);

/** Whether clocks are left alone on a day, and on those on which the limit is over. */
function isPlain(time: WorkingTime, limit: Limit, start: number, end: number): boolean {
  const { clock } = time;
  const due = [start, end].map((it) => time.after(clock.moment(it), limit)?.instant ?? end);
  return [start, ...due].every((instant) => {
    const day = clock.dayAt(instant);
    return [-1, 0, 1].every((by) => clock.startOf(day + by + 1) - clock.startOf(day + by) === SECONDS_A_DAY);
  });
}

/** Seconds after the beginning of a day at which it opens or closes on some day. */
function timesOfDay(time: WorkingTime, { from, to }: CalendarSpan): number[] {
  const { clock } = time;
  const around = { from: from - WEEKS, to: to + WEEKS };
  const found = daysIn(clock, around).flatMap((day) =>
    time.openOn(day).flatMap((it) => [it.from - clock.startOf(day), it.to - clock.startOf(day)]),
  );
  return [...new Set(found.flatMap((at) => [at, at - SECONDS_A_DAY]))].filter((at) => at > 0);
}

const WEEKS = 28 * SECONDS_A_DAY;

/** The piece from one instant to another; several, found by halving, where the limit is not over in the same way on all of it. */
function pieces(time: WorkingTime, limit: Limit, from: number, to: number): CalendarStep[] {
  const dueOf = (instant: number): number => time.after(time.clock.moment(instant), limit)?.instant ?? Number.NaN;
  const inside = [1, 3, 5, 7].map((eighths) => from + ((to - from) * eighths) / 8);
  const due = inside.map(dueOf);
  const [shift, value] = [(due[0] as number) - (inside[0] as number), due[0] as number];
  const isAlike = (at: (index: number) => number): boolean =>
    due.every((it, index) => Math.abs(it - at(index)) < JUST_AFTER);
  const piece = isAlike(() => value)
    ? level(from, to, value)
    : isAlike((index) => (inside[index] as number) + shift)
      ? sliding(from, to, Math.round(shift))
      : undefined;
  if (Number.isNaN(value)) return [];
  if (piece) return withFirst(piece, dueOf(from));
  if (to - from < 2 * JUST_AFTER) return [level(from, to, dueOf(from))];
  const middle = (from + to) / 2;
  return [...pieces(time, limit, from, middle), ...pieces(time, limit, middle, to)];
}

/** Its first instant may be over as the piece before it would be. */
function withFirst(piece: CalendarStep, first: number): CalendarStep[] {
  const expected = piece.value + (piece.slides ? piece.from : 0);
  if (Number.isNaN(first) || Math.abs(first - expected) < JUST_AFTER) return [piece];
  return [level(piece.from, piece.from + JUST_AFTER, first), { ...piece, from: piece.from + JUST_AFTER }];
}

/** How many business days have closed before an instant. */
export function closedDaySteps(time: WorkingTime, span: CalendarSpan): CalendarStep[] {
  let [count, now] = [0, span.from - MARGIN];
  const steps: CalendarStep[] = [];
  for (const day of daysIn(time.clock, span)) {
    if (!time.isBusinessDay(day)) continue;
    const closing = closingOf(time, day);
    steps.push(level(now, closing + JUST_AFTER, count));
    [count, now] = [count + 1, closing + JUST_AFTER];
  }
  return merged([...steps, level(now, span.to + MARGIN, count)]);
}

/** How many business days there are up to the day of an instant, that day included. */
export function businessDaySteps(time: WorkingTime, span: CalendarSpan): CalendarStep[] {
  let count = 0;
  return daily(time.clock, span, (day) => {
    if (time.isBusinessDay(day)) count += 1;
    return count;
  });
}

/** When the day of an instant is over: at its closing, or at midnight. */
export const closingSteps = (time: WorkingTime, span: CalendarSpan): CalendarStep[] =>
  daily(time.clock, span, (day) => closingOf(time, day));

const closingOf = (time: WorkingTime, day: number): number =>
  time.after({ day, instant: time.clock.startOf(day) }, NO_DAYS)?.instant ?? time.clock.startOf(day + 1);

const NO_DAYS = { value: 0, unit: 'day' as const, clock: 'business' as const, seconds: null };
