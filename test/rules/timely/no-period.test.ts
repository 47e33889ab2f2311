import { expect, it } from 'vitest';
import { findingsIn, underlined } from '../../support/check.ts';
import { newLines } from '../../support/fix.ts';

const desk = (...lines: string[]) => `service desk "Front desk" { }
record letters from "letters.csv" {
  moments received, answered
  fields  rating: 1..5
}
standard reply "Letters are answered" {
  check "Signed"
  ${lines.join('\n  ')}
}
`;

it.each([
  ['at least 90%', '90%'],
  ['at least 90% of letters are answered within 2 days', '90%'],
  ['at least 95% of its checks', '95%'],
  ['available at least 99.5% of open time', '99.5%'],
  ['at most 5 letters', '5'],
  ['at most 2 letters per 100 letters', '2'],
  ['median time from received to answered of letters at most 12 seconds', '12 seconds'],
  ['average rating of letters at least 4.5 of 5 from at least 100 answers', '4.5'],
])('%s has no period', (measure, place) => {
  expect(underlined(desk(`target ${measure}`), 'YS402')).toEqual([place]);
  expect(underlined(desk(`target ${measure} as mine { ceiling 2 years }`), 'YS402')).toEqual([place]);
  expect(underlined(desk(`target ${measure} per quarter`), 'YS402')).toEqual([]);
});

it('is said of each target that lacks one, as an error', () => {
  const text = desk(
    'target at least 90% within 2 days',
    'target at least 99% within 9 days per year',
    'target at most 3 letters',
  );
  expect(underlined(text, 'YS402')).toEqual(['90%', '3']);
  const [finding] = findingsIn(text).filter((it) => it.code === 'YS402');
  expect(finding?.severity).toBe('error');
  expect(finding?.message).toBe(
    '“Letters are answered” does not say over which period “at least 90%” is measured, so nobody can tell when it is met. End the measure with a period, such as `per month`.',
  );
});

it('may be left open, for one target or for all', () => {
  const two = (more: string) => desk('target at least 90% { decide "Which period?" }', 'target at least 99%', more);
  expect(underlined(two(''), 'YS402')).toEqual(['99%']);
  expect(underlined(two('decide period "A month, or a quarter?"'), 'YS402')).toEqual([]);
});

it("is missed in a branch's own target as well", () => {
  const text = `${desk('target at least 90% of letters are answered within 2 days per month')}
branch hill "Hill desk" {
  reply { target at least 80% of letters are answered within 2 days because "Few clerks" }
}
`;
  expect(underlined(text, 'YS402')).toEqual(['80%']);
});

it.each([
  ['target at least 90% within 5 minutes as quick', 'target at least 90% within 5 minutes per month as quick'],
  ['target at least 90% // of all', 'target at least 90% per month // of all'],
  [
    'target at least 90% within 2 minutes { ceiling 5 minutes }',
    'target at least 90% within 2 minutes per month { ceiling 5 minutes }',
  ],
  [
    'target at least 90% of letters where site = "as {" are answered',
    'target at least 90% of letters where site = "as {" are answered per month',
  ],
])('is written behind the measure: %s', async (before, after) => {
  const text = desk(before).replace('rating: 1..5', 'rating: 1..5, site: text');
  expect(await newLines('no-period', text, 'per month')).toEqual([`  ${after}`]);
});

it('answers a question in the target that lacks it, and never stands there twice', async () => {
  const asking = (measure: string) =>
    desk(`target at least 90%${measure} {`, '  ceiling 2 days', '  decide period "Which?"', '}');
  expect(await newLines('undecided', asking(''), 'per month')).toEqual(['  target at least 90% per month {']);
  await expect(newLines('undecided', asking(' per year'), 'per month')).rejects.toThrow('there is no such fix');
});

it('stands before what the result is split by, and before the name', async () => {
  const measure = 'target average rating of letters at least 4 of 5';
  for (const rest of ['', ' in each rating', ' in each rating as mine', ' as mine { }']) {
    const lines = await newLines('YS402', desk(`${measure}${rest}`), 'per month');
    expect(lines).toEqual([`  ${measure} per month${rest}`]);
  }
});
