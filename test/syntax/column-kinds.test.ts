import { describe, expect, it } from 'vitest';
import { findingsIn } from '../support/check.ts';

const withTarget = (target: string) =>
  `service line "Line" { open Mon..Fri 09:00..17:00 }
record calls "Calls" from "calls.csv" {
  moments queued, answered
  fields  resolved: yes/no, topic: text, rating: 1..5, price: number
  pauses  parked from queued to answered
}
standard a "A" { target ${target} }
`;

const found = (target: string) =>
  findingsIn(withTarget(target))
    .filter(({ code }) => code === 'YS002')
    .map(({ message, suggestion }) => ({ message, writes: suggestion && [suggestion.text, suggestion.safe] }));

describe('a field where a moment is asked for', () => {
  it('is had, where it holds yes or no', () => {
    expect(found('at least 80% of calls are resolved per month')).toEqual([
      {
        message: '`resolved` is a field of `calls` and holds yes or no, not a time. Write `have resolved`.',
        writes: ['have', true],
      },
    ]);
    expect(found('at most 5% of calls where topic = "x" are resolved per month')[0]?.writes).toEqual(['have', true]);
  });

  it.each([
    ['at least 80% of calls are topic per month', '`have topic = "…"`'],
    ['at least 80% of calls are rating per month', '`have rating >= …`'],
    ['at least 80% of calls are price per month', '`have price >= …`'],
  ])('is compared, where it holds anything else: %s', (target, form) => {
    expect(found(target)).toEqual([{ message: expect.stringContaining(`Write ${form}.`), writes: undefined }]);
  });

  it.each([
    'at least 80% of calls are resolved within 20 seconds of queued per month',
    'at least 80% of calls are resolved by answered per month',
    'at least 80% of calls are resolved at least 2 hours before answered per month',
    'at least 80% of calls are resolved every 3 hours per month',
  ])('has no time that a limit could be about: %s', (target) => {
    expect(found(target)).toEqual([
      { message: expect.stringContaining('for a limit, name the column with the time'), writes: undefined },
    ]);
  });

  it.each([
    'at least 80% of calls are answered within 20 seconds of resolved per month',
    'median time from topic to answered of calls at most 12 seconds per month',
  ])('is named in the other clause where times stand in it: %s', (target) => {
    expect(found(target)).toEqual([
      { message: expect.stringContaining('name it in `moments` instead of `fields`'), writes: undefined },
    ]);
  });

  it('is not had in place of clocks that stand still', () => {
    expect(found('at least 80% of calls are resolved not counting parked per month')[0]?.writes).toBeUndefined();
  });
});

describe('a moment where a field is asked for', () => {
  it('is told as what it is, with the measure of its time', () => {
    expect(found('average answered of calls at most 12 per month')).toEqual([
      { message: expect.stringContaining('`average time from … to answered`'), writes: undefined },
    ]);
    expect(found('at least 80% of calls have resolved per month in each queued')).toEqual([
      { message: '`queued` is a moment of `calls` and holds times, and a field is asked for here.', writes: undefined },
    ]);
  });
});

it('is unknown as ever, where the record has no such column', () => {
  expect(found('at least 80% of calls are solved per month')[0]?.message).toContain('There is no moment');
});
