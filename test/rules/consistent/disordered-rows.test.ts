import { describe, expect, it } from 'vitest';
import { findingsOf } from '../../support/check.ts';
import { mendedBy } from '../../support/fix.ts';

const desk = (rows: string, field = 'priority', more = '') => `service desk "Desk" { }
record faults "Faults" from "f.csv" { moments reported, mended fields ${field}: text, site: text }
standard mended "Faults are mended" {
  target at least 90% of faults are mended within by ${field} { ${rows} } per month
}
${more}
`;
const told = (...args: Parameters<typeof desk>) => findingsOf('YS614', desk(...args)).map(({ message }) => message);

describe('rows of a table', () => {
  it('are told where a number goes the other way than most', () => {
    expect(told('P1 2 hours, P2 4 hours, P3 12 hours, P4 8 hours')).toEqual([
      '“Faults are mended” gives `P3` 12 hours and `P4` 8 hours: in the order of their names, most rows go the other way. Write the times in the order of the names, the shorter one for `P3`.',
    ]);
  });

  it('are told where a word for what is urgent has longer', () => {
    expect(told('urgent 2 business days, normal 1 business day', 'kind')).toEqual([
      '“Faults are mended” gives `urgent` 2 business days and `normal` 1 business day: the more urgent one waits longer. Write the times in the order of the names, the shorter one for `urgent`.',
    ]);
  });

  it.each([
    ['"1" 1 hour, "2" 30 minutes, "3" 8 hours', 'severity'],
    ['critical 1 hour, high 6 hours, medium 4 hours, low 1 day', 'priority'],
    ['hoch 4 hours, mittel 2 hours', 'priorität'],
    ['low 4 hours, high 8 hours, medium 12 hours', 'complexity'],
    ['P4 8 hours, P1 2 hours, P3 12 hours, P2 4 hours', 'priority'],
    ['P1 8 hours, P2 4 hours, P3 2 hours, P4 3 hours', 'priority'],
  ])('are found in %s by %s', (rows, field) => {
    expect(told(rows, field)).toHaveLength(1);
  });

  it.each([
    ['P1 2 hours, P2 4 hours, P3 4 hours', 'priority'],
    ['P1 24 hours, P2 12 hours, P3 2 hours', 'priority'],
    ['"1" 2 hours, "2" 4 hours, "3" 1 hour', 'floor'],
    ['zone1 4 hours, zone2 2 hours, zone3 3 hours', 'zone'],
    ['high 20 business days, medium 10 business days, low 5 business days', 'complexity'],
    ['gas 2 hours, water 4 hours, power 1 hour', 'priority'],
    ['P1 4 hours, P2 8 business hours, P3 2 business days', 'priority'],
    ['urgent 4 hours at least 99%, normal 2 hours at least 50%', 'priority'],
  ])('may stand as they do in %s by %s', (rows, field) => {
    expect(told(rows, field)).toEqual([]);
  });

  it('are found once where a branch takes them over, and where its own row breaks the order', () => {
    const branch = (row: string) => `branch north { mended {
      target at least 90% of faults are mended within by priority { ${row} } per month  because "far" } }`;
    expect(told('urgent 8 hours, normal 4 hours', 'priority', 'branch north { }')).toHaveLength(1);
    expect(told('urgent 2 hours, normal 4 hours', 'priority', branch('urgent 1 hour'))).toEqual([]);
    expect(told('urgent 2 hours, normal 4 hours', 'priority', branch('urgent 6 hours'))).toHaveLength(1);
  });

  it('may exchange their times', async () => {
    const [mended] = await mendedBy('YS614', desk('P1 2 hours, P2 8 hours, P3 4 hours'));
    expect(mended?.files['a.standards']).toContain('P1 2 hours, P2 4 hours, P3 8 hours');
  });
});
