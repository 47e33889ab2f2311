import fc from 'fast-check';
import { it } from 'vitest';

/** What fast-check began with: to be given again as SEED where a run has failed. */
export const seed = Number(process.env.SEED ?? Date.now() % 1_000_000);

/** A test of something that holds for all values. */
export function holds<T>(what: string, values: fc.Arbitrary<T>, check: (value: T) => void): void {
  it(`${what} (SEED=${seed})`, () => fc.assert(fc.property(values, check), { numRuns: 100, seed }));
}
