import { expect, test } from 'vitest';
import { isSameAsCounted } from '../../language/quantities/as-counted.ts';
import { duration } from '../../language/quantities/duration.ts';

const minutes = (value: number) => duration(value, 'minute', undefined);
const hours = (value: number, clock?: 'business') => duration(value, 'hour', clock);
const days = (value: number, clock?: 'business' | 'calendar') => duration(value, 'day', clock);
const weeks = (value: number) => duration(value, 'week', undefined);
const months = (value: number) => duration(value, 'month', undefined);
const years = (value: number) => duration(value, 'year', undefined);

test.each([
  [minutes(2), duration(120, 'second', undefined)],
  [duration(3, 'ring', undefined, 5), duration(15, 'second', undefined)],
  [hours(24), days(1, 'calendar')],
  [hours(48), days(2)],
  [weeks(1), days(7, 'calendar')],
  [weeks(2), days(10, 'business')],
  [days(5), days(5, 'business')],
  [days(0, 'calendar'), days(0, 'business')],
  [months(1), days(30, 'calendar')],
  [years(1), months(12)],
  [years(1), days(365, 'calendar')],
])('%o and %o are the same', (a, b) => {
  expect(isSameAsCounted(a, b)).toBe(true);
  expect(isSameAsCounted(b, a)).toBe(true);
});

test.each([
  [minutes(2), minutes(3)],
  [days(5, 'business'), days(5, 'calendar')],
  [hours(24), days(1, 'business')],
  [hours(24, 'business'), days(1, 'calendar')],
  [weeks(1), days(7, 'business')],
  [months(1), weeks(4)],
  [years(1), weeks(52)],
])('%o and %o are not the same', (a, b) => {
  expect(isSameAsCounted(a, b)).toBe(false);
  expect(isSameAsCounted(b, a)).toBe(false);
});
