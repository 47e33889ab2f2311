/** On which days something that is promised is in force. */
import type { Standard, Target } from '../model/schema.ts';

/** Days of the calendar, the first and the last included; null where there is no such end. */
export interface Days {
  readonly from: string | null;
  readonly until: string | null;
}

/** The days on which a target is in force: both it and its standard are. Cases that begin on other days do not count. */
export function daysInForce(target: Target, standard: Standard): Days {
  const [own, whole] = [target.inForce, standard.inForce];
  return {
    from: [own?.from, whole?.from].filter((it) => it != null).reduce(later, null),
    until: [own?.until, whole?.until].filter((it) => it != null).reduce(sooner, null),
  };
}

/** Whether it is over: the last day still counts. */
export const hasEnded = (days: Pick<Days, 'until'> | null, today: string): boolean =>
  days !== null && days.until !== null && days.until < today;

const later = (a: string | null, b: string): string => (a === null || b > a ? b : a);
const sooner = (a: string | null, b: string): string => (a === null || b < a ? b : a);

/** Whether some days are in both. */
export const haveDaysInCommon = (a: Days, b: Days): boolean =>
  !isEmpty(a) && !isEmpty(b) && !isBefore(a, b) && !isBefore(b, a);

/** Whether the end lies before the beginning, so that there is no such day. */
export const isEmpty = (days: Days): boolean => isBefore(days, days);

const isBefore = (a: Days, b: Days): boolean => a.until !== null && b.from !== null && a.until < b.from;
