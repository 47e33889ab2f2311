import { describe, expect, it } from 'vitest';
import { findingsOf, underlined } from '../../support/check.ts';

describe('a time promised by the clock and measured in open hours', () => {
  const desk = (text: string, target: string, at = '') => `service desk "Desk" {
  open Mon..Fri 09:00..17:00 in "Europe/London"
  touchpoints phone, counter
  touchpoints web always
  touchpoints hotline open Mon..Sun 00:00..24:00
}
record calls from "calls.csv" { moments queued, answered pauses away from queued to answered }
standard a {
  statement "${text}"
  ${at}
  target at least 90% of calls are answered within ${target} per month
}
`;

  it.each([
    ['We call you back within one hour.', '1 business hour', ''],
    ['You hear from us within 24 hours.', '24 business hours', ''],
    ['We answer within 15 minutes, day and night.', '15 business minutes', ''],
    ['We answer within 15 minutes.', '15 business minutes', 'at web'],
  ])('is found: “%s”', (text, target, at) => {
    expect(findingsOf('YS204', desk(text, target, at))[0]?.message).toMatch(/by the clock.*stands still/);
  });

  it.each([
    ['We call you back within one business hour.', '1 business hour', ''],
    ['On working days we call you back within one hour.', '1 business hour', ''],
    ['During our opening hours you hear from us within two hours.', '2 business hours', ''],
    ['You are served within 15 minutes.', '15 business minutes', 'at counter'],
    ['We call you back within one hour.', '1 business hour', 'at hotline'],
    ['We call you back within 5 days.', '5 business days', ''],
    ['We call you back within 2 working days.', '16 business hours of queued not counting away', ''],
  ])('is not found where it comes to the same: “%s”', (text, target, at) => {
    expect(findingsOf('YS204', desk(text, target, at))).toEqual([]);
  });
});

describe('a time that is promised by the payment for missing it', () => {
  const power = (text: string, limit: string, remedy = '') => `service power "Power" { }
record outages from "o.csv" { moments reported, restored }
standard a {
  statement "${text}"
  target at least 90% of outages are restored within ${limit} of reported per month
  ${remedy}
}
`;

  it.each([
    ['If your power fails we bring it back within 12 hours, or we pay you 75 pounds.', '12 hours'],
    ['If we do not restore your supply within 12 hours, you get £75.', '12 hours'],
    ['If your supply is off for more than 12 hours we pay you £75.', '12 hours'],
    ['We will pay you £75 if your supply is not restored within 12 hours.', '12 hours'],
  ])('is held against the target: “%s”', (text, words) => {
    expect(underlined(power(text, '18 hours'), 'YS204')).toEqual([words]);
    expect(findingsOf('YS204', power(text, '12 hours'))).toEqual([]);
  });

  it.each([
    'We restore it within 18 hours. If it is off for more than 48 hours, you get a further £75.',
    'If you tell us within 3 months, we pay you £75 for a failure that we did not mend.',
    'If you hear nothing within 10 days, call us.',
    'If we are late, you get £75 within 10 business days.',
  ])('is not taken from what sets something else off: “%s”', (text) => {
    expect(findingsOf('YS204', power(text, '18 hours'))).toEqual([]);
  });

  it.each([
    [
      'We pay you £75 if we are late, plus £35 for each further 12 hours, up to £300.',
      '75 GBP "plus 35 GBP for each further 12 hours"',
      [],
    ],
    ['If we are late we pay you £80 plus £35 for each further 12 hours.', '75 GBP "plus 35 GBP"', ['£80']],
  ])('may be paid further: “%s”', (text, remedy, words) => {
    expect(underlined(power(text, '18 hours', `remedy ${remedy} for a missed case`), 'YS204')).toEqual(words);
  });
});
