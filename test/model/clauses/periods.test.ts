import { describe, expect, it } from 'vitest';
import { brokenIn, compiledFrom, targetsFrom } from '../../support/compiled.ts';

const around = (target: string) => `service s "S" { }
record cases from "c.csv" { moments begun, done fields site: text, score: 1..5 }
standard a "A" {
  target ${target}
}
`;

const PERIODS: [string, object][] = [
  ['at most 5 cases over 12 months', { period: 'month', rolling: 12, yearBegins: null }],
  ['at least 90% of cases are done within 5 business days over 4 quarters', { period: 'quarter', rolling: 4 }],
  [
    'average score of cases at least 4 over 30 days in each site',
    { period: 'day', rolling: 30, each: { name: 'site' } },
  ],
  ['at least 95% of cases are done over 52 weeks as full-year', { period: 'week', rolling: 52, name: 'full-year' }],
  ['at least 99% of cases are done over 3 years', { period: 'year', rolling: 3 }],
  ['at most 2 cases per year from 04-01', { period: 'year', rolling: null, yearBegins: '04-01' }],
  ['at least 90% of cases have score >= 4 per quarter from 02-01', { period: 'quarter', yearBegins: '02-01' }],
  ['at least 90% of cases have score >= 4 per year from 07-01 in each site', { period: 'year', yearBegins: '07-01' }],
  ['at least 90% of cases have score >= 4 per year', { period: 'year', rolling: null, yearBegins: null }],
];

describe('a period', () => {
  it.each(PERIODS)('is read: %s', async (sentence, expected) => {
    expect(brokenIn(around(sentence))).toEqual([]);
    expect((await targetsFrom(around(sentence)))[0]).toMatchObject(expected);
  });
});

const PEAKS: [string, object][] = [
  [
    'peak "Christmas" every 12-01..12-31 320 per hour, staff 22',
    { from: '12-01', to: '12-31', yearly: true, staff: 22 },
  ],
  ['peak "Tax day" every 04-15 900 per day', { from: '04-15', to: '04-15', yearly: true }],
  ['peak "Winter" every 11-15..02-28, staff 9', { from: '11-15', to: '02-28', yearly: true, staff: 9 }],
  ['peak "Enrolment" every 09-01..09-15', { from: '09-01', to: '09-15', yearly: true, staff: null }],
  ['peak "Games" 2028-07-14..2028-07-30 staff 40', { from: '2028-07-14', to: '2028-07-30', yearly: false, staff: 40 }],
  ['peak "Sale" 2026-11-27 handling 90 seconds', { from: '2026-11-27', to: '2026-11-27', yearly: false }],
];

describe('a peak', () => {
  it.each(PEAKS)('is of one year or of every year: %s', async (peak, expected) => {
    const text = `service s "S" { }
record calls from "c.csv" { moments queued, answered }
demand calls {
  typical 200 per hour, handling 180 seconds, staff 15
  ${peak}
}
`;
    expect(brokenIn(text)).toEqual([]);
    expect((await compiledFrom(text)).demands[0]?.peaks).toMatchObject([expected]);
  });

  it.each(['only in peak "Rush"', 'except in peak "Rush"'])('limits a standard: %s', async (clause) => {
    const text = `service s "S" { }
record calls from "c.csv" { moments queued, answered }
demand calls { peak "Rush" every 12-01..12-24 }
standard a "A" { check "All counters are open"\n  ${clause}\n}
branch b "B" { a { except in peak "Rush" } }
`;
    expect(brokenIn(text)).toEqual([]);
    const { standards, branches } = await compiledFrom(text);
    const isOnly = clause.startsWith('only');
    expect([standards[0]?.peak?.name ?? null, standards[0]?.exceptPeak?.name ?? null]).toEqual(
      isOnly ? ['Rush', null] : [null, 'Rush'],
    );
    expect(branches[0]?.standards[0]?.exceptPeak?.name).toBe('Rush');
  });
});
