import fc from 'fast-check';
import { mean, median } from 'simple-statistics';
import { describe, expect, it } from 'vitest';
import type { ControlChart, Proportion } from '../../../language/measure/statistics/control-limits.ts';
import { funnel } from '../../../language/measure/statistics/funnel.ts';
import { laneyChart } from '../../../language/measure/statistics/laney.ts';
import { random } from '../../support/random.ts';

const counted = (...pairs: (readonly [number, number])[]): Proportion[] => pairs.map(([yes, of]) => ({ yes, of }));
const outside = (chart: ControlChart | null): number[] =>
  (chart?.points ?? []).flatMap((point, i) => (point?.outside ? [i + 1] : []));
const beyondThree = (chart: ControlChart | null): number =>
  (chart?.points ?? []).filter((point) => Math.abs(point?.z ?? 0) > 3).length;

/** So many groups of cases, each yes with the share of its group. */
function drawn(next: () => number, sizes: readonly number[], shareOf: (group: number) => number): Proportion[] {
  return sizes.map((of, group) => {
    const share = shareOf(group);
    return { yes: Array.from({ length: of }, next).filter((it) => it < share).length, of };
  });
}

/**
 * Attendances at emergency departments in England, and how many of them were seen within four hours, in twenty weeks:
 * Mohammed, Panesar, Laney and Wilson, Statistical process control charts for attribute data involving very large
 * sample sizes, BMJ Quality & Safety 22, 2013; as tabulated by Anhøj, Mastering statistical process control charts in
 * healthcare, chapter on prime charts.
 */
const EMERGENCIES = counted(
  ...([
    [266501, 280443],
    [264225, 276823],
    [276532, 291681],
    [281461, 296155],
    [269071, 282343],
    [261215, 275888],
    [270409, 283867],
    [279778, 295251],
    [270483, 284468],
    [270320, 282529],
    [267923, 279618],
    [271478, 283932],
    [255353, 266629],
    [256820, 268091],
    [261835, 276803],
    [259144, 271578],
    [255910, 266005],
    [260863, 273520],
    [264465, 278574],
    [260989, 273772],
  ] as const),
);

/** A city's sign repairs by month of 2015, on time by its own flags. */
const SIGN_REPAIR = counted(
  ...([
    [173, 228],
    [75, 126],
    [388, 504],
    [359, 516],
    [284, 376],
    [336, 396],
    [398, 472],
    [339, 445],
    [452, 545],
    [356, 413],
    [335, 400],
    [321, 388],
  ] as const),
);

describe('the chart of a run of periods', () => {
  it('finds common causes only, where a plain p chart finds most weeks out of order', () => {
    const chart = laneyChart(EMERGENCIES);
    expect(beyondThree(chart)).toBe(16);
    expect(outside(chart)).toEqual([]);
  });

  it('is what docs/statistics.md computes by hand', () => {
    const chart = laneyChart(EMERGENCIES);
    expect(chart?.centre).toBeCloseTo(5_324_775 / 5_587_970, 12);
    expect(chart?.sigma).toBeCloseTo(10.64, 2);
    expect(chart?.points[0]).toEqual({
      share: 266501 / 280443,
      z: expect.closeTo(-6.5, 1),
      from: expect.closeTo(0.9401, 4),
      to: expect.closeTo(0.9657, 4),
      outside: false,
    });
  });

  it('has the limits of a chart of individual values where periods are about as large', () => {
    const shares = EMERGENCIES.map(({ yes, of }) => yes / of);
    const ranges = shares.slice(1).map((share, i) => Math.abs(share - (shares[i] as number)));
    const reach = (3 * mean(ranges)) / 1.128;
    for (const point of laneyChart(EMERGENCIES)?.points ?? []) {
      expect(point?.from).toBeCloseTo(mean(shares) - reach, 3);
      expect(point?.to).toBeCloseTo(mean(shares) + reach, 3);
    }
  });

  it('is not made of fewer than twenty periods with cases', () => {
    expect(laneyChart(SIGN_REPAIR)).toBeNull();
    expect(laneyChart([...EMERGENCIES.slice(1), { yes: 0, of: 0 }])).toBeNull();
  });

  it('finds no month of a year out of order, of which a plain p chart finds three', () => {
    const chart = laneyChart(SIGN_REPAIR, 12);
    expect(chart?.centre).toBeCloseTo(3816 / 4809, 12);
    expect(chart?.sigma).toBeCloseTo(2.578, 3);
    expect(beyondThree(chart)).toBe(3);
    expect(outside(chart)).toEqual([]);
  });

  it('passes over a period without cases', () => {
    const gap = laneyChart([...EMERGENCIES.slice(0, 7), { yes: 0, of: 0 }, ...EMERGENCIES.slice(7)]);
    expect(gap?.points[7]).toBeNull();
    expect(gap?.points.filter((point) => point !== null)).toEqual(laneyChart(EMERGENCIES)?.points);
  });

  it.each([
    ['all are yes', 40],
    ['none is', 0],
    ['every share is the same', 27],
  ])('has no width where %s', (_, yes) => {
    const chart = laneyChart(
      Array.from({ length: 24 }, (_, i) => ({ yes: yes * (1 + (i % 3)), of: 40 * (1 + (i % 3)) })),
    );
    expect(chart?.sigma).toBe(0);
    expect(outside(chart)).toEqual([]);
  });

  it('has a sigma of about 1 where chance alone is at work, and finds little', () => {
    const next = random(2015);
    const charts = Array.from({ length: 300 }, () => {
      return laneyChart(
        drawn(
          next,
          Array.from({ length: 24 }, () => 60 + Math.floor(next() * 200)),
          () => 0.85,
        ),
      );
    });
    expect(mean(charts.map((chart) => chart?.sigma ?? 0))).toBeCloseTo(1, 1);
    // One in 370 of 7,200 would be 19. With limits that are themselves estimated it is somewhat more.
    expect(charts.flatMap(outside).length).toBeLessThan(72);
  });

  it('finds a month that is really different', () => {
    const next = random(7);
    const periods = drawn(next, new Array(24).fill(400), (month) => (month === 17 ? 0.6 : 0.85));
    expect(outside(laneyChart(periods))).toEqual([18]);
  });

  it('says of no what it says of yes', () => {
    const period = fc.integer({ min: 1, max: 400 }).chain((of) => fc.record({ yes: fc.nat(of), of: fc.constant(of) }));
    fc.assert(
      fc.property(fc.array(period, { minLength: 20, maxLength: 30 }), (periods) => {
        const [yes, no] = [laneyChart(periods), laneyChart(periods.map(({ yes, of }) => ({ yes: of - yes, of })))];
        expect(no?.sigma).toBeCloseTo(yes?.sigma as number, 9);
        for (const [i, point] of (yes?.points ?? []).entries()) {
          expect(no?.points[i]?.from).toBeCloseTo(1 - (point?.to as number), 9);
          expect(no?.points[i]?.z).toBeCloseTo(-(point?.z as number), 9);
        }
      }),
    );
  });
});

describe('the funnel of groups', () => {
  it('is as a chart of proportions has it where groups differ by chance', () => {
    // Ten branches near 80%, computed by hand: p̄ = 800/1000, √(0.8 · 0.2 / 100) = 0.04, limits 0.8 ± 0.12.
    const chart = funnel(counted(...[80, 82, 78, 81, 79, 84, 76, 80, 83, 77].map((yes) => [yes, 100] as const)));
    expect(chart?.centre).toBe(0.8);
    expect(chart?.sigma).toBe(1);
    expect(chart?.points[0]).toEqual({
      share: 0.8,
      z: 0,
      from: expect.closeTo(0.68, 12),
      to: expect.closeTo(0.92, 12),
      outside: false,
    });
  });

  it('is wider where all groups differ by more, by the root of the mean z² with a tenth at each end drawn in', () => {
    // By hand: z = −5, −2, −1, 0, 0, 0, 1, 2, 3, 2; −5 becomes −2 and 3 becomes 2; the squares have the sum of 22.
    const chart = funnel(counted(...[60, 72, 76, 80, 80, 80, 84, 88, 92, 88].map((yes) => [yes, 100] as const)));
    expect(chart?.points.map((point) => point?.z)).toEqual(
      [-5, -2, -1, 0, 0, 0, 1, 2, 3, 2].map((z) => expect.closeTo(z, 9)),
    );
    expect(chart?.sigma).toBeCloseTo(Math.sqrt(2.2), 12);
    expect(chart?.points[0]?.from).toBeCloseTo(0.8 - 0.12 * Math.sqrt(2.2), 12);
    expect(outside(chart)).toEqual([1]);
  });

  it('does not depend on the order of the groups', () => {
    const next = random(3);
    const groups = drawn(next, new Array(16).fill(300), () => 0.7 + next() * 0.2);
    const turned = funnel([...groups].reverse());
    expect(turned?.sigma).toBeCloseTo(funnel(groups)?.sigma as number, 12);
    expect([...(turned?.points ?? [])].reverse().map((point) => point?.outside)).toEqual(
      funnel(groups)?.points.map((point) => point?.outside),
    );
  });

  it('finds the one group that is different, and is narrower for larger ones', () => {
    const next = random(11);
    const sizes = Array.from({ length: 20 }, (_, i) => 100 * (i + 1));
    const chart = funnel(drawn(next, sizes, (group) => (group === 14 ? 0.6 : 0.85)));
    expect(outside(chart)).toEqual([15]);
    const widths = (chart?.points ?? []).map((point) => (point?.to ?? 0) - (point?.from ?? 0));
    expect(widths).toEqual([...widths].sort((a, b) => b - a));
  });

  it('has a sigma of 1 or little more where chance alone is at work', () => {
    const next = random(5);
    const sigmas = Array.from(
      { length: 200 },
      () => funnel(drawn(next, new Array(20).fill(150), () => 0.8))?.sigma ?? 0,
    );
    expect(median(sigmas)).toBeLessThan(1.05);
    expect(Math.min(...sigmas)).toBe(1);
  });

  it('is not drawn for fewer than ten groups', () => {
    expect(funnel(EMERGENCIES.slice(0, 9))).toBeNull();
    expect(funnel(EMERGENCIES.slice(0, 10))).not.toBeNull();
  });
});
