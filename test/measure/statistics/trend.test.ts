import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mannKendall } from '../../../language/measure/statistics/mann-kendall.ts';
import { trend } from '../../../language/measure/statistics/trend.ts';
import { random } from '../../support/random.ts';

/** What is computed here in the plainest way: every order of the values, one by one. */
function chanceByAllOrders(values: readonly number[], s: number): number {
  const all = ordersOf(values).map((it) => Math.abs(statistic(it)));
  return all.filter((it) => it >= Math.abs(s)).length / all.length;
}

const ordersOf = (values: readonly number[]): number[][] =>
  values.length === 0
    ? [[]]
    : values.flatMap((value, i) => ordersOf(values.filter((_, j) => j !== i)).map((rest) => [value, ...rest]));

function statistic(values: readonly number[]): number {
  let s = 0;
  for (let j = 1; j < values.length; j++) {
    for (let i = 0; i < j; i++) s += Math.sign((values[j] as number) - (values[i] as number));
  }
  return s;
}

/** A series of so many values with as many pairs in order as `s` asks for. */
function seriesWith(n: number, s: number): number[] {
  const series = Array.from({ length: n }, (_, i) => i);
  while (statistic(series) > s) {
    const i = series.findIndex((it, at) => at > 0 && it > (series[at - 1] as number));
    [series[i - 1], series[i]] = [series[i] as number, series[i - 1] as number];
  }
  return series;
}

describe('the test of Mann and Kendall', () => {
  it('counts pairs as a published example by hand does', () => {
    // J. Little, A Mann-Kendall example by hand, College of the Holy Cross: S = 54, and by the normal distribution
    // Z = 2.9058, of which one side is 0.0018.
    const values = [12.9, 14.8, 13.2, 15.7, 13.8, 15.6, 12.9, 11.0, 17.3, 15.9, 19.0, 18.3, 20.1, 21.7];
    expect(mannKendall(values).s).toBe(54);
    expect(mannKendall(values).chance).toBeCloseTo(2 * 0.0018, 2);
  });

  // Kendall, Rank correlation methods, and Gilbert, Statistical methods for environmental pollution monitoring, 1987,
  // table A18: the chance of so much order on one side.
  it.each([
    [4, 6, 0.042],
    [5, 6, 0.117],
    [5, 8, 0.042],
    [5, 10, 0.0083],
    [6, 11, 0.028],
    [7, 13, 0.035],
    [8, 16, 0.031],
    [9, 18, 0.038],
    [10, 21, 0.036],
    [10, 23, 0.023],
  ])('has the published chance for %i values with S = %i', (n, s, oneSided) => {
    const result = mannKendall(seriesWith(n, s));
    expect(result.s).toBe(s);
    expect(Math.abs(result.chance / 2 - oneSided)).toBeLessThanOrEqual(oneSided < 0.01 ? 0.00005 : 0.0005);
  });

  it('has the chance that going through all orders gives, with equal values as well', () => {
    const few = fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(few, (values) => {
        const { s, chance } = mannKendall(values);
        expect(s).toBe(statistic(values));
        expect(chance).toBeCloseTo(chanceByAllOrders(values, s), 12);
      }),
    );
  });

  it('does not mind how long the series is, nor how many values are equal', () => {
    expect(mannKendall(Array.from({ length: 40 }, (_, i) => i)).chance).toBeLessThan(1e-12);
    expect(mannKendall(Array.from({ length: 40 }, (_, i) => i % 2)).chance).toBeGreaterThan(0.5);
    expect(mannKendall(new Array(50).fill(1))).toEqual({ s: 0, chance: 1 });
    expect(mannKendall([])).toEqual({ s: 0, chance: 1 });
  });
});

describe('the trend of a target', () => {
  it('is not told from fewer than five periods', () => {
    expect(trend([0.1, 0.2, 0.3, 0.4], 'at least')).toBeUndefined();
    expect(trend([], 'at least')).toBeUndefined();
  });

  it('is better or worse by what the target asks for', () => {
    const rising = [0.6, 0.7, 0.75, 0.8, 0.9];
    expect(trend(rising, 'at least')).toEqual({ change: 'better', periods: 5, chance: expect.closeTo(2 / 120, 12) });
    expect(trend(rising, 'at most')?.change).toBe('worse');
    expect(trend([...rising].reverse(), 'at least')?.change).toBe('worse');
    expect(trend([...rising].reverse(), 'at most')?.change).toBe('better');
  });

  it('is no clear change where figures go up and down, or stay the same', () => {
    expect(trend([0.6, 0.7, 0.65, 0.8, 0.62], 'at least')?.change).toBe('no clear change');
    // Computed by hand in docs/statistics.md.
    expect(trend([0.6, 0.7, 0.65, 0.8, 0.9], 'at least')).toEqual({
      change: 'no clear change',
      periods: 5,
      chance: expect.closeTo(10 / 120, 12),
    });
    expect(trend([1, 1, 1, 1, 1, 1, 1, 1], 'at least')).toEqual({ change: 'no clear change', periods: 8, chance: 1 });
  });

  it('looks at the last twelve periods', () => {
    const longAgo = Array.from({ length: 30 }, (_, i) => i / 100);
    const flat = [0.8, 0.82, 0.79, 0.81, 0.8, 0.78, 0.82, 0.81, 0.79, 0.8, 0.81, 0.8];
    expect(trend([...longAgo, ...flat], 'at least')).toEqual(trend(flat, 'at least'));
    expect(trend([...longAgo, ...flat], 'at least')).toMatchObject({ change: 'no clear change', periods: 12 });
  });

  it.each([5, 6, 8, 12])('is told by mistake at most once in twenty, from %i periods', (periods) => {
    const next = random(periods);
    const told = Array.from({ length: 2000 }, () => {
      const figures = Array.from({ length: periods }, () => {
        const cases = 40 + Math.floor(next() * 160);
        return Array.from({ length: cases }, next).filter((it) => it < 0.85).length / cases;
      });
      return trend(figures, 'at least')?.change !== 'no clear change';
    });
    expect(told.filter(Boolean).length / told.length).toBeLessThan(0.06);
  });

  it('is found in nearly every year that goes from 75% to 90%', () => {
    const next = random(12);
    const better = Array.from({ length: 400 }, () => {
      const figures = Array.from({ length: 12 }, (_, month) => {
        return Array.from({ length: 200 }, next).filter((it) => it < 0.75 + (0.15 * month) / 11).length / 200;
      });
      return trend(figures, 'at least')?.change === 'better';
    });
    expect(better.filter(Boolean).length / better.length).toBeGreaterThan(0.95);
  });
});
