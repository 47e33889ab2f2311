import { describe, expect, it } from 'vitest';
import { findingsOf, underlined } from '../../support/check.ts';

const shops = (clauses: string, more = '', service = '') => `service shops "Shops" { ${service} }
role cashier "Cashier" of 610
role manager "Shop manager" of 42
role lead "Head of tills"
record purchases from "tills.csv" { moments joined, served fields shop: text }
standard till "Short waits" {
  ${clauses}
}
${more}
`;
const TARGET = 'target at least 95% of purchases are served within 3 minutes of joined per week';

describe('an owner', () => {
  it('is told where it is a role of many with one result', () => {
    expect(findingsOf('YS109', shops(`owner cashier ${TARGET}`)).map(({ message }) => message)).toEqual([
      '`cashier` is a role of 610 people, and “Short waits” has one result for all of them: nobody answers for it. Name a role of one person or a few as `owner`, and `done by cashier` for those who do it.',
    ]);
  });

  it('is told once, where the service says it for all its standards', () => {
    const other = `standard tidy "Tidy" { ${TARGET} }`;
    const found = findingsOf('YS109', shops(TARGET, other, 'owner cashier'));
    expect(found.map(({ message }) => message)).toEqual([
      expect.stringContaining('each of the standards has one result for all of them'),
    ]);
    expect(underlined(shops(TARGET, other, 'owner cashier'), 'YS109')).toEqual(['cashier']);
  });

  it.each([
    ['one person', `owner lead done by cashier ${TARGET}`, ''],
    ['a role of fewer', `owner manager ${TARGET}`, ''],
    ['a role of many, each with a result', `owner cashier ${TARGET} in each shop`, ''],
    [
      'a role of many, each looked at',
      'owner cashier check "Wears a badge" verify by inspection monthly in each shop',
      '',
    ],
    ['a role of many in branches', `owner cashier ${TARGET}`, 'branch north "North" where shop = "N" { }'],
  ])('may be %s', (_, clauses, more) => {
    expect(findingsOf('YS109', shops(clauses, more))).toEqual([]);
  });
});
