import { describe, expect, it } from 'vitest';
import { findingsOf } from '../../support/check.ts';
import { mendedBy } from '../../support/fix.ts';

const text = (service: string, standard: string, more = '') => `service desk "Front desk" {\n  ${service}\n}
record calls from "calls.csv" { moments queued, answered }
standard quick "Calls" {
  ${standard}
}
${more}`;
const messages = (...parts: Parameters<typeof text>) =>
  findingsOf('no-hours', text(...parts)).map(({ message }) => message);

const HOURS = 'target at least 90% of calls are answered within 4 business hours per month';

describe('no-hours', () => {
  it('says what nobody can count', () => {
    expect(messages('', HOURS)).toEqual([
      'Nothing says when it is open, so nobody can count 4 business hours. Write the times in the service, such as `open Mon..Fri 09:00..17:00`.',
    ]);
  });

  it('asks nothing of business days and of the clock', () => {
    const target = (limit: string) => `target at least 90% of calls are answered within ${limit} per month`;
    expect(messages('', target('2 business days'))).toEqual([]);
    expect(messages('', target('2 hours'))).toEqual([]);
  });

  it('sees ceilings, statistics and availability', () => {
    const ceiling =
      'target at least 90% of calls are answered within 2 minutes per month { ceiling 30 business minutes }';
    expect(messages('', ceiling)).toHaveLength(1);
    const median = 'target median time from queued to answered of calls at most 3 business hours per month';
    expect(messages('', median)).toHaveLength(1);
    expect(messages('', 'target available at least 99% of open time per month')[0]).toContain('count open time.');
    expect(messages('', 'target available at least 99% of all time per month')).toEqual([]);
  });

  it('asks for the hours of the touchpoint where the standard holds', () => {
    const touchpoints = 'touchpoints phone open Mon..Fri 08:00..12:00\n  touchpoints counter';
    expect(messages(touchpoints, `at phone\n  ${HOURS}`)).toEqual([]);
    expect(messages(touchpoints, `at counter\n  ${HOURS}`)[0]).toContain('when it is open at `counter`, so');
    expect(messages(`open Mon..Fri 09:00..17:00\n  ${touchpoints}`, `at counter\n  ${HOURS}`)).toEqual([]);
  });

  it('is told once of all that needs the hours, and not again in a branch', () => {
    const found = findingsOf(
      'no-hours',
      text('', `${HOURS}\n  ${HOURS.replace('90', '99').replace('4', '8')}`, 'branch a { }\n'),
    );
    expect(found).toHaveLength(1);
    expect(found[0]?.also).toHaveLength(1);
  });

  it('is mended in the service', async () => {
    const [fix] = await mendedBy('no-hours', text('languages en', HOURS));
    expect(fix?.title).toBe('Say when the service is open');
    expect(fix?.files['a.standards']).toContain('open      Mon..Fri 09:00..17:00');
  });
});
