/** Lengths of time as service standards state them. */
import { inDigits } from './digits.ts';

export const DURATION_UNITS = ['ring', 'second', 'minute', 'hour', 'day', 'week', 'month', 'year'] as const;
export type DurationUnit = (typeof DURATION_UNITS)[number];

/**
 * What runs the clock. `elapsed` never stops; `business` runs while the service is open, or counts
 * business days; `calendar` counts days, weeks, months and years; `unstated` is a bare "days".
 */
export const CLOCKS = ['elapsed', 'business', 'calendar', 'unstated'] as const;
type Clock = (typeof CLOCKS)[number];

export interface Duration {
  readonly value: number;
  readonly unit: DurationUnit;
  readonly clock: Clock;
  /** Seconds of elapsed or open time; null for days and longer, whose length depends on the calendar. */
  readonly seconds: number | null;
}

/** Seconds from one ring to the next, where a service does not say: 2 s of tone and 4 s of silence, the North American cadence. */
export const DEFAULT_RING_SECONDS = 6;

const SECONDS: Partial<Record<DurationUnit, number>> = { second: 1, minute: 60, hour: 3600 };

/**
 * A duration of `value` units.
 * @param clock what the author wrote before the unit, if anything
 * @param ringSeconds the length of a ring in seconds
 */
export function duration(
  value: number,
  unit: DurationUnit,
  clock: 'business' | 'calendar' | undefined,
  ringSeconds = DEFAULT_RING_SECONDS,
): Duration {
  const perUnit = unit === 'ring' ? ringSeconds : SECONDS[unit];
  if (perUnit !== undefined) {
    return { value, unit, clock: clock === 'business' ? 'business' : 'elapsed', seconds: value * perUnit };
  }
  return { value, unit, clock: clock ?? (unit === 'day' ? 'unstated' : 'calendar'), seconds: null };
}

/** Whole days of a calendar unit, on average over the Gregorian cycle of 400 years (146,097 days). */
const CALENDAR_DAYS: Partial<Record<DurationUnit, number>> = { day: 1, week: 7, month: 30.436875, year: 365.2425 };

const SECONDS_A_DAY = 86_400;

/** A length of time, or a time of the day on which a case begins. */
export type LengthOrTime = Duration & {
  readonly by?: string | undefined;
  /** Whether days keep the time of the day at which they began, in place of ending with their last day. */
  readonly toTheMinute?: true | undefined;
  /** The value in decimal notation, where its author wrote it. */
  readonly decimal?: string | undefined;
};

/**
 * The order of two durations: negative where `a` is surely shorter, positive where it is surely
 * longer, 0 where they are the same, undefined where the calendar decides.
 */
export function compareDurations(a: LengthOrTime, b: LengthOrTime): number | undefined {
  if (a.by !== undefined && b.by !== undefined) return a.by < b.by ? -1 : a.by > b.by ? 1 : 0;
  const order = orderToTheMinute(a, b);
  if (a.by === undefined && b.by === undefined) return order;
  // A time of the day ends before the day does, nobody knows how long before.
  if (a.by !== undefined) return order !== undefined && order <= 0 ? -1 : undefined;
  return order !== undefined && order >= 0 ? 1 : undefined;
}

/** Of as many days, those that keep the time of the day are over first. */
function orderToTheMinute(a: LengthOrTime, b: LengthOrTime): number | undefined {
  const order = compareLengths(a, b);
  return order === 0 ? Number(b.toTheMinute ?? false) - Number(a.toTheMinute ?? false) : order;
}

function compareLengths(a: Duration, b: Duration): number | undefined {
  if (a.clock === b.clock && scaleOf(a) === scaleOf(b)) return (size(a) ?? 0) - (size(b) ?? 0);
  const [x, y] = [bounds(a), bounds(b)];
  if (x.most < y.least) return -1;
  if (x.least > y.most) return 1;
  return undefined;
}

/** Units of one scale have a fixed ratio: a day has none to a month, nor to an hour in which the service is open. */
function scaleOf({ seconds, unit, clock }: Duration): string {
  if (seconds !== null) return 'seconds';
  if (clock === 'business') return unit;
  return unit === 'month' || unit === 'year' ? 'months' : 'days';
}

function size(it: Duration): number | undefined {
  if (it.seconds !== null) return it.seconds;
  const days = CALENDAR_DAYS[it.unit];
  return days === undefined ? undefined : it.value * days * SECONDS_A_DAY;
}

/** The least and the most elapsed seconds that a duration can stand for. */
function bounds(it: Duration): { least: number; most: number } {
  if (it.seconds !== null) {
    // Closures of any length may lie between two open hours.
    return { least: it.seconds, most: it.clock === 'business' ? Number.POSITIVE_INFINITY : it.seconds };
  }
  const [shortest, longest] = DAYS_OF[it.unit] ?? [0, Number.POSITIVE_INFINITY];
  // Calendar days end with their last day: the day of the beginning may be as good as over, or as good as unused.
  if (it.clock === 'calendar') {
    return { least: it.value * shortest * SECONDS_A_DAY, most: (it.value * longest + 1) * SECONDS_A_DAY };
  }
  // Business days end when the last one closes, which may be early in the day; days off may lie between.
  return { least: Math.max(0, it.value * shortest - 1) * SECONDS_A_DAY, most: Number.POSITIVE_INFINITY };
}

/** The fewest and the most days of a calendar unit. */
export const DAYS_OF: Partial<Record<DurationUnit, readonly [number, number]>> = {
  day: [1, 1],
  week: [7, 7],
  month: [28, 31],
  year: [365, 366],
};

/** A duration in the words of the language, which reads it: `20 seconds`, `1 business day`, `the same day`. */
export function describeDuration(it: LengthOrTime): string {
  if (it.by !== undefined) return `by ${it.by}`;
  if (it.unit === 'day' && it.value === 0) return 'the same day';
  const clock = it.clock === 'business' || (it.clock === 'calendar' && it.unit === 'day') ? `${it.clock} ` : '';
  const precisely = it.toTheMinute ? ' to the minute' : '';
  return `${it.decimal ?? inDigits(it.value)} ${clock}${it.unit}${it.value === 1 ? '' : 's'}${precisely}`;
}
