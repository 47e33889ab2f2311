/** What a query of cases is made from. */

import type { Cases, Plan } from '../../meaning/measures/plan.ts';
import type { Scope } from '../passes/place.ts';
import type { Hours } from './calendar-tables.ts';
import type { HeldPause, HeldRows } from './instants.ts';

export interface Judged extends HeldRows {
  readonly plan: Plan;
  readonly cases: Cases;
  readonly scope: Scope;
  readonly hours: Hours;
  readonly now: number;
  /** In whose time the clocks of its cases stand still. */
  readonly pauses: readonly HeldPause[];
}

/** An instant or a number that is not there. */
export const NONE = 'CAST(NULL AS FLOAT8)';
