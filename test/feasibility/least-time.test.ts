import { describe, expect, it } from 'vitest';
import { leastTime, type Measure, type Stretch, type WorkingWeek } from '../../language/feasibility/least-time.ts';

const HOUR = 3600;

/** Monday to Friday from 9 to 17 o'clock. */
const office: WorkingWeek = {
  workdays: 5,
  openDays: 5,
  openWorkdays: 5,
  longestDay: 8 * HOUR,
  shortestWorkday: 8 * HOUR,
  earliestClosing: 17 * HOUR,
};

const least = (measure: Measure, ...stretches: [Measure, number][]): number =>
  leastTime(
    stretches.map(([own, amount]): Stretch => ({ measure: own, amount })),
    measure,
    office,
  );

describe('the least time', () => {
  it('on one clock is the sum', () => {
    expect(least('business days', ['business days', 1], ['business days', 2])).toBe(3);
    expect(least('elapsed', ['elapsed', 60], ['elapsed', 30])).toBe(90);
  });

  it('counts half days only where they make more than a whole one', () => {
    expect(least('business days', ['open', 4 * HOUR])).toBe(0);
    expect(least('business days', ['open', 4 * HOUR], ['open', 4 * HOUR])).toBe(0);
    expect(least('business days', ['open', 4 * HOUR], ['open', 5 * HOUR])).toBe(1);
    // The half days may be the morning of one day and the afternoon of the next.
    expect(least('business days', ['open', 4 * HOUR], ['business days', 1], ['open', 5 * HOUR])).toBe(1);
  });

  it('of business days in calendar days has every weekend that cannot be avoided', () => {
    expect(least('calendar days', ['business days', 5])).toBe(5);
    expect(least('calendar days', ['business days', 6])).toBe(8);
    expect(least('calendar days', ['business days', 11])).toBe(15);
  });

  it('of calendar days in business days may fall on a weekend', () => {
    expect(least('business days', ['calendar days', 2])).toBe(0);
    expect(least('business days', ['calendar days', 3])).toBe(1);
    expect(least('business days', ['calendar days', 14])).toBe(10);
  });

  it('of business days in elapsed time begins late in the evening before', () => {
    expect(least('elapsed', ['business days', 1])).toBe(17 * HOUR);
    expect(least('elapsed', ['business days', 2])).toBe((24 + 17) * HOUR);
  });

  it('of days in open time is that of the days that are surely whole', () => {
    expect(least('open', ['business days', 2])).toBe(16 * HOUR);
    expect(least('open', ['calendar days', 7])).toBe(40 * HOUR);
    expect(least('open', ['elapsed', 24 * HOUR])).toBe(0);
    expect(least('open', ['elapsed', 8 * 24 * HOUR])).toBe(40 * HOUR);
  });

  it('on a service that is also open on days that are no business days counts these out', () => {
    const shop: WorkingWeek = { ...office, openDays: 6 };
    const pieces: Stretch[] = [{ measure: 'open', amount: 17 * HOUR }];
    expect(leastTime(pieces, 'business days', office)).toBe(2);
    expect(leastTime(pieces, 'business days', shop)).toBe(1);
  });
});
