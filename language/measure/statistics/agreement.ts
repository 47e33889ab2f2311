import { sum } from 'simple-statistics';

/** How far two observers agree about the same cases, between 0 and 1 but for `kappa`, which may be below 0. */
export interface Agreement {
  /** The share of cases about which they say the same. */
  readonly observed: number;
  /** That share if each said what they say equally often, but of any cases. */
  readonly expected: number;
  /** What lies between the two, of what could: 1 for full agreement, 0 for none beyond chance. */
  readonly kappa: number;
}

/**
 * Cohen's kappa: κ = (p₀ − pₑ) / (1 − pₑ) (Cohen, A coefficient of agreement for nominal scales, Educational and
 * Psychological Measurement 20, 1960). Undefined where there are no pairs, and where both observers say one and the
 * same of every case: then nothing shows that they look.
 * @param pairs what the first and the second observer say of each case
 */
export function agreement(pairs: readonly (readonly [string, string])[]): Agreement | undefined {
  const share = (count: number): number => count / pairs.length;
  const [first, second] = [countsOf(pairs.map(([one]) => one)), countsOf(pairs.map(([, other]) => other))];
  const both = [...first].map(([said, count]) => share(count) * share(second.get(said) ?? 0));
  const observed = share(pairs.filter(([one, other]) => one === other).length);
  const expected = sum(both);
  return pairs.length === 0 || expected === 1
    ? undefined
    : { observed, expected, kappa: (observed - expected) / (1 - expected) };
}

function countsOf(said: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const it of said) counts.set(it, (counts.get(it) ?? 0) + 1);
  return counts;
}
