/** Peaks that are over. Tests run on 2026-07-15. */
import { describe, expect, it } from 'vitest';
import { findingsOf, underlined } from '../../support/check.ts';
import { mendedBy } from '../../support/fix.ts';

const HEAD = `service desk "Front desk" { }
record calls from "calls.csv" { moments queued, answered }
`;
const messages = (text: string) => findingsOf('YS408', text).map(({ message }) => message);
const fixed = async (text: string, title: string) =>
  (await mendedBy('YS408', text)).find((it) => it.title.includes(title))?.files['a.standards'];

describe('a peak', () => {
  const demand = (dates: string, more = '') => `${HEAD}demand calls {
  typical 200 per hour
  peak "Spring festival" ${dates} 320 per hour
}
${more}`;

  it('is over on the day after its last one', () => {
    expect(underlined(demand('2026-07-01..2026-07-14'), 'YS408')).toEqual(['"Spring festival"']);
    expect(messages(demand('2026-07-01..2026-07-15'))).toEqual([]);
    expect(messages(demand('2026-07-14'))).toHaveLength(1);
  });

  it('is found once, with the standards that hold only then', () => {
    const standard = 'standard hands "All hands" { only in peak "Spring festival" check "Seen" }\nbranch hill { }';
    const [finding, ...more] = findingsOf('YS408', demand('2026-02-05..2026-02-12', standard));
    expect(more).toEqual([]);
    expect(finding?.message).toBe(
      'The peak “Spring festival” ended on 2026-02-12: what is planned for it, “All hands” included, guides nobody any more. Write when the next one is, or take it out.',
    );
    expect(finding?.related.map(({ place }) => place.start.line)).toEqual([7]);
  });

  it('comes again', async () => {
    expect(await fixed(demand('2020-01-24..2020-01-30'), 'next one')).toContain('2027-01-24..2027-01-30 320');
    expect(await fixed(demand('2025-09-14'), 'next one')).toContain('"Spring festival" 2026-09-14 320');
    expect(await fixed(demand('2025-12-20..2026-01-03'), 'next one')).toContain('2026-12-20..2027-01-03 320');
  });

  it.each(['2030-01-24..2020-01-30', '2026-02-12..2026-02-05', '2025-12-31..2025-12-01'])(
    'has nothing said of its end where that lies before its beginning: %s',
    (dates) => {
      expect(messages(demand(dates))).toEqual([]);
      expect(findingsOf('backward-dates', demand(dates))).toHaveLength(1);
    },
  );
});
