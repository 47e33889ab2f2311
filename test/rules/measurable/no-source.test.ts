import { describe, expect, it } from 'vitest';
import { findingsIn, findingsOf, underlined } from '../../support/check.ts';
import { newLines } from '../../support/fix.ts';

const service = 'service desk "Front desk" { }\n';
const CALLS = 'record calls from "c.csv" { moments queued, answered fields rating: 1..5 }\n';

describe('a target that cannot be computed', () => {
  it('names no record: said at its percentage', () => {
    const text = `${service}standard a {\n target at least 90% within 20 seconds per month\n target at least 80% per month\n}`;
    expect(underlined(text, 'YS202')).toEqual(['90%', '80%']);
  });

  it('does not say what must hold of the cases: said at the record, once', () => {
    const text = `${service}${CALLS}standard a {\n target at least 90% of calls per month\n target at least 90% of calls within 20 seconds per month\n}`;
    expect(underlined(text, 'YS202')).toEqual(['calls', 'calls']);
    expect(findingsOf('YS202', text)[0]?.message).toContain('not what must hold of them');
  });

  it('has a record without data: said at the record, once for all its targets', () => {
    const text = `${service}record calls { moments queued, answered }\nrecord mails { moments received }
standard a { target at least 90% of calls are answered within 20 seconds per month }
standard b { target at most 5 calls per month target at most 2 mails per 100 calls per month }
branch c { open Mon 08:00..09:00 }
`;
    expect(underlined(text, 'YS202')).toEqual(['calls', 'mails']);
  });

  it('is neither one of checks nor one of availability', () => {
    const text = `${service}standard a {\n check "Stands up"\n target at least 95% of its checks per month\n target available at least 99% of open time per month\n}`;
    expect(findingsOf('YS202', text)).toEqual([]);
  });

  it.each([
    'at least 90% of calls are answered per month',
    'at least 90% of calls have rating >= 4 per month',
    'at most 5 calls per week',
    'median time from queued to answered of calls at most 12 seconds per week',
    'average rating of calls at least 4.5 per week',
  ])('is not %s', (target) => {
    expect(findingsOf('YS202', `${service}${CALLS}standard a { target ${target} }`)).toEqual([]);
  });

  it('a record without data is left to those who count it as unused, where no target needs it', () => {
    expect(findingsOf('YS202', `${service}record calls { moments queued }\nstandard a { check "Stands up" }`)).toEqual(
      [],
    );
  });

  it('may wait for a decision, in the target, the standard, the record or the service', () => {
    const ask = 'decide "Which system has the data?"';
    const target = 'target at least 90% of calls are answered per month';
    const open = (text: string) => findingsOf('YS202', text).length;
    expect(open(`${service}standard a { target at least 90% within 2 hours per month { ${ask} } }`)).toBe(0);
    expect(open(`${service}standard a { target at least 90% within 2 hours per month ${ask} }`)).toBe(0);
    expect(open(`${service}record calls { moments queued, answered ${ask} }\nstandard a { ${target} }`)).toBe(0);
    expect(open(`service desk { ${ask} }\nrecord calls { moments queued, answered }\nstandard a { ${target} }`)).toBe(
      0,
    );
    const other = `standard a { ${target} ${ask} }\nstandard b { ${target} }`;
    expect(open(`${service}record calls { moments queued, answered }\n${other}`)).toBe(1);
  });

  it('is not accused while its record cannot be read, or is not known', () => {
    const target = 'standard a { target at least 90% of calls are answered per month }';
    const broken = `${service}record calls form "c.csv" { moments queued, answered }\n${target}`;
    expect(findingsIn(broken).filter((it) => it.code === 'YS202')).toEqual([]);
    expect(findingsIn(`${service}${target}`).filter((it) => it.code === 'YS202')).toEqual([]);
  });

  it('can be waived at the record', () => {
    const text = `${service}record calls { moments queued, answered waive no-source because "Counted by hand" }
standard a { target at least 90% of calls are answered per month }`;
    expect(findingsOf('YS202', text)).toEqual([]);
  });
});

describe('a target is made computable', () => {
  const standard = (
    target: string,
  ) => `${service}record calls from "c.csv" { moments queued, answered, ended fields site: text, rating: 1..5 }
standard a {
  ${target}
}
`;

  it.each([
    [
      'target at least 90% within 5 minutes per month',
      'target at least 90% of calls are answered within 5 minutes per month',
    ],
    ['target at least 90% per month as quick', 'target at least 90% of calls are answered per month as quick'],
  ])('by what it counts: %s', async (before, after) => {
    expect(await newLines('no-source', standard(before), 'Count calls')).toEqual([`  ${after}`]);
  });

  it.each([
    ['target at least 90% of calls per month', 'target at least 90% of calls are answered per month'],
    [
      'target at least 90% of calls where (site = "x" or rating > 3) within 2 minutes per month',
      'target at least 90% of calls where (site = "x" or rating > 3) are answered within 2 minutes per month',
    ],
  ])('by what must hold: %s', async (before, after) => {
    expect(await newLines('no-source', standard(before), 'what must hold')).toEqual([`  ${after}`]);
  });

  it('by the data of its record, where a question has not asked for it', async () => {
    const target = 'standard a { target at least 90% of calls are answered per month }\n';
    const record = (from: string, more = '') => `record calls ${from}{ moments queued, answered ${more}}`;
    const said = [record('from "file-or-system" ')];
    expect(await newLines('no-source', `${service}${record('')}\n${target}`, 'where the data')).toEqual(said);
    const asked = (from: string) => `${service}${record(from, 'decide source "Which system?" ')}\n${target}`;
    expect(await newLines('undecided', asked(''), 'where the data')).toEqual(said);
    await expect(newLines('undecided', asked('from "c.csv" '), 'where the data')).rejects.toThrow('no such fix');
  });
});
