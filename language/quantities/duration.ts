/** Lengths of time as service standards state them. */

export const DURATION_UNITS = ['ring', 'second', 'minute', 'hour', 'day', 'week', 'month', 'year'] as const;
export type DurationUnit = (typeof DURATION_UNITS)[number];

/**
 * What runs the clock. `elapsed` never stops; `business` runs while the service is open, or counts
 * business days; `calendar` counts days, weeks, months and years; `unstated` is a bare "days".
 */
export const CLOCKS = ['elapsed', 'business', 'calendar', 'unstated'] as const;
export type Clock = (typeof CLOCKS)[number];

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

/**
 * The order of two durations: negative where `a` is surely shorter, positive where it is surely
 * longer, 0 where they are the same, undefined where the calendar decides.
 */
export function compareDurations(a: Duration, b: Duration): number | undefined {
  if (a.clock === b.clock || (isPlain(a) && isPlain(b))) {
    const [x, y] = [size(a), size(b)];
    if (x !== undefined && y !== undefined && sameScale(a, b)) return x - y;
  }
  const [low, high] = [bounds(a), bounds(b)];
  if (low.most < high.least) return -1;
  if (low.least > high.most) return 1;
  return undefined;
}

const isPlain = (it: Duration): boolean => it.clock === 'elapsed' || it.clock === 'calendar';
/** Open time and business days have no common measure: the length of a business day varies. */
const sameScale = (a: Duration, b: Duration): boolean =>
  a.clock !== 'business' || (a.seconds === null) === (b.seconds === null);

function size(it: Duration): number | undefined {
  if (it.seconds !== null) return it.seconds;
  const days = CALENDAR_DAYS[it.unit];
  return days === undefined ? undefined : it.value * days * SECONDS_A_DAY;
}

/** The least and the most elapsed seconds that a duration can stand for. */
function bounds(it: Duration): { least: number; most: number } {
  const seconds = size(it) ?? 0;
  if (it.clock === 'elapsed') return { least: seconds, most: seconds };
  // Calendar days end with the day: the first may be as good as over.
  if (it.clock === 'calendar') return { least: seconds, most: seconds + SECONDS_A_DAY };
  // Closures of any length may lie between two open hours or two business days.
  return { least: seconds, most: Number.POSITIVE_INFINITY };
}

/** A duration in words: `20 seconds`, `1 business day`, `the same day`. */
export function describeDuration(it: Duration & { by?: string | undefined }): string {
  if (it.by !== undefined) return `by ${it.by}`;
  if (it.unit === 'day' && it.value === 0) return 'the same day';
  const clock = it.clock === 'business' || (it.clock === 'calendar' && it.unit === 'day') ? `${it.clock} ` : '';
  return `${it.value} ${clock}${it.unit}${it.value === 1 ? '' : 's'}`;
}
