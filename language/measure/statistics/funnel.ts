import { mean } from 'simple-statistics';
import { type ControlChart, chartOf, hasCases, type Proportion } from './control-limits.ts';

/** Of fewer groups no tenth can be drawn in. */
const FEWEST_GROUPS = 10;

/**
 * Which sites or branches differ from the others by more than these always do: a funnel, whose limits are the narrower
 * the more cases a group has (Spiegelhalter, Funnel plots for comparing institutional performance, Statistics in
 * Medicine 24, 2005).
 *
 * The limits are those of the p′ chart. Groups have no order, so σ is not taken from neighbours but is the root of the
 * mean of all z², with the tenth at each end drawn in to the next ones, that a few which really differ may not hide
 * themselves; and is 1 where it would be less. Null for fewer than ten groups with cases: what they have in common
 * cannot be told from what makes one differ.
 */
export function funnel(groups: readonly Proportion[]): ControlChart | null {
  return groups.filter(hasCases).length < FEWEST_GROUPS ? null : chartOf(groups, spreadOfAll);
}

const spreadOfAll = (z: readonly number[]): number => Math.max(1, Math.sqrt(mean(drawnIn(z).map((it) => it * it))));

/** With what is among the lowest or highest tenth made the lowest or highest of the rest (winsorised). */
function drawnIn(z: readonly number[]): number[] {
  const sorted = [...z].sort((a, b) => a - b);
  const tenth = Math.floor(sorted.length / 10);
  const [lowest, highest] = [sorted[tenth] as number, sorted[sorted.length - 1 - tenth] as number];
  return sorted.map((it) => Math.min(highest, Math.max(lowest, it)));
}
