/** Lengths of time in the units next to their own. */
import type { Duration, DurationUnit } from './duration.ts';

/** Each unit with the next shorter one, and how many of those it has. A day has no fixed number of open hours. */
const FINER: Partial<Record<DurationUnit, readonly [DurationUnit, number]>> = {
  minute: ['second', 60],
  hour: ['minute', 60],
  week: ['day', 7],
  year: ['month', 12],
};
const COARSER: Partial<Record<DurationUnit, readonly [DurationUnit, number]>> = {
  second: ['minute', 60],
  minute: ['hour', 60],
  month: ['year', 12],
};

/** The same length in other units that people think in: 90 minutes are 1.5 hours, 3 rings of 5 seconds are 15 seconds. */
export function otherUnits(it: Duration): Duration[] {
  if (it.unit === 'ring') return it.seconds === null ? [] : [inSeconds(it, it.seconds)];
  return [coarser(it), finer(it)].filter((other) => other !== undefined);
}

/** The unit in which a length that is written in an unusual one is easier to grasp; undefined where it is written so. */
export function easierUnit(it: Duration): Duration | undefined {
  if (it.unit === 'ring') return otherUnits(it)[0];
  if (it.value > 0 && it.value < 1) return finer(it);
  const usual = it.unit === 'month' ? 12 : 60;
  let best: Duration | undefined;
  for (
    let next = it.value > usual ? coarser(it) : undefined;
    next;
    next = next.value >= usual ? coarser(next) : undefined
  ) {
    best = next;
  }
  return best;
}

const inSeconds = (it: Duration, seconds: number): Duration => ({ ...it, value: seconds, unit: 'second' });

function coarser(it: Duration): Duration | undefined {
  const [unit, count] = COARSER[it.unit] ?? [it.unit, Number.POSITIVE_INFINITY];
  const value = it.value / count;
  // Quarters are easy to think in: 1.25 hours are, 1.67 minutes are not.
  return value >= 1 && Number.isInteger(value * 4) ? { ...it, unit, value } : undefined;
}

function finer(it: Duration): Duration | undefined {
  const [unit, count] = FINER[it.unit] ?? [it.unit, Number.NaN];
  const value = Number((it.value * count).toPrecision(12));
  return Number.isInteger(value) ? { ...it, unit, value, clock: unit === 'day' ? 'calendar' : it.clock } : undefined;
}
