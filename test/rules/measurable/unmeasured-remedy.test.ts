/** What is owed to customers, and whether anybody can see that they got it. */
import { describe, expect, it } from 'vitest';
import { findingsOf, underlined } from '../../support/check.ts';
import { mendedBy } from '../../support/fix.ts';

const HEAD = `service desk "Front desk" { }
record letters from "letters.csv" { moments received, answered, paid }
record calls from "calls.csv" { moments queued, answered, credited }
`;
const LETTERS = 'target at least 90% of letters are answered within 5 business days per month';
const CALLS = 'target at least 90% of calls are answered within 20 seconds per month';
const reply = (...clauses: string[]) => `${HEAD}standard reply "Reply" {\n  ${clauses.join('\n  ')}\n}\n`;
const found = (...clauses: string[]) => underlined(reply(...clauses), 'YS208');

describe('a remedy is not measured', () => {
  it.each(['remedy 25 EUR', 'remedy 25 EUR "paid" for a missed case', 'remedy "A call" within 2 business days'])(
    'where no moment records it: %s',
    (remedy) => {
      expect(found(LETTERS, remedy)).toEqual([remedy]);
      expect(found(`${LETTERS} { ${remedy} }`)).toEqual([remedy]);
    },
  );

  it.each(['remedy 25 EUR until paid', 'remedy "An apology"', 'remedy 25 EUR for a missed target'])(
    'and nothing is said of %s',
    (remedy) => {
      expect(found(LETTERS, remedy)).toEqual([]);
    },
  );

  it('and nothing is said where there is no data, or no target', () => {
    expect(found('target at least 90% within 5 business days per month', 'remedy 25 EUR')).toEqual([]);
    expect(found('check "Seen"', 'remedy 25 EUR')).toEqual([]);
  });

  it('is found once for several targets and branches, with the records of all', () => {
    const text = `${reply(LETTERS, CALLS, LETTERS.replace('90%', '95%'), 'remedy 25 EUR')}branch hill "Hill" { }\n`;
    expect(findingsOf('YS208', text).map(({ message }) => message)).toEqual([
      'Nothing records whether customers get this. Name the moment of `letters`, `calls` that shows it, such as `until paid`; to declare one, add it to `moments`.',
    ]);
  });
});

describe('its fix', () => {
  it('offers the moments of the record, the last one first', async () => {
    const [fix] = await mendedBy(
      'YS208',
      reply(LETTERS, 'remedy 25 EUR "to your account" within 2 weeks for a missed case'),
    );
    expect(fix?.files['a.standards']).toContain('within 2 weeks for a missed case until paid\n');
  });

  it('offers what all records have, and nothing where they have nothing in common', async () => {
    const [fix] = await mendedBy('YS208', reply(LETTERS, CALLS, 'remedy 25 EUR'));
    expect(fix?.files['a.standards']).toContain('remedy 25 EUR until answered\n');
    const apart = reply(LETTERS, CALLS, 'remedy 25 EUR').replace('queued, answered, credited', 'queued, answered-at');
    const fixes = await mendedBy('YS208', apart.replace('are answered within 20', 'are answered-at within 20'));
    expect(fixes.filter(({ title }) => title.includes('moment'))).toEqual([]);
  });
});
