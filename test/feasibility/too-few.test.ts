import { describe, expect, it } from 'vitest';
import { chanceOfMissing, enoughCases, forgiven } from '../../language/feasibility/too-few.ts';

describe('the chance to miss a target that is half kept to spare', () => {
  it('is that of more misses than the target forgives', () => {
    expect(forgiven(40, 90)).toBe(4);
    expect(forgiven(39, 90)).toBe(3);
    expect(forgiven(10, 99.9)).toBe(0);
    // 1 − 0.95⁹: a single miss is one too many.
    expect(chanceOfMissing(9, 90)).toBeCloseTo(1 - 0.95 ** 9, 12);
    // 1 − 0.95¹⁰ − 10·0.05·0.95⁹
    expect(chanceOfMissing(10, 90)).toBeCloseTo(1 - 0.95 ** 10 - 0.5 * 0.95 ** 9, 12);
  });

  it('is none where there are no cases', () => {
    expect(chanceOfMissing(0, 90)).toBe(0);
  });
});

describe('enough cases', () => {
  it.each([
    [80, 20],
    [90, 40],
    [95, 100],
    [98, 250],
    [99, 500],
    [99.9, 5000],
  ])('for %d%% are %i', (share, cases) => {
    expect(enoughCases(share)).toBe(cases);
  });

  it.each([1, 30, 50, 75, 92.5, 97])('for %d%% are so many that more are never too few', (share) => {
    const enough = enoughCases(share);
    expect(chanceOfMissing(enough - 1, share)).toBeGreaterThan(0.1);
    for (let cases = enough; cases < enough + 500; cases++) expect(chanceOfMissing(cases, share)).toBeLessThan(0.1001);
  });
});
