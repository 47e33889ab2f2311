import { describe, expect, it } from 'vitest';
import { brokenIn, targetsFrom } from '../../support/compiled.ts';

const around = (target: string) => `service s "S" { open Mon..Fri 08:00..17:00 }
record outages from "o.csv" {
  moments began, noticed, ended
  fields  minutes: number, customers: number, planned: yes/no, cause: text
}
record surveys from "s.csv" { moments sent, answered fields rating: 0..10, site: text, spent: number }
record trips from "t.csv" { moments planned-start, started fields delay: number, passengers: number, line: text }
standard a "A" {
  target ${target}
}
`;

/** Sentences of several sectors, and what of the measure each is to say. */
const SENTENCES: [string, object][] = [
  [
    'net promoter score of surveys by rating at least 30 per quarter',
    {
      kind: 'score',
      statistic: 'net promoter score',
      rank: null,
      field: { name: 'rating' },
      weight: null,
      divisor: null,
    },
  ],
  [
    'net promoter score of surveys where site = "airport" by rating at least 0 from at least 50 answers per month',
    { kind: 'score', statistic: 'net promoter score', minimumAnswers: 50, filter: { field: { name: 'site' } } },
  ],
  [
    'net promoter score of surveys by rating where not answered at least 0 per month',
    { statistic: 'net promoter score', filter: { kind: 'not' } },
  ],
  [
    'total minutes of outages at most 40 per year',
    { kind: 'score', statistic: 'total', field: { name: 'minutes' }, weight: null, divisor: null },
  ],
  [
    'total time from began to ended of outages where not planned at most 4 hours per month',
    { kind: 'elapsed', statistic: 'total', since: { name: 'began' }, until: { name: 'ended' }, weight: null },
  ],
  [
    'average minutes of outages weighted by customers at most 90 per year',
    { kind: 'score', statistic: 'average', weight: { name: 'customers' }, divisor: null },
  ],
  [
    'total minutes of outages weighted by customers divided by 120000 at most 40 per year',
    { kind: 'score', statistic: 'total', weight: { name: 'customers' }, divisor: 120_000 },
  ],
  [
    'total customers of outages divided by 120000 at most 1.2 per year',
    { kind: 'score', statistic: 'total', field: { name: 'customers' }, weight: null, divisor: 120_000 },
  ],
  [
    'average time from began to ended of outages where cause = "storm" weighted by customers at most 6 hours per year',
    { kind: 'elapsed', statistic: 'average', weight: { name: 'customers' }, filter: { field: { name: 'cause' } } },
  ],
  [
    'average delay of trips weighted by passengers at most 3 per week',
    { kind: 'score', statistic: 'average', field: { name: 'delay' }, weight: { name: 'passengers' } },
  ],
  ['total spent of surveys at least 1000 per day', { kind: 'score', statistic: 'total', field: { name: 'spent' } }],
];

const OUTAGES: [string, object | null][] = [
  ['available at least 99.5% of open time per month', null],
  [
    'available at least 99.5% of open time outside outages per month',
    { record: 'outages', from: 'began', to: 'noticed' },
  ],
  [
    'available at least 99.9% of all time outside outages from began to ended per year',
    { record: 'outages', from: 'began', to: 'ended' },
  ],
  [
    'available at least 99% of all time outside outages from noticed to ended where not planned per quarter',
    { record: 'outages', from: 'noticed', to: 'ended', filter: 'not' },
  ],
  [
    'available at least 98% of open time outside outages where cause = "network" and minutes > 5 per week',
    { record: 'outages', from: 'began', to: 'noticed', filter: 'all' },
  ],
  [
    'available at least 97% of open time outside trips from planned-start to started per day',
    { record: 'trips', from: 'planned-start', to: 'started' },
  ],
];

describe('a figure', () => {
  it.each(SENTENCES)('is read: %s', async (sentence, expected) => {
    expect(brokenIn(around(sentence))).toEqual([]);
    const [target] = await targetsFrom(around(sentence));
    expect(target?.measure).toMatchObject(expected);
    expect(target?.bound).not.toBeNull();
    expect(target?.period).not.toBeNull();
  });

  it.each(OUTAGES)('of availability is taken outside of what a record holds: %s', async (sentence, expected) => {
    expect(brokenIn(around(sentence))).toEqual([]);
    const [target] = await targetsFrom(around(sentence));
    const measure = target?.measure;
    const outages = measure?.kind === 'availability' ? measure.outages : undefined;
    const short = outages && {
      record: outages.record.name,
      from: outages.from?.name,
      to: outages.to?.name,
      ...(outages.filter && { filter: outages.filter.kind }),
    };
    expect(short).toEqual(expected);
  });
});
