/** The time between two moments, in the unit in which its target speaks of it. */
import type { Plan } from '../../meaning/measures/plan.ts';
import type { Limit } from '../../model/schema.ts';
import type { Moment } from '../../quantities/wall-clock.ts';
import type { WorkingTime } from '../../quantities/working-time.ts';

/** `seconds` of the clock or of open time, or days of a kind. */
export type LengthUnit = 'seconds' | 'open seconds' | 'business days' | 'calendar days';

/** The unit in which lengths are told that are held against a limit; without one, seconds of the clock. */
export function lengthUnit(limit: Limit | null): LengthUnit {
  if (!limit || limit.seconds !== null) return limit?.clock === 'business' ? 'open seconds' : 'seconds';
  return limit.clock === 'business' ? 'business days' : 'calendar days';
}

/** The percentage of cases that has to be within the limit; null where no such share is asked for. */
export const shareAsked = ({ bound }: Plan): number | null =>
  bound?.value.kind === 'percent' && bound.direction === 'at least' && bound.value.value > 0 ? bound.value.value : null;

/** What a limit amounts to in its unit: weeks, months and years in days, on average over the Gregorian cycle of 400 years. */
export function limitInUnit({ value, unit, seconds }: Limit): number {
  const days = { week: 7, month: 30.436875, year: 365.2425 };
  return seconds ?? value * (unit in days ? days[unit as keyof typeof days] : 1);
}

/** How long it took. Days are counted up: what is over within 2 business days took 2 at most. */
export function lengthBetween(begin: Moment, end: Moment, unit: LengthUnit, time: WorkingTime): number {
  switch (unit) {
    case 'seconds':
      return end.instant - begin.instant;
    case 'open seconds':
      return time.openBetween(begin.instant, end.instant);
    case 'calendar days': {
      const isMidnight = end.instant === time.clock.startOf(end.day);
      return Math.max(0, end.day - begin.day - (isMidnight ? 1 : 0));
    }
    case 'business days':
      return businessDays(begin, end, time);
  }
}

function businessDays(begin: Moment, end: Moment, time: WorkingTime): number {
  let days = 0;
  for (let day = begin.day + 1; day <= end.day; day += 1) if (time.isBusinessDay(day)) days += 1;
  const isOver = (count: number): boolean => {
    const due = time.after(begin, { value: count, unit: 'day', clock: 'business', seconds: null });
    return due === undefined || due.instant >= end.instant;
  };
  while (days > 0 && isOver(days - 1)) days -= 1;
  while (!isOver(days)) days += 1;
  return days;
}
