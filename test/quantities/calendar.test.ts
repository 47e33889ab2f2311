import { describe, expect, it } from 'vitest';
import { addToDate, daysOf, isDate } from '../../language/quantities/calendar.ts';

describe('a date', () => {
  it.each(['2026-07-01', '2024-02-29', '2000-02-29', '0001-01-01', '9999-12-31'])('exists: %s', (text) => {
    expect(isDate(text)).toBe(true);
  });

  it.each([
    '2026-02-29',
    '1900-02-29',
    '2026-04-31',
    '2026-13-01',
    '2026-00-10',
    '2026-01-00',
    '2026-7-1',
    '20260701',
    '',
  ])('does not exist, or is not written so: %s', (text) => {
    expect(isDate(text)).toBe(false);
  });
});

describe('the days of', () => {
  it.each([
    ['2026-07-15', '2026-07-15', '2026-07-15'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['2026-q1', '2026-01-01', '2026-03-31'],
    ['2026-Q4', '2026-10-01', '2026-12-31'],
    ['2026', '2026-01-01', '2026-12-31'],
    ['9999', '9999-01-01', '9999-12-31'],
  ])('%s', (point, from, to) => {
    expect(daysOf(point)).toEqual({ from, to });
  });

  it.each(['2026-13', '2026-Q5', '2026-02-30', 'soon'])('%s are none', (point) => {
    expect(daysOf(point)).toBeUndefined();
  });
});

describe('a date and so many units after it', () => {
  it.each([
    ['2026-12-31', 1, 'day', '2027-01-01'],
    ['2024-02-28', 2, 'day', '2024-03-01'],
    ['2026-07-15', -2, 'week', '2026-07-01'],
    ['2026-01-31', 1, 'month', '2026-02-28'],
    ['2024-03-31', -1, 'month', '2024-02-29'],
    ['2026-11-30', 3, 'month', '2027-02-28'],
    ['2024-02-29', 1, 'year', '2025-02-28'],
    ['2024-02-29', 4, 'year', '2028-02-29'],
  ] as const)('%s, %d %ss: %s', (date, value, unit, later) => {
    expect(addToDate(date, value, unit)).toBe(later);
  });

  it('is none for shorter units, for no date, and beyond the calendar', () => {
    expect(addToDate('2026-07-15', 3, 'hour')).toBeNull();
    expect(addToDate('2026-02-30', 3, 'day')).toBeNull();
    expect(addToDate('2026-07-15', 1e9, 'year')).toBeNull();
    expect(addToDate('9999-12-31', 1, 'day')).toBeNull();
  });
});
