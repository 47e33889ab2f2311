/** A queue played through customer by customer, to compare formulas with. */
import type { Queue } from '../../language/feasibility/queue.ts';
import { random } from '../support/random.ts';

export interface Estimate {
  readonly mean: number;
  /** Half of the width of the confidence interval of 99.9%. */
  readonly margin: number;
}

/** What is counted of one customer: the wait, and whether it ended in being served. */
type Count = (wait: number, isServed: boolean) => number;

const BATCHES = 30;
const BATCH = 20_000;
/** Customers who come before the queue has settled. */
const WARM_UP = 5_000;
/** Student's t with 29 degrees of freedom, two-sided 99.9%. */
const T = 3.659;

/** Averages over all customers, by batch means: batches long enough to know nothing of each other. */
export function simulate(queue: Queue, seed: number, counts: readonly Count[]): Estimate[] {
  const next = customers(queue, random(seed));
  for (let i = 0; i < WARM_UP; i++) next();
  const batches = Array.from({ length: BATCHES }, () => {
    const sums = counts.map(() => 0);
    for (let i = 0; i < BATCH; i++) {
      const { wait, isServed } = next();
      counts.forEach((count, index) => {
        sums[index] = (sums[index] ?? 0) + count(wait, isServed);
      });
    }
    return sums.map((sum) => sum / BATCH);
  });
  return counts.map((_, index) => estimate(batches.map((batch) => batch[index] ?? 0)));
}

/** Each call is one customer: whoever comes first is served first, by whoever is free first. */
function customers({ arrivalsPerHour, handling, staff, patience }: Queue, random: () => number) {
  const exponential = (mean: number): number => -mean * Math.log(1 - random());
  const freeAt = new Float64Array(staff);
  let now = 0;
  return (): { wait: number; isServed: boolean } => {
    now += exponential(3600 / arrivalsPerHour);
    let first = 0;
    for (let i = 1; i < staff; i++) if ((freeAt[i] ?? 0) < (freeAt[first] ?? 0)) first = i;
    const wait = Math.max(0, (freeAt[first] ?? 0) - now);
    const endures = patience === null ? Number.POSITIVE_INFINITY : exponential(patience);
    if (endures < wait) return { wait: endures, isServed: false };
    freeAt[first] = now + wait + exponential(handling);
    return { wait, isServed: true };
  };
}

function estimate(values: readonly number[]): Estimate {
  const mean = values.reduce((sum, it) => sum + it, 0) / values.length;
  const variance = values.reduce((sum, it) => sum + (it - mean) ** 2, 0) / (values.length - 1);
  return { mean, margin: T * Math.sqrt(variance / values.length) };
}
