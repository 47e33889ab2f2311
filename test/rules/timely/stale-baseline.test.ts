/** Where performance was once. Tests run on 2026-07-15. */
import { describe, expect, it } from 'vitest';
import { findingsOf, underlined } from '../../support/check.ts';
import { mendedBy } from '../../support/fix.ts';

const HEAD = `service desk "Front desk" { }
record calls from "calls.csv" { moments queued, answered }
`;
const messages = (text: string) => findingsOf('YS405', text).map(({ message }) => message);
const fixed = async (text: string, title: string) =>
  (await mendedBy('YS405', text)).find((it) => it.title.includes(title))?.files['a.standards'];

describe('a baseline', () => {
  const reply = (span: string, review: string, more = '') => `${HEAD}standard reply "Calls are answered" {
  target at least 90% of calls are answered within 20 seconds per month { baseline 86% of 400 cases ${span} }
  ${review}
}
${more}`;

  it('is too old on the day after a whole time between reviews has passed', () => {
    expect(underlined(reply('in 2026-01-14', 'review every 6 months'), 'YS405')).toEqual([
      'baseline 86% of 400 cases in 2026-01-14',
    ]);
    expect(messages(reply('in 2026-01-15', 'review every 6 months'))).toEqual([]);
    expect(messages(reply('in 2025-01..2025-06', 'review every 1 year'))).toHaveLength(1);
    expect(messages(reply('in 2025-Q3', 'review every 1 year'))).toEqual([]);
  });

  it('is told from when it is, and what it is measured against', () => {
    expect(messages(reply('in 2025-Q3', 'review every 6 months since 2026-06-01'))).toEqual([
      'The baseline of “Calls are answered” is that of 2025-Q3, which ended on 2025-09-30; the standard is reviewed every 6 months, so a newer one should be there. Measure anew, and write the result with its period here.',
    ]);
  });

  it.each([
    ['it names no period', '', 'review every 6 months'],
    ['nobody says how often it is reviewed', 'in 2019', ''],
    ['it is reviewed on a day', 'in 2019', 'review by 2026-09-01'],
    ['business days are no rhythm', 'in 2019', 'review every 5 business days'],
  ])('is as old as it may be where %s', (_why, span, review) => {
    expect(messages(reply(span, review))).toEqual([]);
  });

  it('is found once, whatever branches there are', () => {
    expect(messages(reply('in 2019', 'review every 1 year', 'branch hill { }'))).toHaveLength(1);
  });

  it('is measured anew, or taken out', async () => {
    const text = reply('in 2025-Q3', 'review every 6 months');
    expect(await fixed(text, 'measured since')).toContain('baseline 86% of 400 cases in 2026-Q2 }');
    expect(await fixed(text, 'Take this baseline out')).not.toContain('baseline');
  });
});
