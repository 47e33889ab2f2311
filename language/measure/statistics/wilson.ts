import { standardScore } from './normal.ts';

/** From one share to another, between 0 and 1; both belong to it. */
interface Interval {
  readonly from: number;
  readonly to: number;
}

/**
 * Between which shares that of the service lies, as far as these cases can tell: Wilson's score interval.
 *
 * (2np + z² ± z·√(z² + 4np(1 − p))) / (2(n + z²)), with p = yes / n (Wilson, Probable inference, the law of
 * succession, and statistical inference, Journal of the American Statistical Association 22, 1927; method 3 of
 * Newcombe, Two-sided confidence intervals for the single proportion, Statistics in Medicine 17, 1998). It holds for
 * few cases and for shares near 0 and 1, never leaves 0 to 1, and is not empty where all are yes.
 * Nothing is known from no cases: 0 to 1.
 * @param yes a whole number from 0 to `of`
 */
export function wilsonInterval(yes: number, of: number, confidence = 0.95): Interval {
  if (of === 0) return { from: 0, to: 1 };
  const z = standardScore(confidence);
  const middle = yes + (z * z) / 2;
  const reach = z * Math.sqrt((yes * (of - yes)) / of + (z * z) / 4);
  const all = of + z * z;
  return { from: yes === 0 ? 0 : (middle - reach) / all, to: yes === of ? 1 : (middle + reach) / all };
}

/**
 * Whether a service whose true share is just the bound could have had this figure by chance, be it kept or missed: the
 * bound lies in the 95% interval.
 * @param bound a share from 0 to 1
 */
export function couldBeChance(yes: number, of: number, bound: number): boolean {
  const { from, to } = wilsonInterval(yes, of);
  return from <= bound && bound <= to;
}
