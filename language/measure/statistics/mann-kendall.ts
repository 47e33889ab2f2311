import { sum } from 'simple-statistics';

/** Whether what follows in a series is more often larger than what came before, or smaller, than chance would have it. */
interface MannKendall {
  /** Pairs whose later value is larger, less those whose later value is smaller. */
  readonly s: number;
  /** The chance, from 0 to 1, of an `s` so far from 0 on either side if all orders of these values are equally likely. */
  readonly chance: number;
}

/**
 * The test of Mann and Kendall for a trend (Mann, Nonparametric tests against trend, Econometrica 13, 1945; Kendall,
 * Rank correlation methods, 4th edition 1975). It asks for no distribution and for no straight line.
 *
 * The chance is exact, with equal values as well. Of all orders of groups of equal values, the number of pairs in the
 * wrong order is that within what has been placed so far and that between it and the next group, independently of each
 * other; the latter is the U of Mann and Whitney (On a test of whether one of two random variables is stochastically
 * larger than the other, Annals of Mathematical Statistics 18, 1947).
 */
export function mannKendall(values: readonly number[]): MannKendall {
  const s = sum(values.flatMap((value, i) => values.slice(i + 1).map((later) => Math.sign(later - value))));
  const wrongOrders = distributionOfWrongOrders(sizesOfGroups(values));
  const pairs = wrongOrders.length - 1;
  const asFar = wrongOrders.filter((_, wrong) => Math.abs(pairs - 2 * wrong) >= Math.abs(s));
  return { s, chance: Math.min(1, sum(asFar)) };
}

function sizesOfGroups(values: readonly number[]): number[] {
  const sizes = new Map<number, number>();
  for (const value of values) sizes.set(value, (sizes.get(value) ?? 0) + 1);
  return [...sizes.values()];
}

/** The chance of 0, 1, 2 … pairs in the wrong order, up to all pairs of unequal values. */
function distributionOfWrongOrders(sizes: readonly number[]): number[] {
  let placed = 0;
  return sizes.reduce(
    (chances, size) => {
      const between = distributionOfU(placed, size);
      placed += size;
      return convolved(chances, between);
    },
    [1],
  );
}

/**
 * The chance of each number of pairs in the wrong order between `many` and `some` values, if all orders are equally
 * likely: P(m, n, u) = m/(m + n)·P(m − 1, n, u − n) + n/(m + n)·P(m, n − 1, u), as Mann and Whitney have it.
 */
function distributionOfU(many: number, some: number): number[] {
  let row: number[][] = Array.from({ length: some + 1 }, () => [1]);
  for (let m = 1; m <= many; m++) {
    const next: number[][] = [[1]];
    for (let n = 1; n <= some; n++) {
      const [fewer, before] = [row[n] as number[], next[n - 1] as number[]];
      next.push(
        Array.from({ length: m * n + 1 }, (_, u) => (m * (fewer[u - n] ?? 0) + n * (before[u] ?? 0)) / (m + n)),
      );
    }
    row = next;
  }
  return row[some] as number[];
}

function convolved(a: readonly number[], b: readonly number[]): number[] {
  const sums = new Array<number>(a.length + b.length - 1).fill(0);
  for (const [i, x] of a.entries()) for (const [j, y] of b.entries()) sums[i + j] = (sums[i + j] as number) + x * y;
  return sums;
}
