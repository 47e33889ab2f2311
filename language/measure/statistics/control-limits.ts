import { sum } from 'simple-statistics';

/** What charts of several shares have in common: how far from their common share each lies, and may lie. */

/** So many cases of so many fulfil something. */
export interface Proportion {
  readonly yes: number;
  readonly of: number;
}

/** A share among others. All but `z` are shares from 0 to 1. */
interface ChartPoint {
  readonly share: number;
  /** So many standard deviations of a binomial share above the centre; below it where negative. */
  readonly z: number;
  /** Between these it may lie by chance and by what makes all of them differ. */
  readonly from: number;
  readonly to: number;
  readonly outside: boolean;
}

export interface ControlChart {
  /** The share of all cases together. */
  readonly centre: number;
  /** How many times wider than by chance alone shares are spread: 1 where chance explains all. */
  readonly sigma: number;
  /** In the order of what was counted; null where there were no cases. */
  readonly points: readonly (ChartPoint | null)[];
}

/** Shewhart's three standard deviations: one share in 370 lies outside by chance (Economic control of quality, 1931). */
const WIDTH = 3;

/**
 * Centre, limits and what lies outside of them, for a way to learn from the z-scores how widely shares are spread.
 * p̄ is all yes by all cases, zᵢ = (pᵢ − p̄) / √(p̄(1 − p̄)/nᵢ), the limits p̄ ± 3·σ·√(p̄(1 − p̄)/nᵢ), never beyond 0
 * and 1.
 */
export function chartOf(counted: readonly Proportion[], spread: (z: readonly number[]) => number): ControlChart {
  const centre = total(counted, 'yes') / total(counted, 'of');
  const deviation = (of: number): number => Math.sqrt((centre * (1 - centre)) / of);
  // Where all are yes or none is, no share differs from the centre.
  const zOf = ({ yes, of }: Proportion): number =>
    centre === 0 || centre === 1 ? 0 : (yes / of - centre) / deviation(of);
  const sigma = spread(counted.filter(hasCases).map(zOf));
  const pointOf = (one: Proportion): ChartPoint => {
    const reach = WIDTH * sigma * deviation(one.of);
    const [from, to, share] = [Math.max(0, centre - reach), Math.min(1, centre + reach), one.yes / one.of];
    return { share, z: zOf(one), from, to, outside: share < from || share > to };
  };
  return { centre, sigma, points: counted.map((one) => (hasCases(one) ? pointOf(one) : null)) };
}

export const hasCases = ({ of }: Proportion): boolean => of > 0;

const total = (counted: readonly Proportion[], what: keyof Proportion): number => sum(counted.map((one) => one[what]));
