/** Numbers of which one is asked for by its place in their order. */
export class Ranked {
  private readonly added: number[] = [];
  private readonly included: Float64Array[] = [];
  private sorted: Float64Array | null = null;
  size = 0;

  add(number: number): void {
    this.added.push(number);
    this.size += 1;
    this.sorted = null;
  }

  /** Takes over those of another one, which need not be put into their order again. */
  include(other: Ranked): void {
    this.included.push(...other.parts());
    this.size += other.size;
  }

  /** The number at a position, from 1, the smallest first; undefined where there are not so many. */
  nth(position: number): number | undefined {
    if (position < 1 || position > this.size) return undefined;
    const parts = this.parts();
    const [only] = parts;
    return parts.length === 1 ? only?.[position - 1] : nthOf(parts, position);
  }

  private parts(): Float64Array[] {
    this.sorted ??= Float64Array.from(this.added).sort();
    return this.sorted.length > 0 ? [this.sorted, ...this.included] : this.included;
  }
}

/** By halving what it lies between, so that the parts need not be put into one order. */
function nthOf(parts: readonly Float64Array[], position: number): number {
  let low = Number.NEGATIVE_INFINITY;
  let high = Math.max(...parts.map((part) => part.at(-1) as number));
  // It is above the one, and not above the other.
  for (;;) {
    const next = firstAbove(parts, low);
    if (countUpTo(parts, next) >= position) return next;
    const middle = next + (high - next) / 2;
    if (countUpTo(parts, middle) >= position) [low, high] = [next, middle];
    else low = middle;
  }
}

const countUpTo = (parts: readonly Float64Array[], limit: number): number =>
  parts.reduce((sum, part) => sum + upTo(part, limit), 0);

const firstAbove = (parts: readonly Float64Array[], limit: number): number =>
  Math.min(...parts.map((part) => part[upTo(part, limit)] ?? Number.POSITIVE_INFINITY));

/** How many of sorted numbers are at most a limit, found by halving. */
export function upTo(sorted: Float64Array, limit: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as number) <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
