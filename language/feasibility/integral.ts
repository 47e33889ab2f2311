/** The integral of a function from a point on, as far as it counts. */
type IntegralFrom = (from: number) => number;

/** Below e^−45, about 3·10⁻²⁰ of the greatest value, nothing is left that counts. */
const NEGLIGIBLE = -45;

/** With so many of them, Simpson's rule errs by about 10⁻⁸ of the integral. */
const PANELS = 500;

/**
 * Integrates e^f(x)·weight(x) over the numbers from 0 on. The work is done once: each further point costs next to nothing.
 * @param f concave, without end below; its greatest value is 0
 * @param peak where that is
 * @param bend up to where f and the weight may bend sharply: this part is looked at by itself
 */
export function concaveExponential(
  f: (x: number) => number,
  peak: number,
  bend: number,
  weight: (x: number) => number = () => 1,
): IntegralFrom {
  const first = f(0) >= NEGLIGIBLE ? 0 : crossing(f, peak, 0);
  let beyond = 1;
  while (f(peak + beyond) >= NEGLIGIBLE) beyond *= 2;
  const last = crossing(f, peak, peak + beyond);
  const middle = Math.min(Math.max(bend, first), last);
  const weighted = (x: number): number => Math.exp(f(x)) * weight(x);
  const [before, behind] = [panels(weighted, first, middle), panels(weighted, middle, last)];
  return (from) => before(from) + behind(from);
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

/** The integral from any point up to an end, by Simpson's rule in panels that are added up from behind. */
function panels(g: (x: number) => number, start: number, end: number): IntegralFrom {
  const width = (end - start) / PANELS;
  const rest = new Float64Array(PANELS + 1);
  let behind = g(end);
  for (let i = PANELS - 1; i >= 0; i--) {
    const from = start + i * width;
    const before = g(from);
    rest[i] = (rest[i + 1] ?? 0) + (width / 6) * (before + 4 * g(from + width / 2) + behind);
    behind = before;
  }
  return (from) => {
    if (from >= end) return 0;
    if (from <= start) return rest[0] ?? 0;
    const next = Math.min(PANELS, Math.floor((from - start) / width) + 1);
    return simpson(g, from, start + next * width - from) + (rest[next] ?? 0);
  };
}

const simpson = (g: (x: number) => number, from: number, width: number): number =>
  (width / 6) * (g(from) + 4 * g(from + width / 2) + g(from + width));
