import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { standardScore } from '../../../language/measure/statistics/normal.ts';
import { couldBeChance, wilsonInterval } from '../../../language/measure/statistics/wilson.ts';
import { random } from '../../support/random.ts';

const counts = fc
  .integer({ min: 1, max: 5000 })
  .chain((of) => fc.tuple(fc.integer({ min: 0, max: of }), fc.constant(of)));

describe('the quantile of the normal distribution', () => {
  // Abramowitz and Stegun, Handbook of mathematical functions, 1964, table 26.5, and any later one.
  it.each([
    [0.5, 0.67449],
    [0.9, 1.644854],
    [0.95, 1.959964],
    [0.99, 2.575829],
    [0.998, 3.090232],
  ])('is right for the middle %d', (confidence, z) => {
    expect(standardScore(confidence)).toBeCloseTo(z, 5);
  });
});

describe('the interval of a share', () => {
  // Newcombe, Statistics in Medicine 17, 1998, table I, method 3.
  it.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
    [29, 29, 0.883, 1],
  ])('for %i of %i is that of Newcombe', (yes, of, from, to) => {
    const interval = wilsonInterval(yes, of);
    expect(interval.from).toBeCloseTo(from, 4);
    expect(interval.to).toBeCloseTo(to, 4);
  });

  it('says nothing where there are no cases', () => {
    expect(wilsonInterval(0, 0)).toEqual({ from: 0, to: 1 });
  });

  it('holds the share, and lies within 0 and 1', () => {
    fc.assert(
      fc.property(counts, ([yes, of]) => {
        const { from, to } = wilsonInterval(yes, of);
        expect(from).toBeGreaterThanOrEqual(0);
        expect(from).toBeLessThanOrEqual(yes / of);
        expect(to).toBeGreaterThanOrEqual(yes / of);
        expect(to).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('rises with every yes, is that of no turned round, and is wider the surer it is to be', () => {
    fc.assert(
      fc.property(counts, ([yes, of]) => {
        const [it, more, no] = [wilsonInterval(yes, of), wilsonInterval(yes + 1, of + 1), wilsonInterval(of - yes, of)];
        if (yes < of) expect(wilsonInterval(yes + 1, of).from).toBeGreaterThan(it.from);
        if (yes > 0) expect(wilsonInterval(yes - 1, of).to).toBeLessThan(it.to);
        expect(more.from).toBeGreaterThan(it.from);
        expect(no.from).toBeCloseTo(1 - it.to, 12);
        expect(no.to).toBeCloseTo(1 - it.from, 12);
        const sure = wilsonInterval(yes, of, 0.99);
        expect(sure.to - sure.from).toBeGreaterThan(it.to - it.from);
      }),
    );
  });

  it('ends where the share of the service would be z standard deviations from the figure', () => {
    fc.assert(
      fc.property(counts, ([yes, of]) => {
        const z = (share: number): number => Math.abs(yes / of - share) / Math.sqrt((share * (1 - share)) / of);
        const { from, to } = wilsonInterval(yes, of);
        if (yes > 0) expect(z(from)).toBeCloseTo(1.959964, 4);
        if (yes < of) expect(z(to)).toBeCloseTo(1.959964, 4);
      }),
    );
  });

  it('holds the true share about 95 times in a hundred', () => {
    const next = random(13);
    const holds = Array.from({ length: 4000 }, () => {
      const [share, of] = [0.5 + next() * 0.48, 30 + Math.floor(next() * 300)];
      const yes = Array.from({ length: of }, next).filter((it) => it < share).length;
      return couldBeChance(yes, of, share);
    });
    const covered = holds.filter(Boolean).length / holds.length;
    expect(covered).toBeGreaterThan(0.94);
    expect(covered).toBeLessThan(0.96);
  });
});

describe('a figure at a bound', () => {
  it('could be chance where its interval holds the bound', () => {
    // A city's sign repairs of January and February 2015 at 80%: 75.0% [69.0, 80.2] and 58.7% [50.0, 66.9].
    expect(wilsonInterval(171, 228)).toEqual({ from: expect.closeTo(0.69, 3), to: expect.closeTo(0.802, 3) });
    expect(wilsonInterval(74, 126)).toEqual({ from: expect.closeTo(0.5, 3), to: expect.closeTo(0.669, 3) });
    expect(couldBeChance(171, 228, 0.8)).toBe(true);
    expect(couldBeChance(74, 126, 0.8)).toBe(false);
  });

  it('is what docs/statistics.md computes by hand', () => {
    expect(wilsonInterval(75, 126)).toEqual({ from: expect.closeTo(0.508, 3), to: expect.closeTo(0.677, 3) });
    expect(wilsonInterval(173, 228)).toEqual({ from: expect.closeTo(0.699, 3), to: expect.closeTo(0.81, 3) });
    expect([couldBeChance(173, 228, 0.8), couldBeChance(75, 126, 0.8)]).toEqual([true, false]);
  });

  it('could be so when it is kept as well', () => {
    expect(couldBeChance(185, 228, 0.8)).toBe(true);
    expect(couldBeChance(200, 228, 0.8)).toBe(false);
  });

  it('is none where a single case proves the bound missed', () => {
    expect(couldBeChance(999, 1000, 1)).toBe(false);
    expect(couldBeChance(1, 1000, 0)).toBe(false);
    expect(couldBeChance(1000, 1000, 1)).toBe(true);
  });
});
