import { expect, it } from 'vitest';
import { numberInCell } from '../../../language/measure/rows/numbers.ts';

it.each([
  ['4.5', 4.5],
  ['4,5', 4.5],
  ['-12,50', -12.5],
  ['0,125', 0.125],
  ['1,23456', 1.23456],
  ['1.234,5', 1234.5],
  ['1,234.50', 1234.5],
  ['1,234,567.0', 1234567],
  ['1,234,567', 1234567],
  ['1.234.567', 1234567],
  ['1.234', 1.234],
  ['1e3', 1000],
  ['.5', 0.5],
  ['7.', 7],
  // It may be either, and a guess would be a thousand times too much.
  ['1,234', undefined],
  ['12,34,5', undefined],
  ['1.23,4', undefined],
  ['1,2x', undefined],
  ['', undefined],
  ['1e999', undefined],
])('%s is read as %s', (cell, number) => {
  expect(numberInCell(cell, () => false)).toBe(number);
});

it('takes no point for that of a fraction where others of the column stand between thousands', () => {
  expect(['1.234', '0.125', '1.2345', '12.5'].map((cell) => numberInCell(cell, () => true))).toEqual([
    undefined,
    0.125,
    1.2345,
    12.5,
  ]);
});
