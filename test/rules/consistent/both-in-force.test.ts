import { describe, expect, it } from 'vitest';
import { findingsOf } from '../../support/check.ts';
import { mendedBy } from '../../support/fix.ts';

const HEAD = `service desk "Front desk" { }
record calls from "calls.csv" {
  moments queued, answered
  fields  urgent: yes/no
}
`;
const standard = (...targets: string[]) =>
  `${HEAD}standard quick "Calls" {\n${targets.map((target) => `  target ${target}\n`).join('')}}\n`;
const messages = (text: string) => findingsOf('both-in-force', text).map(({ message }) => message);

describe('both-in-force', () => {
  const slow = 'at least 80% of calls are answered within 60 seconds per month as slow';
  const quick = 'at least 80% of calls are answered within 30 seconds per month as quick';

  it('names the days on which both are in force, and when one of them has to end', () => {
    const found = messages(standard(`${slow} { holds until 2027-03-31 }`, `${quick} { holds from 2027-01-01 }`));
    expect(found).toEqual([
      '`slow` and `quick` measure the same, and both are in force from 2027-01-01 until 2027-03-31: a case of those days is judged by both. Let the former end on 2026-12-31, or say with `where` which cases each is about.',
    ]);
  });

  it('is silent where one follows the other', () => {
    expect(messages(standard(`${slow} { holds until 2026-12-31 }`, `${quick} { holds from 2027-01-01 }`))).toEqual([]);
  });

  it('takes two steps of one promise for what they are: neither asks for what the other gives', () => {
    const tier = 'at least 50% of calls are answered within 10 seconds per month as tier { holds from 2027-01-01 }';
    expect(messages(standard(slow, tier))).toEqual([]);
  });

  it('lets more be asked for some time, and not less', () => {
    const summer = '{ holds from 2026-07-01 until 2026-08-31 }';
    expect(messages(standard(slow, `${quick} ${summer}`))).toEqual([]);
    expect(messages(standard(quick, `${slow} ${summer}`))).toHaveLength(1);
  });

  it('looks at targets about the same cases alone', () => {
    const of = (target: string, which: string) => target.replace('of calls', `of calls where ${which}`);
    expect(messages(standard(of(slow, 'urgent'), `${of(quick, 'not urgent')} { holds from 2027-01-01 }`))).toEqual([]);
  });

  it('is told once, however many branches take it over', () => {
    const text = `${standard(slow, `${quick} { holds from 2027-01-01 }`)}branch a { }\nbranch b { }\n`;
    expect(messages(text)).toHaveLength(1);
  });

  it('is mended by a last day for the one, or a first day for the other', async () => {
    const ends = await mendedBy('both-in-force', standard(slow, `${quick} { holds from 2027-01-01 }`));
    expect(ends.map(({ title }) => title).slice(0, -1)).toEqual(['Let `slow` end on 2026-12-31']);
    expect(ends[0]?.files['a.standards']).toContain('as slow {\n    holds until 2026-12-31\n  }');
    const begins = await mendedBy('both-in-force', standard(`${slow} { holds until 2026-12-31 }`, quick));
    expect(begins.map(({ title }) => title).slice(0, -1)).toEqual(['Let `quick` begin on 2027-01-01']);
    expect(begins[0]?.files['a.standards']).toContain('as quick {\n    holds from 2027-01-01\n  }');
  });
});
