import { describe, expect, it } from 'vitest';
import { brokenIn, compiledFrom } from '../../support/compiled.ts';

const around = (clauses: string) => `service s "S" { }
record cases from "c.csv" {
  moments begun, done, seen
  fields  site: text, region: text, team: text, ward: text, carrier: text, line: text, score: 1..5, late: yes/no
}
standard a "A" {
  ${clauses}
}
`;

/** Sentences of several sectors, and the field for each of whose values they hold. */
const TARGETS: [string, string | null, string | null][] = [
  ['target at least 90% of cases are done within 5 minutes of begun per month in each site', 'site', 'month'],
  ['target at most 5 cases where late per quarter in each region as few-late', 'region', 'quarter'],
  ['target median time from begun to done of cases at most 12 minutes per week in each team', 'team', 'week'],
  ['target average score of cases at least 4.2 of 5 from at least 30 answers per year in each ward', 'ward', 'year'],
  ['target at most 2 cases per 100 cases per month in each carrier { ceiling 3 days }', 'carrier', 'month'],
  ['target at least 80% of cases have score >= 4 in each line', 'line', null],
  ['target at least 80% of cases have score >= 4 per month', null, 'month'],
];

describe('a target in each', () => {
  it.each(TARGETS)('has a result for each value of a field: %s', async (target, each, period) => {
    const text = around(target);
    expect(brokenIn(text)).toEqual([]);
    const found = (await compiledFrom(text)).standards[0]?.targets[0];
    expect(found?.each?.name ?? null).toBe(each);
    expect(found?.period).toBe(period);
  });

  it('is told where no record has the field', () => {
    expect(brokenIn(around('target at most 5 cases per month in each shop')).join()).toContain('shop');
  });
});

const VERIFICATIONS: [string, object][] = [
  ['verify by mystery visit 2 per month in each site', { method: 'mystery visit', each: 'site', times: 2 }],
  ['verify by inspection weekly in each ward', { method: 'inspection', each: 'ward', times: 1 }],
  ['verify by survey every 3 months in each region', { method: 'survey', each: 'region', times: 1 }],
  ['verify by call listening 5 per week in each team', { method: 'call listening', each: 'team', times: 5 }],
  ['verify by inspection in each line', { method: 'inspection', each: 'line', times: undefined }],
  ['verify by system log monthly', { method: 'system log', each: undefined, times: 1 }],
];

describe('a verification in each', () => {
  it.each(VERIFICATIONS)('is made for each value of a field: %s', async (verify, expected) => {
    const text = around(`check "Clean floor in sight"\n  ${verify}`);
    expect(brokenIn(text)).toEqual([]);
    const [found] = (await compiledFrom(text)).standards[0]?.verifications ?? [];
    expect({ method: found?.method, each: found?.each?.name, times: found?.frequency?.times }).toEqual(expected);
  });

  it('may be said for the whole service and in a branch', async () => {
    const text = `service s "S" { verify by inspection weekly in each site }
record cases from "c.csv" { moments begun fields site: text, room: text }
standard a "A" { check "Clean floor in sight" }
branch b "B" where site = "b" { verify by inspection daily in each room }
`;
    expect(brokenIn(text)).toEqual([]);
    const { standards, branches } = await compiledFrom(text);
    expect(standards[0]?.verifications[0]?.each?.name).toBe('site');
    expect(branches[0]?.standards[0]?.verifications[0]?.each?.name).toBe('room');
  });
});
