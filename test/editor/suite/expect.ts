/** Assertions that run in every extension host: the one in browsers has no node:assert. */

export function equal(actual: unknown, expected: unknown, about = ''): void {
  const [found, wanted] = [actual, expected].map((it) => JSON.stringify(it, null, 1));
  if (found !== wanted) throw new Error(`${about}\nexpected ${wanted}\n   found ${found}`);
}

export function ok(condition: unknown, about: string): asserts condition {
  if (!condition) throw new Error(about);
}

/** Waits until something is so, and returns what made it so. */
export async function until<T>(
  about: string,
  probe: () => T | Promise<T>,
  patienceMs = 20_000,
): Promise<NonNullable<T>> {
  const end = Date.now() + patienceMs;
  for (;;) {
    const found = await probe();
    if (found) return found;
    if (Date.now() > end) throw new Error(`waited in vain until ${about}`);
    await pause(50);
  }
}

export const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
