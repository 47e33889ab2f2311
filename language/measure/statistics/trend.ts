import { mannKendall } from './mann-kendall.ts';

/** What became of a figure over some periods. */
interface Trend {
  readonly change: 'better' | 'worse' | 'no clear change';
  /** How many periods were looked at, up to the last. */
  readonly periods: number;
  /** The chance of so much order among them if nothing had changed. */
  readonly chance: number;
}

/**
 * Whether the figure of a target becomes better or worse, over the last twelve periods: by the test of Mann and Kendall,
 * where so much order among the figures has a chance of at most 5%. So of twenty targets that do not change at all,
 * one is said to, now and then.
 *
 * Rules of runs, such as eight in a row on one side of the median, cannot find anything in twelve months: six lie above
 * it and six below. Undefined for fewer than five periods, in which even perfect order may be chance.
 * @param figures of whole periods, in their order, those without a figure left out
 * @param direction of the target's bound: `at least` where more is better
 */
export function trend(figures: readonly number[], direction: 'at least' | 'at most'): Trend | undefined {
  const last = figures.slice(-LAST);
  if (last.length < FEWEST) return undefined;
  const { s, chance } = mannKendall(last);
  const rises = direction === 'at least' ? s > 0 : s < 0;
  const change = chance > FALSE_ALARM ? 'no clear change' : rises ? 'better' : 'worse';
  return { change, periods: last.length, chance };
}

const LAST = 12;
const FALSE_ALARM = 0.05;

/** Of four, perfect order has a chance of 2 in 24; of five, 2 in 120. */
const FEWEST = 5;
