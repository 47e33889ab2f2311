/** Where the scale of a picture begins and ends. */
import type { Numbers } from './units.ts';

export interface Scale {
  readonly from: number;
  readonly to: number;
}

/** How many steps of a round number a scale has, roughly. */
const STEPS = 5;

const tidy = (value: number): number => Number(value.toPrecision(12));

/** From nothing to a round number above all values. */
export function upwards({ values, roundUp }: Numbers, most = Number.POSITIVE_INFINITY): Scale {
  const highest = Math.max(...values) || 1;
  const step = roundUp((highest * 1.25) / STEPS);
  return { from: 0, to: Math.min(most, tidy(Math.ceil((highest * 1.1) / step) * step)) };
}

/** From a round number below all values to the best there can be: twice as long as what is missing at most. */
export function towards(best: number, { values, roundUp }: Numbers): Scale {
  const missing = best - Math.min(...values);
  if (missing <= 0) return { from: 0, to: best };
  const step = roundUp((missing * 2) / STEPS);
  return { from: Math.max(0, tidy(Math.floor((best - missing * 2) / step) * step)), to: best };
}
