import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answersFor, marginOfError } from '../../language/feasibility/margin-of-error.ts';

describe('the margin of error', () => {
  it.each([
    [97, 9.95],
    [100, 9.8],
    [385, 4.99],
    [1067, 3],
    [2401, 2],
  ])('of %d answers is %d points', (answers, points) => {
    expect(marginOfError(answers) * 100).toBeCloseTo(points, 2);
  });

  it('is reached with the fewest answers that do', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 0.4, noNaN: true }), (margin) => {
        const answers = answersFor(margin);
        expect(marginOfError(answers)).toBeLessThanOrEqual(margin + 1e-12);
        expect(marginOfError(answers - 1)).toBeGreaterThan(margin - 1e-12);
      }),
    );
  });
});
