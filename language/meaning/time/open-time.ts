/** How much of a period a service is open. */
import type { Demand, Service } from '../../model/schema.ts';
import { type PeriodUnit, periodsIn } from '../../quantities/calendar.ts';
import { ordinaryTime } from './hours.ts';
import { ORDINARY_WEEK } from './working-week.ts';

type Rate = NonNullable<NonNullable<Demand['typical']>['rate']>;

/**
 * How many hours it is open in a period, on average over the weeks of the year and without regard to
 * holidays; null where no opening times are known. Of a day: of one on which it opens.
 */
function openHoursIn(period: PeriodUnit, open: Service['open']): number | null {
  if (!open || open.spans.length === 0) return null;
  if (period === 'hour') return 1;
  const time = ordinaryTime({ open, workdays: null, closures: [], workedDays: [], holidays: [] });
  const days = Array.from({ length: 7 }, (_, index) => time.openOn(ORDINARY_WEEK + index));
  const week = days.flat().reduce((sum, { from, to }) => sum + to - from, 0) / 3600;
  const openDays = days.filter((stretches) => stretches.length > 0).length;
  return period === 'day' ? week / openDays : week * periodsIn('week', period);
}

/** The cases in an hour in which the service is open; null where nobody knows when that is. */
export function ratePerHour({ cases, per }: Rate, open: Service['open']): number | null {
  if (per === 'hour') return cases;
  const hours = openHoursIn(per, open);
  return hours ? cases / hours : null;
}

/** The cases in a period; null where that depends on opening times that nobody knows. */
export function casesIn(period: PeriodUnit, { cases, per }: Rate, open: Service['open']): number | null {
  if (per === period) return cases;
  // What is counted by the week or longer does not depend on the hours.
  if (isLong(per) && isLong(period)) return cases * periodsIn(per, period);
  const perHour = ratePerHour({ cases, per }, open);
  const hours = openHoursIn(period, open);
  return perHour === null || hours === null ? null : perHour * hours;
}

const isLong = (period: PeriodUnit): boolean => period !== 'hour' && period !== 'day';
