import { describe, expect, it } from 'vitest';
import { compareDurations, type DurationUnit, duration } from '../../language/quantities/duration.ts';

type Said = readonly [value: number, unit: DurationUnit, clock?: 'business' | 'calendar'];

const sign = (order: number | undefined) => (order === undefined ? 'unknown' : Math.sign(order));
const order = (a: Said, b: Said) => sign(compareDurations(duration(...a), duration(...b)));

describe('the order of durations', () => {
  it.each<[Said, Said, number]>([
    [[20, 'second'], [1, 'minute'], -1],
    [[60, 'minute'], [1, 'hour'], 0],
    [[3, 'ring'], [18, 'second'], 0],
    [[2, 'week'], [14, 'day', 'calendar'], 0],
    [[1, 'year'], [12, 'month'], 0],
    [[3, 'day', 'business'], [2, 'day', 'business'], 1],
    [[90, 'minute', 'business'], [1, 'hour', 'business'], 1],
    [[3, 'day'], [5, 'day'], -1],
  ])('is that of their sizes where they count alike: %j, %j', (a, b, expected) => {
    expect(order(a, b)).toBe(expected);
  });

  it.each<[Said, Said]>([
    [
      [2, 'hour'],
      [0, 'day', 'calendar'],
    ],
    [
      [36, 'hour'],
      [1, 'day', 'calendar'],
    ],
    [
      [30, 'day', 'calendar'],
      [1, 'month'],
    ],
    [
      [5, 'day', 'business'],
      [1, 'week', 'business'],
    ],
    [
      [20, 'hour'],
      [1, 'day', 'business'],
    ],
    [
      [8, 'hour', 'business'],
      [1, 'day', 'business'],
    ],
    [
      [5, 'day', 'calendar'],
      [5, 'day', 'business'],
    ],
    [
      [5, 'day'],
      [5, 'day', 'calendar'],
    ],
  ])('is unknown where the calendar decides: %j, %j', (a, b) => {
    expect(order(a, b)).toBe('unknown');
    expect(order(b, a)).toBe('unknown');
  });

  it.each<[Said, Said]>([
    [
      [23, 'hour'],
      [1, 'day', 'calendar'],
    ],
    [
      [0, 'day', 'calendar'],
      [25, 'hour'],
    ],
    [
      [20, 'day', 'calendar'],
      [1, 'month'],
    ],
    [
      [1, 'month'],
      [33, 'day', 'calendar'],
    ],
    [
      [1, 'hour'],
      [2, 'hour', 'business'],
    ],
    [
      [2, 'day', 'calendar'],
      [5, 'day', 'business'],
    ],
  ])('is known across clocks where even the extremes agree: %j, %j', (shorter, longer) => {
    expect(order(shorter, longer)).toBe(-1);
    expect(order(longer, shorter)).toBe(1);
  });

  it('puts a time of the day before the end of that day', () => {
    const sameDay = duration(0, 'day', 'calendar');
    const by = (time: string) => ({ ...sameDay, by: time });
    expect(sign(compareDurations(by('12:00'), by('17:00')))).toBe(-1);
    expect(sign(compareDurations(by('17:00'), by('17:00')))).toBe(0);
    expect(sign(compareDurations(by('17:00'), sameDay))).toBe(-1);
    expect(sign(compareDurations(sameDay, by('17:00')))).toBe(1);
    expect(sign(compareDurations(by('17:00'), duration(2, 'hour', undefined)))).toBe('unknown');
  });
});
