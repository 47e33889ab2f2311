/** Where and when a standard is measured: at a service or a branch of it, on the days on which it holds. */

import type { Days } from '../../meaning/in-force.ts';
import { includesDate } from '../../meaning/time/special-days.ts';
import type { Condition, Peak } from '../../model/schema.ts';
import { dateOf, dayOf, type Moment, type WallClock } from '../../quantities/wall-clock.ts';
import type { Stretch } from '../../quantities/working-time.ts';
import { mergedStretches } from '../../quantities/working-time.ts';
import type { ExclusionReason } from '../rows/left-out.ts';

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
export const outsideOf = (scope: Scope, begin: Moment): ExclusionReason | null =>
  isAlways(scope) ? null : whyNotOn(scope, dateOf(begin.day));

/** Whether it holds on some day from one date to another, both included. */
export function holdsIn(scope: Scope, from: string, until: string): boolean {
  if (isAlways(scope)) return true;
  for (let day = dayOf(from); day <= dayOf(until); day += 1) if (whyNotOn(scope, dateOf(day)) === null) return true;
  return false;
}

/** The parts of a stretch of time that lie on days on which it holds. */
export function heldIn(scope: Scope, clock: WallClock, { from, to }: Stretch): Stretch[] {
  if (isAlways(scope)) return to > from ? [{ from, to }] : [];
  const held: Stretch[] = [];
  for (let day = clock.dayAt(from); clock.startOf(day) < to; day += 1) {
    if (whyNotOn(scope, dateOf(day)) !== null) continue;
    held.push({ from: Math.max(from, clock.startOf(day)), to: Math.min(to, clock.startOf(day + 1)) });
  }
  return mergedStretches(held);
}

const isAlways = ({ inForce, onlyIn, exceptIn }: Scope): boolean =>
  inForce.from === null && inForce.until === null && !onlyIn && !exceptIn;

/** Whether a moment lies on one of some days. */
export const isOnDays = (days: Days, { day }: Moment): boolean =>
  (days.from === null && days.until === null) || holds(days, dateOf(day));

const holds = ({ from, until }: Days, date: string): boolean =>
  (from === null || date >= from) && (until === null || date <= until);

function whyNotOn({ inForce, onlyIn, exceptIn }: Scope, date: string): ExclusionReason | null {
  if (!holds(inForce, date)) return 'not in force';
  if (onlyIn && !onlyIn.some((peak) => includesDate(peak, date))) return 'outside of the peak';
  return exceptIn?.some((peak) => includesDate(peak, date)) ? 'outside of the peak' : null;
}
