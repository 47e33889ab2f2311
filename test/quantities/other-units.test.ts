import { describe, expect, it } from 'vitest';
import { type DurationUnit, describeDuration, duration } from '../../language/quantities/duration.ts';
import { easierUnit, otherUnits } from '../../language/quantities/other-units.ts';

const others = (value: number, unit: DurationUnit, clock?: 'business' | 'calendar'): string[] =>
  otherUnits(duration(value, unit, clock, 5)).map(describeDuration);

const easier = (value: number, unit: DurationUnit, clock?: 'business' | 'calendar'): string | undefined => {
  const found = easierUnit(duration(value, unit, clock, 5));
  return found && describeDuration(found);
};

describe('lengths of time in other units', () => {
  it('are those that people think in', () => {
    expect(others(3, 'ring')).toEqual(['15 seconds']);
    expect(others(90, 'minute')).toEqual(['1.5 hours', '5400 seconds']);
    expect(others(2, 'minute')).toEqual(['120 seconds']);
    expect(others(90, 'minute', 'business')).toEqual(['1.5 business hours', '5400 business seconds']);
    expect(others(2, 'week')).toEqual(['14 calendar days']);
    expect(others(18, 'month')).toEqual(['1.5 years']);
    expect(others(1, 'year')).toEqual(['12 months']);
  });

  it('are none where a number would not be round, or its length not fixed', () => {
    expect(others(20, 'second')).toEqual([]);
    expect(others(100, 'second')).toEqual([]);
    expect(others(5, 'day', 'business')).toEqual([]);
    expect(others(1, 'month')).toEqual([]);
  });

  it('are easier to grasp for unusual ones', () => {
    expect(easier(3, 'ring')).toBe('15 seconds');
    expect(easier(180, 'second')).toBe('3 minutes');
    expect(easier(5400, 'second')).toBe('1.5 hours');
    expect(easier(90, 'minute')).toBe('1.5 hours');
    expect(easier(0.5, 'hour')).toBe('30 minutes');
    expect(easier(36, 'month')).toBe('3 years');
    expect(easier(90, 'minute', 'business')).toBe('1.5 business hours');
  });

  it('are left alone where they are usual', () => {
    for (const [value, unit] of [
      [20, 'second'],
      [60, 'second'],
      [2, 'minute'],
      [48, 'hour'],
      [12, 'month'],
      [100, 'second'],
      [0, 'second'],
      [5, 'day'],
    ] as const) {
      expect(easier(value, unit), `${value} ${unit}`).toBeUndefined();
    }
  });
});
