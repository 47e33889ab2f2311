/** Whether two observers who saw the same answer alike. */
import type { CheckAnswer } from './answer-row.ts';

/** What two observers answered to one thing that both saw. */
export interface Pair {
  readonly first: CheckAnswer;
  readonly second: CheckAnswer;
}

/**
 * Cohen's kappa: how much more often two observers agree than they would by chance, given how often each of them gives each
 * answer.
 *
 * κ = (p₀ − pₑ) / (1 − pₑ), where p₀ is the share of pairs with the same answer, and pₑ the sum over all answers of the product
 * of the shares in which either observer gives it (Cohen, A coefficient of agreement for nominal scales, Educational and
 * Psychological Measurement 20, 1960). 1 is full agreement, 0 that of chance; null where both give one answer throughout, as
 * chance would agree, too, and where there are no pairs.
 */
export function cohensKappa(pairs: readonly Pair[]): number | null {
  const all = pairs.length;
  if (all === 0) return null;
  const share = (is: (pair: Pair) => boolean): number => pairs.filter(is).length / all;
  const observed = share(({ first, second }) => first === second);
  const answers = [...new Set(pairs.flatMap(({ first, second }) => [first, second]))];
  const expected = answers.reduce(
    (sum, answer) => sum + share(({ first }) => first === answer) * share(({ second }) => second === answer),
    0,
  );
  return expected === 1 ? null : (observed - expected) / (1 - expected);
}
