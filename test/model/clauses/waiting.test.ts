import { describe, expect, it } from 'vitest';
import { brokenIn, targetsFrom } from '../../support/compiled.ts';

const around = (target: string) => `service s "S" { }
record referrals from "r.csv" { moments referred, accepted, treated fields urgent: yes/no, clinic: text }
record tickets from "t.csv" { moments opened, closed fields priority: text }
record permits from "p.csv" { moments lodged, complete, decided fields kind: text }
standard a "A" {
  target ${target}
}
`;

/** Sentences of several sectors, and what of the target each is to say. */
const SENTENCES: [string, object][] = [
  [
    'at least 92% of referrals not yet treated have waited at most 18 weeks since referred at the end of each month',
    {
      period: 'month',
      measure: {
        kind: 'waiting',
        of: 'share',
        record: { name: 'referrals' },
        filter: null,
        until: { name: 'treated' },
        since: { name: 'referred' },
        age: { direction: 'at most', limit: { value: 18, unit: 'week' } },
      },
      bound: { direction: 'at least', value: { kind: 'percent', value: 92 } },
    },
  ],
  [
    'at most 50 referrals not yet treated at the end of each week',
    { period: 'week', measure: { kind: 'waiting', of: 'count', since: { name: 'referred' }, age: null } },
  ],
  [
    'at most 0 referrals not yet treated have waited at least 52 weeks at the end of each month',
    {
      period: 'month',
      measure: { of: 'count', since: { name: 'referred' }, age: { direction: 'at least', limit: { value: 52 } } },
      bound: { direction: 'at most', value: { kind: 'number', value: 0 } },
    },
  ],
  [
    'at most 20 tickets where priority = "P1" not yet closed at the end of each day as backlog',
    { period: 'day', name: 'backlog', measure: { of: 'count', filter: { field: { name: 'priority' } } } },
  ],
  [
    'at least 80% of permits where not complete not yet decided have waited at most 60 business days since lodged at the end of each quarter',
    {
      period: 'quarter',
      measure: { of: 'share', filter: { kind: 'not' }, age: { limit: { value: 60, clock: 'business' } } },
    },
  ],
  [
    'at most 5% of permits not yet decided have waited at least 6 months since complete at the end of each year in each kind',
    { period: 'year', each: { name: 'kind' }, measure: { of: 'share', since: { name: 'complete' } } },
  ],
  [
    'at least 95% of tickets not yet closed have waited at most 40 business hours at the end of each hour { decide "Too often?" }',
    { period: 'hour', measure: { age: { limit: { seconds: 144_000, clock: 'business' } } } },
  ],
];

describe('what waits at the end of a period', () => {
  it.each(SENTENCES)('is read: %s', async (sentence, expected) => {
    expect(brokenIn(around(sentence))).toEqual([]);
    expect((await targetsFrom(around(sentence)))[0]).toMatchObject(expected);
  });
});
