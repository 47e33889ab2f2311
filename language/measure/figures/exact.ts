/** Comparisons that no rounding turns round: 99.5% of 200 cases are 199, and 199 are enough. */

/** Relative, for sums of numbers with decimals: a thousandth of a millionth. */
const TOLERANCE = 1e-9;

/**
 * Where a fraction lies against a bound.
 * @param decimal the bound as it is written
 * @returns negative below it, 0 at it, positive above it
 */
export function compareWith(numerator: number, denominator: number, decimal: string): number {
  const digits = decimal.split('.')[1]?.length ?? 0;
  const scaled = Number(decimal.replace('.', ''));
  const [left, right] = [numerator * 10 ** digits, scaled * denominator];
  if (Number.isSafeInteger(left) && Number.isSafeInteger(right)) return left - right;
  return Math.abs(left - right) <= TOLERANCE * Math.max(Math.abs(left), Math.abs(right)) ? 0 : left - right;
}

/** Whether an order against a bound keeps it: equal is kept. */
export const isKept = (order: number, direction: 'at least' | 'at most'): boolean =>
  direction === 'at least' ? order >= 0 : order <= 0;
