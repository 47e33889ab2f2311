/** Lengths of time as people count them, where the calendar alone would not say that they are the same. */
import { compareDurations, type Duration } from './duration.ts';

/**
 * Whether two lengths are the same in the eyes of those who promise them: 2 minutes and 120 seconds, a week and 7
 * calendar or 5 business days, a month and 30 calendar days, a month and a half
 * and 45 or six weeks, a year and 365, a day and 24 hours. A bare day may be any.
 */
export function isSameAsCounted(a: Duration, b: Duration): boolean {
  if (compareDurations(a, b) === 0 || (isSameDay(a) && isSameDay(b))) return true;
  return inDays(a).some((one) => inDays(b).some((other) => one.days === other.days && one.kind === other.kind));
}

/** The same day is the same, whichever days are counted. */
const isSameDay = ({ value, unit }: Duration): boolean => value === 0 && unit === 'day';

interface Days {
  readonly kind: 'business' | 'calendar';
  readonly days: number;
}

function inDays({ value, unit, clock }: Duration): Days[] {
  const calendar = (days: number): Days => ({ kind: 'calendar', days });
  const business = (days: number): Days => ({ kind: 'business', days });
  switch (unit) {
    case 'hour':
      return clock === 'business' ? [] : [calendar(value / 24)];
    case 'day':
      if (clock === 'unstated') return [business(value), calendar(value)];
      return [clock === 'business' ? business(value) : calendar(value)];
    case 'week':
      return [calendar(value * 7), business(value * 5)];
    case 'month':
      // A month and a half is six weeks to whoever says so.
      return value % 1 === 0.5 ? [calendar(value * 30), calendar(value * 28)] : [calendar(value * 30)];
    case 'year':
      return [calendar(value * 365)];
    default:
      return [];
  }
}
