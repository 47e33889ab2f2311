import type { StandardTold } from '../../meaning/reports-due.ts';
import type { ResultInDays } from './in-days.ts';

/** A standard that somebody is told of, with the results of its targets. */
export interface StandardWithResults {
  readonly place: StandardTold;
  readonly results: readonly ResultInDays[];
}
