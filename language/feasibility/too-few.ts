/** How many cases it takes until a share says more about a service than chance does. */
import { binomialDistribution } from 'simple-statistics';

/** A service that fails by chance in more than this share of periods has too few cases. */
export const TOLERATED = 0.1;

/** So many misses the target forgives. Shares are percentages from 0 to 100, both excluded. */
export const forgiven = (cases: number, share: number): number => Math.floor((cases * (100 - share)) / 100 + 1e-9);

/**
 * The chance, from 0 to 1, that a service which is half of the way from a target to perfection misses
 * it all the same in a period of so many cases: that of more misses than are forgiven, by the
 * binomial distribution with half of the misses that the target lets happen.
 * @param share a percentage from 0 to 100, both excluded
 */
export function chanceOfMissing(cases: number, share: number): number {
  const misses = cases > 0 ? binomialDistribution(cases, (100 - share) / 200) : [1];
  const kept = (misses ?? []).slice(0, forgiven(cases, share) + 1);
  return Math.max(0, 1 - kept.reduce((sum, it) => sum + it, 0));
}

/**
 * The greatest such chance for a number of cases and those around it: a number that is expected goes up and
 * down by its square root, as the Poisson distribution has it.
 */
export function worstChanceAround(cases: number, share: number): number {
  const spread = Math.ceil(Math.sqrt(cases));
  const around = Array.from({ length: 2 * spread + 1 }, (_, i) => Math.max(0, cases - spread + i));
  return Math.max(...around.map((it) => chanceOfMissing(it, share)));
}

/**
 * The number of cases from which on the chance to miss the target is never more than one in ten:
 * 20 for 80%, 40 for 90%, 100 for 95%, 250 for 98%, 500 for 99%. The chance grows with the cases
 * until one more miss is forgiven, so it is judged where it is greatest.
 */
export function enoughCases(share: number): number {
  for (let misses = 0; ; misses++) {
    const leastForgiving = Math.ceil(((misses + 1) * 100) / (100 - share) - 1e-9) - 1;
    if (chanceOfMissing(leastForgiving, share) <= TOLERATED) {
      return Math.max(1, Math.ceil((misses * 100) / (100 - share) - 1e-9));
    }
  }
}
