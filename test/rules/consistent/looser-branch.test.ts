import { describe, expect, it } from 'vitest';
import { findingsIn, findingsOf, underlined } from '../../support/check.ts';

const HEAD = `service desk "Front desk" { }
record calls from "calls.csv" {
  moments queued, answered
  fields  urgent: yes/no, rating: 1..5
}
record sales from "sales.csv" { moments sold }
`;
const branch = (targets: string, change: string) => `${HEAD}standard quick "Calls" { ${targets} }
branch hill "Hill desk" {
  quick { ${change} }
}
`;

describe('looser-branch', () => {
  const within20 = 'target at least 90% of calls are answered within 20 seconds per month';
  const by = (limit: string) => `target at least 90% of calls are answered ${limit} per month`;

  it.each([
    ['a lower share', within20, 'target at least 85% of calls are answered within 20 seconds per month', '85%'],
    ['a longer limit', within20, 'target at least 90% of calls are answered within 30 seconds per month', '30 seconds'],
    ['no limit', within20, 'target at least 90% of calls are answered per month', '90%'],
    ['a later time', by('by 12:00'), by('by 17:00'), 'by 17:00'],
    ['the whole day', by('by 12:00'), by('within the same day'), 'the same day'],
    ['a higher ceiling', `${within20} { ceiling 1 minute }`, `${within20} { ceiling 2 minutes }`, '2 minutes'],
    [
      'a longer time',
      'target median time from queued to answered of calls at most 10 seconds per month',
      'target median time from queued to answered of calls at most 20 seconds per month',
      '20 seconds',
    ],
    [
      'a lower rating',
      'target average rating of calls at least 4.5 of 5 per month',
      'target average rating of calls at least 4 of 5 per month',
      '4',
    ],
    ['more of what shall be few', 'target at most 5 calls per month', 'target at most 8 calls per month', '8'],
    [
      'a higher rate',
      'target at most 1 sales per 100 calls per month',
      'target at most 11 sales per 1000 calls per month',
      '11',
    ],
    [
      'other cases',
      'target at least 90% of calls where urgent are answered within 20 seconds per month',
      'target at least 85% of calls are answered within 20 seconds per month',
      '85%',
    ],
  ])('is found for %s', (_what, target, change, at) => {
    expect(underlined(branch(target, change), 'looser-branch')).toEqual([at]);
  });

  it.each([
    ['a higher share', within20, 'target at least 95% of calls are answered within 20 seconds per month'],
    ['a lower share in less time', within20, 'target at least 85% of calls are answered within 10 seconds per month'],
    ['the same', within20, within20],
    ['a limit that cannot be compared', by('within the same day'), by('within 2 hours')],
    ['another clock', within20, 'target at least 80% of calls are answered within 20 seconds of answered per month'],
    [
      'another condition',
      'target at least 80% of calls have rating >= 3 per month',
      'target at least 60% of calls have rating >= 4 per month',
    ],
    ['another period', within20, 'target at least 85% of calls are answered within 20 seconds per day'],
    [
      'a smaller number, of a part of the cases',
      'target at least 50 sales per month',
      'target at least 10 sales per month',
    ],
  ])('is not found for %s', (_what, target, change) => {
    expect(findingsOf('looser-branch', branch(target, change))).toEqual([]);
  });

  it('asks for one reason, however many targets it explains', () => {
    const text = branch(
      `${within20}
  target at most 5 sales per month`,
      'target at least 85% of calls are answered within 20 seconds per month target at most 9 sales per month',
    );
    expect(underlined(text, 'looser-branch')).toEqual(['85%']);
    const finding = findingsIn(text).find((it) => it.name === 'looser-branch');
    expect(finding?.message).toContain(
      'from at least 90% answered within 20 seconds to at least 85% answered within 20 seconds',
    );
    expect(finding?.related).toHaveLength(2);
  });

  it('can be waived where the branch speaks', () => {
    const change =
      'target at least 85% of calls are answered within 20 seconds per month waive looser-branch because "x"';
    expect(findingsIn(branch(within20, change)).filter((it) => /branch|waiver/.test(it.name))).toEqual([]);
  });
});

it('is one step milder where a branch changes a guideline', () => {
  const text = branch(
    'target at least 90% of calls are answered within 20 seconds per month',
    'target at least 80% of calls are answered within 20 seconds per month',
  );
  const severity = (it: string) => findingsOf('looser-branch', it).map((finding) => finding.severity);
  expect(severity(text)).toEqual(['warning']);
  expect(severity(text.replace('standard quick', 'guideline quick'))).toEqual(['info']);
});

describe('a branch that leaves out `in each`', () => {
  const target = (limit: string, each = '') =>
    `target at least 90% of calls are answered within ${limit} per month${each}`;
  const found = (own: string) => findingsOf('looser-branch', branch(target('20 seconds', ' in each rating'), own));

  it('is looser where it gives more time, as one that repeats it', () => {
    expect(found(target('40 seconds'))).toHaveLength(1);
    expect(found(target('40 seconds', ' in each rating'))).toHaveLength(1);
    expect(found(target('10 seconds'))).toEqual([]);
    expect(found(target('20 seconds'))).toEqual([]);
  });
});
