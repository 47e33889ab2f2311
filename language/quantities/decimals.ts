/**
 * How many decimals it takes to tell a figure from its bound: 89.96 is no 90.0 where 90 is asked for.
 * @param fewest so many at least
 */
export function decimalsBeside(figure: number, bound: number | undefined, fewest: number): number {
  let digits = fewest;
  while (digits < MOST && bound !== undefined && figure !== bound && Number(figure.toFixed(digits)) === bound)
    digits += 1;
  return digits;
}

const MOST = 9;
