/** The integral of e^f(x)·weight(x) from a point on. */
export type IntegralFrom = (from: number, weight?: (x: number) => number) => number;

/** Below e^−45, about 3·10⁻²⁰ of the greatest value, nothing is left that counts. */
const NEGLIGIBLE = -45;

/** An even number of intervals; with it the error is about 10⁻⁸ of the integral. */
const INTERVALS = 1000;

/**
 * Integrates e^f over the numbers from 0 on, by Simpson's rule where e^f counts at all.
 * @param f concave, without end below; its greatest value is 0
 * @param peak where that is
 * @param bend up to where f and the weights may bend sharply: this part is looked at by itself
 */
export function concaveExponential(f: (x: number) => number, peak: number, bend: number): IntegralFrom {
  const first = f(0) >= NEGLIGIBLE ? 0 : crossing(f, peak, 0);
  let beyond = 1;
  while (f(peak + beyond) >= NEGLIGIBLE) beyond *= 2;
  const last = crossing(f, peak, peak + beyond);
  return (from, weight = () => 1) => {
    const weighted = (x: number): number => Math.exp(f(x)) * weight(x);
    const start = Math.max(from, first);
    const middle = Math.min(Math.max(bend, start), last);
    return simpson(weighted, start, middle) + simpson(weighted, middle, last);
  };
}

/** Where f becomes negligible on the way from its peak to a point at which it is. */
function crossing(f: (x: number) => number, peak: number, far: number): number {
  let [inside, outside] = [peak, far];
  for (let step = 0; step < 60; step++) {
    const middle = (inside + outside) / 2;
    if (f(middle) >= NEGLIGIBLE) inside = middle;
    else outside = middle;
  }
  return outside;
}

function simpson(g: (x: number) => number, from: number, to: number): number {
  if (from >= to) return 0;
  const width = (to - from) / INTERVALS;
  let sum = g(from) + g(to);
  for (let i = 1; i < INTERVALS; i++) sum += (i % 2 === 1 ? 4 : 2) * g(from + i * width);
  return (sum * width) / 3;
}
