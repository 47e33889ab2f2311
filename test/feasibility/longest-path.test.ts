import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { longestPath, longestSum, type Order, orderOf } from '../../language/feasibility/longest-path.ts';

type Activity = Parameters<typeof longestSum>[0][number];

const activity = (weight: number, ...after: number[]): Activity => ({ weight, after });

/** By trying every path: slow, and plainly right. */
function longestByTrial(activities: readonly Activity[]): number {
  const endOf = (index: number): number => {
    const { weight, after } = activities[index] as Activity;
    return weight + Math.max(0, ...after.map(endOf));
  };
  return Math.max(0, ...activities.map((_, index) => endOf(index)));
}

/** Activities that wait for earlier ones only, so that there is no circle. */
const graphs = fc
  .array(fc.record({ weight: fc.nat(50), after: fc.array(fc.nat(20), { maxLength: 3 }) }), { maxLength: 10 })
  .map((all) => all.map(({ weight, after }, index) => ({ weight, after: after.filter((it) => it < index) })));

describe('the longest path', () => {
  it('takes the slower of two ways', () => {
    const ways = [activity(1), activity(2, 0), activity(5, 0), activity(1, 1, 2)];
    expect(longestSum(ways)).toEqual({ kind: 'path', activities: [0, 2, 3], end: 7 });
  });

  it('does not depend on the order in which activities are listed', () => {
    const ways = [activity(1, 2, 3), activity(1), activity(2, 1), activity(5, 1)];
    expect(longestSum(ways)).toEqual({ kind: 'path', activities: [1, 3, 0], end: 7 });
  });

  it('of nothing is nothing', () => {
    expect(longestSum([])).toEqual({ kind: 'path', activities: [], end: 0 });
  });

  it('is as long as the longest of all paths, and its activities follow each other', () => {
    fc.assert(
      fc.property(graphs, (activities) => {
        const found = longestSum(activities);
        expect(found.kind).toBe('path');
        if (found.kind !== 'path') return;
        expect(found.end).toBe(longestByTrial(activities));
        const weights = found.activities.map((index) => activities[index]?.weight ?? Number.NaN);
        expect(weights.reduce((sum, weight) => sum + weight, 0)).toBe(found.end);
        for (const [position, index] of found.activities.slice(1).entries()) {
          expect(activities[index]?.after).toContain(found.activities[position]);
        }
      }),
    );
  });

  it('waits for what ends later, where that depends on when it begins', () => {
    const untilNextTen = (begin: number): number => Math.floor(begin / 10) * 10 + 10;
    const ways = [
      { after: [], ends: (begin: number) => begin + 8 },
      { after: [], ends: untilNextTen },
      { after: [0, 1], ends: untilNextTen },
    ];
    const path = (begin: number) => longestPath(ways, orderOf(ways) as Order, begin, (a, b) => a - b);
    expect(path(1)).toEqual({ kind: 'path', activities: [1, 2], end: 20 });
    expect(path(3)).toEqual({ kind: 'path', activities: [0, 2], end: 20 });
    expect(path(19)).toEqual({ kind: 'path', activities: [0, 2], end: 30 });
  });

  it('is told apart from a circle, whose activities each come before the next', () => {
    const activities = [activity(1), activity(1, 3), activity(1, 1), activity(1, 2, 0), activity(1, 3)];
    const found = longestSum(activities);
    expect(found.kind).toBe('circle');
    expect([...found.activities].sort()).toEqual([1, 2, 3]);
    for (const [position, index] of found.activities.entries()) {
      expect(activities[index]?.after).toContain(found.activities.at(position - 1));
    }
  });

  it('sees an activity that waits for itself', () => {
    expect(longestSum([activity(1, 0)])).toEqual({ kind: 'circle', activities: [0] });
  });

  it('of 100,000 activities in a row is found at once', () => {
    const chain = Array.from({ length: 100_000 }, (_, index) => activity(1, ...(index > 0 ? [index - 1] : [])));
    const begin = performance.now();
    expect(longestSum(chain)).toMatchObject({ kind: 'path', end: 100_000 });
    expect(performance.now() - begin).toBeLessThan(2000);
  });
});
