import { turnedAway } from './erlang-b.ts';
import type { Waiting } from './waiting.ts';

/**
 * A queue in which everybody waits as long as it takes: Erlang C, the queue M/M/n.
 *
 * C = n·B / (n − a·(1 − B)), with B of Erlang B; a wait is longer than t with probability
 * C·e^(−(n − a)·t/h), and C·h/(n − a) on average (Erlang 1917; Gross and others, Fundamentals of
 * Queueing Theory, 4th edition 2008, section 2.3). With a load of n or more the line grows without end.
 * @param load in erlangs, above 0
 * @param handling in seconds
 */
export function waitingWithoutEnd(load: number, handling: number, staff: number): Waiting {
  if (load >= staff) return ENDLESS;
  const blocked = turnedAway(load, staff);
  const spare = staff - load;
  const waits = (staff * blocked) / (staff - load * (1 - blocked));
  return {
    servedWithin: (seconds) => 1 - waits * Math.exp((-spare * seconds) / handling),
    goneWithin: () => 0,
    probabilityOfWaiting: waits,
    abandonment: 0,
    averageWait: (waits * handling) / spare,
    occupancy: load / staff,
  };
}

const ENDLESS: Waiting = {
  servedWithin: () => 0,
  goneWithin: () => 0,
  probabilityOfWaiting: 1,
  abandonment: 0,
  averageWait: Number.POSITIVE_INFINITY,
  occupancy: 1,
};
