import fc from 'fast-check';
import { it } from 'vitest';
import { seed } from '../seed.ts';

/** A test of something that holds for all values. */
export function holds<T>(what: string, values: fc.Arbitrary<T>, check: (value: T) => void): void {
  it(`${what} (SEED=${seed})`, () => fc.assert(fc.property(values, check), { numRuns: 100, seed }));
}
