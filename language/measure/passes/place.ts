/** Where a standard is measured: a service, or a branch of it. */

import type { Days } from '../../meaning/in-force.ts';
import { covers } from '../../meaning/time/special-days.ts';
import type { Condition, Peak } from '../../model/schema.ts';
import { dateOf, type Moment } from '../../quantities/wall-clock.ts';
import type { Excluded } from '../rows/left-out.ts';

/** Which cases count besides those that the target itself names. */
export interface Scope {
  /** The condition of a branch. */
  readonly branch: Condition | null;
  readonly inForce: Days;
  /** Only cases that begin in one of the first count, and none of those that begin in one of the second; null where the standard names none. */
  readonly onlyIn: readonly Peak[] | null;
  readonly exceptIn: readonly Peak[] | null;
}

/** Why a case that begins at a moment does not count; null where it does. */
export function outsideOf({ inForce, onlyIn, exceptIn }: Scope, begin: Moment): Excluded | null {
  if (inForce.from === null && inForce.until === null && !onlyIn && !exceptIn) return null;
  const date = dateOf(begin.day);
  if ((inForce.from !== null && date < inForce.from) || (inForce.until !== null && date > inForce.until))
    return 'not in force';
  if (onlyIn && !onlyIn.some((peak) => covers(peak, date))) return 'outside of the peak';
  return exceptIn?.some((peak) => covers(peak, date)) ? 'outside of the peak' : null;
}
