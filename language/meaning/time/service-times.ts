/** The hours of a service, in which its procedures run. */
import type { HolidayCalendar } from '../../quantities/holidays.ts';
import type { WorkingTime } from '../../quantities/working-time.ts';
import { ordinaryTime, type Place, realTime } from './hours.ts';

/** What is the same for all procedures of a service. */
export interface Times {
  readonly place: Place;
  readonly ordinary: WorkingTime;
  readonly real: WorkingTime;
  readonly calendar: HolidayCalendar;
  readonly today: string;
}

/** By the closures of the service, which stay with the rest of its block until the text of that file changes. */
const knownTimes = new WeakMap<Place['closures'], Times>();

export function timesOf(service: Place, { holidays, today }: { holidays: HolidayCalendar; today: string }): Times {
  const known = knownTimes.get(service.closures);
  if (known && isSame(known.place, service) && known.calendar === holidays && known.today === today) return known;
  const place = {
    open: service.open,
    workdays: service.workdays,
    closures: service.closures,
    holidays: service.holidays,
  };
  const times = {
    ...{ place, today, calendar: holidays },
    ordinary: ordinaryTime(place),
    real: realTime(place, holidays),
  };
  knownTimes.set(place.closures, times);
  return times;
}

const isSame = (one: Place, other: Place): boolean =>
  one.open === other.open && one.workdays === other.workdays && one.holidays === other.holidays;
