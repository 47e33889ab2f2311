import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as kept from '../../../language/measure/statistics/limits-kept.ts';

const { SortedLengths } = kept;
const limitKept = (lengths: Iterable<number>, open: number, percent: number) =>
  kept.limitKept(new SortedLengths(lengths), open, percent);
const shareWithin = (lengths: Iterable<number>, open: number, limits: readonly number[]) =>
  kept.shareWithin(new SortedLengths(lengths), open, limits);
const distribution = (lengths: Iterable<number>, open: number) => kept.distribution(new SortedLengths(lengths), open);

const lengths = fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 1, maxLength: 400 });
const open = fc.integer({ min: 0, max: 50 });
const percent = fc.integer({ min: 1, max: 100 });

describe('the limit that was kept', () => {
  // The textbook example of the nearest rank, as NIST and others have it.
  it.each([
    [5, 15],
    [30, 20],
    [40, 20],
    [50, 35],
    [100, 50],
  ])('in %i%% is the nearest rank', (percent, limit) => {
    expect(limitKept([35, 20, 15, 50, 40], 0, percent)).toBe(limit);
  });

  it('counts what is open as longer than anything, and is not known where the rank falls on it', () => {
    const tenths = [1, 2, 3, 4, 5, 6, 7, 8];
    expect(limitKept(tenths, 2, 80)).toBe(8);
    expect(limitKept(tenths, 2, 81)).toBeUndefined();
    expect(limitKept(tenths, 2, 90)).toBeUndefined();
    expect(limitKept([], 0, 90)).toBeUndefined();
    expect(limitKept([], 3, 90)).toBeUndefined();
  });

  it('is right where a product is a trifle more than a whole number', () => {
    expect((55 / 100) * 100).toBeGreaterThan(55);
    expect(
      limitKept(
        Array.from({ length: 100 }, (_, i) => i + 1),
        0,
        55,
      ),
    ).toBe(55);
    expect(
      limitKept(
        Array.from({ length: 1000 }, (_, i) => i + 1),
        0,
        99.9,
      ),
    ).toBe(999);
  });

  it('is kept in at least so many percent, and no shorter one is', () => {
    fc.assert(
      fc.property(lengths, open, percent, (lengths, open, percent) => {
        const limit = limitKept(lengths, open, percent);
        const all = lengths.length + open;
        if (limit === undefined) expect(100 * lengths.length).toBeLessThan(percent * all);
        else {
          expect(100 * lengths.filter((it) => it <= limit).length).toBeGreaterThanOrEqual(percent * all);
          expect(100 * lengths.filter((it) => it < limit).length).toBeLessThan(percent * all);
        }
      }),
    );
  });

  it('only becomes shorter while open cases are closed', () => {
    fc.assert(
      fc.property(lengths, lengths, open, percent, (lengths, closed, open, percent) => {
        const before = limitKept(lengths, closed.length + open, percent);
        const after = limitKept([...lengths, ...closed], open, percent);
        if (before !== undefined) expect(after).toBeLessThanOrEqual(before);
      }),
    );
  });
});

describe('the share within a limit', () => {
  it('is that of all cases, those still open included', () => {
    expect(shareWithin([3, 1, 2, 2], 1, [0, 1, 2, 2.5, 3, 9])).toEqual([
      { limit: 0, share: 0 },
      { limit: 1, share: 0.2 },
      { limit: 2, share: 0.6 },
      { limit: 2.5, share: 0.6 },
      { limit: 3, share: 0.8 },
      { limit: 9, share: 0.8 },
    ]);
    expect(shareWithin([], 0, [1])).toEqual([]);
  });
});

describe('the share as a function of the limit', () => {
  it('has all steps where there are few', () => {
    expect(distribution([5, 1, 5, 5, 9], 5)).toEqual([
      { limit: 1, share: 0.1 },
      { limit: 5, share: 0.4 },
      { limit: 9, share: 0.5 },
    ]);
    expect(distribution([], 0)).toEqual([]);
    expect(distribution([], 4)).toEqual([]);
  });

  it('has at most a hundred points, each of them true, and none further from the truth than one percent', () => {
    const many = fc.array(fc.integer({ min: 0, max: 3000 }), { minLength: 1, maxLength: 1500 });
    fc.assert(
      fc.property(many, open, (lengths, open) => {
        const points = distribution(lengths, open);
        expect(points.length).toBeLessThanOrEqual(100);
        expect(points).toEqual(
          shareWithin(
            lengths,
            open,
            points.map(({ limit }) => limit),
          ),
        );
        const drawn = (limit: number): number => points.filter((point) => point.limit <= limit).at(-1)?.share ?? 0;
        for (const { limit, share } of shareWithin(lengths, open, lengths)) {
          expect(share).toBeGreaterThanOrEqual(drawn(limit));
          expect(share).toBeLessThan(drawn(limit) + 0.01 + 1e-9);
        }
      }),
    );
  });
});
