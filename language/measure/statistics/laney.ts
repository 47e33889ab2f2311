import { mean } from 'simple-statistics';
import { type ControlChart, chartOf, hasCases, type Proportion } from './control-limits.ts';

/** From fewer periods limits say little (Montgomery, Introduction to statistical quality control: 20 to 25). */
const FEWEST_PERIODS = 20;

/**
 * Which of a run of periods differ from the others by more than periods of this service always do: Laney's p′ chart
 * (Improved control charts for attributes, Quality Engineering 14, 2002).
 *
 * A plain p chart takes chance for the only reason why periods differ, and with hundreds of cases finds every second
 * month out of order. Here the limits are σ times as wide, with σ the mean difference between the z-scores of
 * neighbouring periods by 1.128, which is what that difference is on average where chance alone is at work. Months
 * always differ by more than that, and σ says how much.
 *
 * Periods without cases are passed over. Null where fewer than `fewest` have any.
 * @param periods in their order, with nothing but decided cases
 */
export function laneyChart(periods: readonly Proportion[], fewest = FEWEST_PERIODS): ControlChart | null {
  return periods.filter(hasCases).length < fewest ? null : chartOf(periods, spreadOfNeighbours);
}

/** The mean moving range of two by its constant d₂. */
const spreadOfNeighbours = (z: readonly number[]): number =>
  mean(z.slice(1).map((it, i) => Math.abs(it - (z[i] as number)))) / D2;

/** The mean range of two numbers of a standard normal distribution, 2/√π, as tables have it. */
const D2 = 1.128;
