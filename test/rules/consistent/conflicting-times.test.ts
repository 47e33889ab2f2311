/** Standards that promise the same customers different times. */
import { describe, expect, it } from 'vitest';
import { findingsOf, underlined } from '../../support/check.ts';

const HEAD = `service garage "Garage" { touchpoints desk, phone open Mon..Fri 08:00..17:00 }
record jobs "Jobs" from "jobs.csv" {
  moments brought, looked-at, mended
  fields  size: text, taxi: yes/no
}
demand jobs { typical 20 per day peak "Winter tyres" every 10-15..12-15 60 per day }
`;
interface Promise {
  readonly words: string;
  readonly target: string;
  readonly clauses?: string;
}
const job = (words: string, asked: string, clauses = ''): Promise => ({
  words: `We mend it within ${words}.`,
  target: `at least 90% of jobs ${asked} per month`,
  clauses,
});
const text = (...promises: readonly Promise[]) =>
  HEAD +
  promises
    .map(
      ({ words, target, clauses = '' }, index) =>
        `standard s${index} "Jobs ${index}" {\n  statement "${words}"\n  target ${target}\n  ${clauses}\n}\n`,
    )
    .join('');
const found = (...promises: readonly Promise[]) =>
  underlined(text(...promises), 'conflicting-times').map((it) => it.replace(/^within /, ''));
const twoDays = job('2 working days', 'are mended within 2 business days of brought');
const fiveDays = (where = '', clauses = '') =>
  job('5 working days', `${where} are mended within 5 business days of brought`, clauses);

describe('two standards promise different times', () => {
  it.each([
    ['for the same', fiveDays()],
    ['for some of them', fiveDays('where taxi')],
    ['in a peak of theirs', fiveDays('', 'only in peak "Winter tyres"')],
    ['from the same moment, named or not', job('5 working days', 'are mended within 5 business days')],
  ])('%s', (_, longer) => {
    expect(found(twoDays, longer)).toHaveLength(1);
    expect(found(longer, twoDays)).toHaveLength(1);
  });

  it('in the row of a table', () => {
    const rows = 'are mended within by size { small 1 business day, large 6 business days } of brought';
    expect(found(twoDays, job('1 or 6 working days', rows))).toEqual(['6 business days']);
  });

  it('and the message says to whom, and what to write', () => {
    const messages = (...promises: readonly Promise[]) =>
      findingsOf('conflicting-times', text(...promises)).map(({ message }) => message);
    expect(messages(twoDays, fiveDays('where taxi'))).toEqual([
      '“Jobs 1” gives 5 business days to cases where taxi to which “Jobs 0” promises 2 business days: customers hold you to the shorter time. Leave these cases out of the other standard with `where`, or promise the same time in both.',
    ]);
    expect(messages(twoDays, fiveDays('', 'only in peak "Winter tyres"'))).toEqual([
      '“Jobs 1” gives 5 business days in the peak, in which “Jobs 0” promises 2 business days: customers hold you to the shorter time. Write `except in peak "Winter tyres"` in the other standard, or promise the same time in both.',
    ]);
  });
});

describe('nothing is said', () => {
  it.each([
    ['of the same time', twoDays, twoDays],
    [
      'of others',
      job('2 working days', 'where not taxi are mended within 2 business days of brought'),
      fiveDays('where taxi'),
    ],
    [
      'where some get it sooner',
      job('2 working days', 'where taxi are mended within 2 business days of brought'),
      fiveDays(),
    ],
    [
      'where a peak is left out',
      { ...twoDays, clauses: 'except in peak "Winter tyres"' },
      fiveDays('', 'only in peak "Winter tyres"'),
    ],
    ['where a peak is quicker', { ...twoDays, clauses: 'only in peak "Winter tyres"' }, fiveDays()],
    ['of other touchpoints', { ...twoDays, clauses: 'at desk' }, fiveDays('', 'at phone')],
    ['of other moments', twoDays, job('5 working days', 'are looked-at within 5 business days of brought')],
    ['of another clock', twoDays, job('5 working days', 'are mended within 5 business days of looked-at')],
    [
      'of other times of the year',
      { ...twoDays, clauses: 'holds until 2026-12-31' },
      fiveDays('', 'holds from 2027-01-01'),
    ],
    ['of what holds at the latest', twoDays, { ...fiveDays(), words: 'Nobody waits longer than 5 working days.' }],
    [
      'of what holds at the latest, in other words',
      twoDays,
      { ...fiveDays(), words: 'It takes no longer than 5 working days.' },
    ],
    ['where one promises no time in words', twoDays, { ...fiveDays(), words: 'We mend your car.' }],
  ])('%s', (_, one, other) => {
    expect(found(one, other)).toEqual([]);
  });

  it('of two targets of one standard, nor of a guideline', () => {
    const both = `${HEAD}standard a "A" { statement "Most jobs take 2 days, all take 5 days." target at least 80% of jobs are mended within 2 business days per month target at least 95% of jobs are mended within 5 business days per month as all }\n`;
    expect(findingsOf('conflicting-times', both)).toEqual([]);
    expect(findingsOf('conflicting-times', text(twoDays, fiveDays()).replace('standard s0', 'guideline s0'))).toEqual(
      [],
    );
  });

  it('in branches again', () => {
    const branches = 'branch north where size = "n" { }\nbranch south where size = "s" { }\n';
    expect(findingsOf('conflicting-times', text(twoDays, fiveDays()) + branches)).toHaveLength(1);
  });
});
