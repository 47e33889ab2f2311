import { describe, expect, it } from 'vitest';
import { findingsOf } from '../../support/check.ts';

describe('a promise and a target that are not about the same', () => {
  const RECORD = `service desk "Desk" { }
record jobs "Jobs" from "j.csv" {
  moments ordered, confirmed, due, begun, finished, paid
  fields  kind: text, rating: 1..5
}
`;
  const messages = (statement: string, ...clauses: string[]) =>
    findingsOf('YS204', `${RECORD}standard a "A" {\n  statement "${statement}"\n  ${clauses.join('\n  ')}\n}\n`).map(
      ({ message }) => message,
    );
  const done = (moment: string, limit: string, share = 'at least 90%') =>
    `target ${share} of jobs are ${moment} within ${limit} of ordered per month`;

  it.each([
    // Each of two acts has its own target, and only its own figure is held against it.
    [
      'Jobs are confirmed within two days and finished within four weeks.',
      [done('confirmed', '1 business day'), done('finished', '4 weeks')],
      ['“two days”, the target says 1 business day'],
    ],
    [
      'We settle your order within six weeks.',
      [done('confirmed', '1 day'), done('finished', '4 weeks')],
      ['says 4 weeks.'],
    ],
    // What customers have to do.
    ['Return it within 60 days and we refund it.', [done('paid', '5 business days')], []],
    // Another share, the other way round.
    [
      '90% of jobs are finished at the first visit.',
      ['target at most 15% of jobs have rating <= 2 per month'],
      ['“90%”, but no target measures it'],
    ],
    // A deadline of the record has no figure.
    [
      'Ordered before noon, begun the same day; we finish within two hours.',
      [
        'target at least 90% of jobs are begun by due per month',
        'target at least 90% of jobs are finished within 2 hours of begun per month',
      ],
      [],
    ],
    // Whole weeks of bare days.
    ['Jobs are finished within 28 days.', [done('finished', '20 business days')], []],
    ['Jobs are finished within 28 days.', [done('finished', '28 business days')], []],
    ['Jobs are finished within 21 days.', [done('finished', '20 business days')], ['“21 days”']],
  ])('%s', (statement, targets, expected) => {
    const found = messages(statement, ...targets);
    expect(found).toHaveLength(expected.length);
    for (const [index, words] of expected.entries()) expect(found[index]).toContain(words);
  });

  it.each([
    ['If we are late, you get 40 EUR.', '20 EUR for a missed case', '“40 EUR”, the remedy says 20 EUR'],
    ['We finish within 4 weeks, or we pay you £25.', '30 GBP for a missed case', '“£25”, the remedy says 30 GBP'],
    [
      'If we miss it we credit 30 EUR within two weeks.',
      '30 EUR within 20 business days for a missed case',
      'the payment within “two weeks”, the remedy says 20 business days',
    ],
    [
      'We finish within 4 weeks, or refund your fare of €12.',
      '30 EUR for a missed case',
      '“€12”, the remedy says 30 EUR',
    ],
    ['If we are late, you get 30 EUR within ten business days.', '30 EUR within 2 weeks', ''],
    ['If we are late, you get €30.', '30 EUR for a missed case', ''],
  ])('payments are held against the remedy: %s', (statement, remedy, words) => {
    const found = messages(statement, done('finished', '4 weeks'), `remedy ${remedy}`);
    expect(found.map((it) => it.includes(words))).toEqual(words === '' ? [] : [true]);
  });

  it('of a table says which limits there are', () => {
    const table =
      'target at least 90% of jobs are begun within by kind { a 1 hour, b 2 hours, c 1 day } of ordered per month';
    expect(messages('We begin within three hours.', table)[0]).toContain(
      '“three hours”, which no row of the table says: it has 1 hour, 2 hours and 1 day besides',
    );
  });

  it('says of checks that observers may see it left out', () => {
    const found = findingsOf(
      'YS204',
      `${RECORD}standard a "A" {
  statement "Every customer is thanked."
  check "Thanks the customer"
  target at least 90% of its checks per month
}
`,
    );
    expect(found.map(({ severity }) => severity)).toEqual(['info']);
    expect(found[0]?.message).not.toContain('Say “90%”');
  });
});
