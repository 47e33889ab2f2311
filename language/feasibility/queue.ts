/** Customers who wait in line for one of several people, all of whom can serve any of them. */

import { recent } from '../memory/recent.ts';
import { waitingWithPatience } from './erlang-a.ts';
import { waitingWithoutEnd } from './erlang-c.ts';
import type { Waiting } from './waiting.ts';

/** Customers arrive independently of each other, and are served in the order in which they come. */
export interface Queue {
  readonly arrivalsPerHour: number;
  /** How long one customer keeps one person busy, on average, in seconds. */
  readonly handling: number;
  /** How many are on duty, a whole number. */
  readonly staff: number;
  /** How long customers wait on average before they give up, in seconds; null where they never do. */
  readonly patience: number | null;
}

/** How many people the work keeps busy, on average: the offered load, in erlangs. */
export const loadOf = ({ arrivalsPerHour, handling }: Queue): number => (arrivalsPerHour / 3600) * handling;

/** Targets of one record ask about the same few queues, and an editor asks again with every pause in typing. */
const QUEUES_KEPT = 500;

/**
 * What queueing theory predicts for a steady hour: Erlang C, or Erlang A where customers give up.
 * Numbers are finite and not negative.
 */
export const waitingIn = recent(
  (queue: Queue): Waiting => {
    const load = loadOf(queue);
    if (load < NEXT_TO_NOTHING) return NOBODY_COMES;
    const { staff, handling, patience } = queue;
    return patience === null
      ? waitingWithoutEnd(load, handling, staff)
      : waitingWithPatience(load, handling, staff, patience);
  },
  QUEUES_KEPT,
  ({ arrivalsPerHour, handling, staff, patience }) => `${arrivalsPerHour} ${handling} ${staff} ${patience}`,
);

/** One second of work in thirty years: below it, numbers lose their digits. */
const NEXT_TO_NOTHING = 1e-9;

const NOBODY_COMES: Waiting = {
  servedWithin: () => 1,
  goneWithin: () => 0,
  probabilityOfWaiting: 0,
  abandonment: 0,
  averageWait: 0,
  occupancy: 0,
};

/** More people than any one queue has. */
const MOST_STAFF = 100_000;

/**
 * The fewest on duty with whom a queue is good enough; null where not even 100,000 are.
 * @param isEnough what more people never make untrue
 */
export function leastStaff(queue: Queue, isEnough: (waiting: Waiting) => boolean): number | null {
  const suffices = (staff: number): boolean => isEnough(waitingIn({ ...queue, staff }));
  let enough = Math.max(1, Math.ceil(loadOf(queue)));
  while (enough < MOST_STAFF && !suffices(enough)) enough *= 2;
  if (enough >= MOST_STAFF) return null;
  let tooFew = -1;
  while (enough - tooFew > 1) {
    const middle = Math.floor((enough + tooFew) / 2);
    if (suffices(middle)) enough = middle;
    else tooFew = middle;
  }
  return enough;
}
