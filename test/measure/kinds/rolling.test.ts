import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { measured } from '../../support/measuring.ts';

/** A call on some day of the year; not answered where the seconds are null. */
const call = fc.record({
  day: fc.integer({ min: 0, max: 364 }),
  seconds: fc.option(fc.integer({ min: 0, max: 40 })),
  site: fc.constantFrom('north', 'south', ''),
  score: fc.integer({ min: 0, max: 10 }),
  weight: fc.integer({ min: 1, max: 4 }),
});

const timeAt = (day: number, seconds: number): string =>
  new Date(Date.UTC(2025, 0, 1 + day, 10, 0, seconds)).toISOString().slice(0, 19);

const TARGETS = [
  'at least 60% of calls are answered within 20 seconds of queued PERIOD in each site',
  'at most 8 calls where site = "north" PERIOD',
  'median time from queued to answered of calls at most 20 seconds PERIOD in each site',
  'percentile 80 time from queued to answered of calls at most 30 seconds PERIOD',
  'average time from queued to answered of calls at most 20 seconds PERIOD',
  'median score of calls at least 5 PERIOD in each site',
  'net promoter score of calls by score at least 10 PERIOD',
  'total score of calls weighted by weight at most 90 PERIOD',
  'average score of calls weighted by weight at least 5 PERIOD',
  'at most 2 calls where site = "north" per 4 calls PERIOD',
];

const service = (
  period: string,
): string => `service desk "Desk" { open Mon..Sun 00:00..24:00 in "UTC" touchpoints phone }
record calls "Calls" from "calls.csv" { moments queued, answered fields site: text, score: number, weight: number }
standard s "S" {
${TARGETS.map((target, index) => `  target ${target.replace('PERIOD', period)} as t${index}\n`).join('')}}
`;

describe('several periods taken together', () => {
  it('have the figures of one period that is as long', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(call, { minLength: 1, maxLength: 60 }), async (calls) => {
        const first = { day: 0, seconds: 5, site: 'south', score: 3, weight: 1 };
        const lines = [first, ...calls, { ...first, day: 364 }].map(
          ({ day, seconds, site, score, weight }) =>
            `${timeAt(day, 0)},${seconds === null ? '' : timeAt(day, seconds)},${site},${score},${weight}`,
        );
        const data = { 'calls.csv': `queued,answered,site,score,weight\n${lines.join('\n')}\n` };
        const [quarters, rolling] = await Promise.all(
          ['per quarter', 'over 3 months'].map((period) => measured(service(period), { data, now: '2026-02-01' })),
        );
        const figures = (of: typeof quarters, names: readonly string[]) =>
          of?.targets.map(({ periods }) =>
            periods
              .filter(({ name }) => names.includes(name))
              .map(({ figure, verdict, cases, final, parts }) => ({
                ...{ figure: figure === null ? null : Number(figure.toFixed(9)), verdict, cases, final },
                parts: parts.map(({ value, verdict, cases }) => [value, verdict, cases]).sort(),
              })),
          );
        expect(figures(rolling, ['2025-03', '2025-06', '2025-09', '2025-12'])).toEqual(
          figures(quarters, ['2025-Q1', '2025-Q2', '2025-Q3', '2025-Q4']),
        );
      }),
      { numRuns: 25 },
    );
  }, 60_000);
});
