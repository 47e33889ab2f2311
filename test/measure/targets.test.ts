import { describe, expect, it } from 'vitest';
import type { PeriodResult } from '../../language/measure/results/schema.ts';
import { targetMeasured } from '../support/measuring.ts';

const SERVICE = `service desk "Desk" { open Mon..Fri 09:00..17:00 in "Europe/Riga" touchpoints phone }
`;
const CALLS = `record calls "Calls" from "calls.csv" {
  key call-id from "id"
  moments queued, answered, ended
  fields rating: 1..5, transferred: yes/no, site: text, minutes: number, customers: number
}
`;
const HEAD = 'id,queued,answered,ended,rating,transferred,site,minutes,customers\n';

const rows = (...lines: string[]): string => `${HEAD}${lines.join('\n')}\n`;

async function measure(target: string, data: string, now?: string, head = CALLS) {
  const text = `${SERVICE}${head}standard s "S" { target ${target} }`;
  return targetMeasured(text, {
    data: { 'calls.csv': data },
    ...(now === undefined ? {} : { now }),
    misses: 9,
    open: 9,
  });
}

/** What is said of the periods, in short. */
const short = (periods: readonly PeriodResult[]) =>
  periods.map(({ name, figure, verdict, undecided }) => [name, figure, verdict, undecided]);

describe('a share in time', () => {
  const target = 'at least 50% of calls are answered within 20 seconds of queued per month';

  it('counts the instant of the limit as in time, a case that never got there as late once it has passed', async () => {
    const { periods } = await measure(
      target,
      rows(
        '1,2026-07-01T10:00:00,2026-07-01T10:00:20',
        '2,2026-07-01T10:00:00,2026-07-01T10:00:21',
        '3,2026-07-01T10:00:00,',
        '4,2026-08-01T10:00:00,2026-08-01T10:00:01',
      ),
    );
    expect(short(periods)).toEqual([
      ['2026-07', 100 / 3, 'missed', 0],
      ['2026-08', 100, 'met', 0],
    ]);
  });

  it('leaves out what nobody knows yet, and says between which figures the period will end', async () => {
    const { periods, open } = await measure(
      target,
      rows('1,2026-07-01T10:00:00,2026-07-01T10:00:05', '2,2026-07-01T10:00:00,'),
      '2026-07-01T10:00:10',
    );
    expect(periods).toMatchObject([
      { figure: 100, undecided: 1, range: { from: 50, to: 100 }, final: false, ended: false },
    ]);
    expect(open).toMatchObject([{ key: '2', row: 3, due: '2026-07-01T07:00:20.000Z', at: null }]);
  });

  it('puts a case into the month of its beginning, on the clock of the service', async () => {
    const { periods } = await measure(
      target,
      rows('1,2026-07-31T23:59:50,2026-08-01T00:00:05', '2,2026-07-31T21:30:00Z,2026-07-31T21:30:05Z'),
    );
    expect(short(periods)).toEqual([
      ['2026-07', 100, 'met', 0],
      ['2026-08', 100, 'met', 0],
    ]);
  });

  it('has no result in a month between two others without any case', async () => {
    const { periods } = await measure(
      target,
      rows('1,2026-07-01T10:00:00,2026-07-01T10:00:20', '2,2026-09-01T10:00:00,2026-09-01T10:00:20'),
    );
    expect(periods.map(({ name, why, verdict }) => [name, why, verdict])).toEqual([
      ['2026-07', null, 'met'],
      ['2026-08', 'no cases', null],
      ['2026-09', null, 'met'],
    ]);
  });

  it('is met at its bound, whatever numbers with decimals come to in a computer', async () => {
    const lines = Array.from(
      { length: 1000 },
      (_, index) => `${index},2026-07-01T10:00:00,2026-07-01T10:00:${index < 999 ? '05' : '50'}`,
    );
    const { periods } = await measure(
      'at least 99.9% of calls are answered within 20 seconds of queued per month',
      rows(...lines),
    );
    expect(short(periods)).toEqual([['2026-07', 99.9, 'met', 0]]);
  });
});

describe('rows that are in no figure', () => {
  it('are told with their reasons, and none is dropped in silence', async () => {
    const { rows: told, periods } = await measure(
      'at least 50% of calls where not transferred are answered within 20 seconds of queued per month',
      rows(
        '1,2026-07-01T10:00:00,2026-07-01T10:00:20,,,no',
        '1,2026-07-01T10:00:00,2026-07-01T10:00:20,,,no',
        '2,yesterday,2026-07-01T10:00:20,,,no',
        '3,2026-07-01T10:00:00,2026-07-01T09:59:59,,,no',
        '4,2026-07-01T10:00:00,2026-07-01T10:00:20,,,perhaps',
        '5,2026-07-01T10:00:00,2026-07-01T10:00:20,,,yes',
        '6,,2026-07-01T10:00:20,,,no',
        '7,2028-07-01T10:00:00,,,,no',
      ),
    );
    expect(periods[0]?.cases).toBe(1);
    expect(told).toEqual({
      ...{ read: 8, counted: 1 },
      excluded: [
        { reason: 'fulfils another condition', rows: 1 },
        { reason: 'no time of beginning', rows: 1 },
      ],
      empty: [{ column: 'queued', effect: 'is left out', rows: 1, examples: [{ file: 'calls.csv', row: 8 }] }],
      refused: [
        { reason: 'key occurs twice', column: 'id', rows: 1, examples: [{ file: 'calls.csv', row: 3, cell: '1' }] },
        {
          reason: 'unreadable time',
          column: 'queued',
          rows: 1,
          examples: [{ file: 'calls.csv', row: 4, cell: 'yesterday' }],
        },
        {
          reason: 'before its start',
          column: 'answered',
          rows: 1,
          examples: [{ file: 'calls.csv', row: 5, cell: '2026-07-01T09:59:59' }],
        },
        {
          reason: 'neither yes nor no',
          column: 'transferred',
          rows: 1,
          examples: [{ file: 'calls.csv', row: 6, cell: 'perhaps' }],
        },
        {
          reason: 'begins in the future',
          column: 'queued',
          rows: 1,
          examples: [{ file: 'calls.csv', row: 9, cell: '2028-07-01T10:00:00' }],
        },
      ],
    });
  });
});

describe('other figures', () => {
  it('a number of cases is 0 in a month without any', async () => {
    const { periods } = await measure(
      'at most 1 calls per month',
      rows('1,2026-07-01T10:00:00', '2,2026-07-02T10:00:00', '3,2026-09-02T10:00:00'),
    );
    expect(short(periods)).toEqual([
      ['2026-07', 2, 'missed', 0],
      ['2026-08', 0, 'met', 0],
      ['2026-09', 1, 'met', 0],
    ]);
  });

  it('a median takes what is open for longer than all else', async () => {
    const data = rows(
      '1,2026-07-01T10:00:00,,2026-07-01T10:10:00',
      '2,2026-07-01T10:00:00,,2026-07-01T10:20:00',
      '3,2026-07-01T10:00:00',
    );
    const { periods } = await measure('median time from queued to ended of calls at most 15 minutes per month', data);
    expect(short(periods)).toEqual([['2026-07', 1200, 'missed', 1]]);
  });

  it('an average has no result as long as a case is open', async () => {
    const data = rows('1,2026-07-01T10:00:00,,2026-07-01T10:10:00', '3,2026-07-01T10:00:00');
    const { periods } = await measure('average time from queued to ended of calls at most 15 minutes per month', data);
    expect(periods).toMatchObject([{ figure: null, why: 'cases still open', verdict: null }]);
  });

  it('times in business hours count the opening times alone', async () => {
    const data = rows('1,2026-07-03T16:00:00,,2026-07-06T10:30:00');
    const { periods } = await measure(
      'median time from queued to ended of calls at most 2 business hours per month',
      data,
    );
    expect(short(periods)).toEqual([['2026-07', 2.5 * 3600, 'missed', 0]]);
  });

  it('times in business days end with the day', async () => {
    const data = rows('1,2026-07-03T16:00:00,,2026-07-06T16:59:00', '2,2026-07-03T16:00:00,,2026-07-06T17:01:00');
    const { periods } = await measure(
      'percentile 100 time from queued to ended of calls at most 1 business day per month',
      data,
    );
    expect(short(periods)).toEqual([['2026-07', 2, 'missed', 0]]);
  });

  it('an average rating needs as many answers as it says', async () => {
    const data = rows(
      '1,2026-07-01T10:00:00,,,4',
      '2,2026-07-01T10:00:00,,,5',
      '3,2026-07-01T10:00:00,,,',
      '4,2026-08-01T10:00:00,,,5',
    );
    const { periods } = await measure(
      'average rating of calls at least 4.5 of 5 from at least 2 answers per month',
      data,
    );
    expect(periods.map(({ name, figure, verdict, why, cases }) => [name, figure, verdict, why, cases])).toEqual([
      ['2026-07', 4.5, 'met', null, 2],
      ['2026-08', null, null, 'too few answers', 1],
    ]);
  });

  it('sums are weighted, and divided', async () => {
    const data = rows(
      '1,2026-07-01T10:00:00,,,,,,10,200',
      '2,2026-07-01T10:00:00,,,,,,20,50',
      '3,2026-07-01T10:00:00,,,,,,,70',
    );
    const { periods } = await measure(
      'total minutes of calls weighted by customers divided by 1000 at most 3 per month',
      data,
    );
    expect(short(periods)).toEqual([['2026-07', 3, 'met', 0]]);
  });

  it('each site has to keep it', async () => {
    const data = rows(
      '1,2026-07-01T10:00:00,2026-07-01T10:00:05,,,,north',
      '2,2026-07-01T10:00:00,2026-07-01T10:00:55,,,,south',
    );
    const { periods } = await measure(
      'at least 50% of calls are answered within 20 seconds of queued per month in each site',
      data,
    );
    expect(periods).toMatchObject([
      {
        figure: 50,
        verdict: 'missed',
        parts: [
          { value: 'north', verdict: 'met' },
          { value: 'south', verdict: 'missed' },
        ],
      },
    ]);
  });

  it('what still waits is counted at the end of each month that has ended', async () => {
    const data = rows(
      '1,2026-07-01T10:00:00,,2026-08-15T10:00:00',
      '2,2026-07-20T10:00:00',
      '3,2026-08-20T10:00:00,,2026-08-21T10:00:00',
    );
    const { periods } = await measure('at most 1 calls not yet ended at the end of each month', data, '2026-09-10');
    expect(periods.map(({ name, figure, verdict, why }) => [name, figure, verdict, why])).toEqual([
      ['2026-07', 2, 'missed', null],
      ['2026-08', 1, 'met', null],
    ]);
  });

  it('of twelve months that end with each, the first ones have no result', async () => {
    const data = rows('1,2026-07-01T10:00:00', '2,2026-08-02T10:00:00', '3,2026-10-02T10:00:00');
    const { periods } = await measure('at most 1 calls over 3 months', data);
    expect(short(periods)).toEqual([
      ['2026-09', 2, 'missed', 0],
      ['2026-10', 2, 'missed', 0],
    ]);
  });
});

describe('a target that cannot be computed', () => {
  it.each([
    ['at least 90% within 60 seconds per year', 'no record'],
    ['at least 90% of its checks per month', 'not in records'],
    ['available at least 99% of open time per month', 'not in records'],
    ['at least 90% of calls are answered within 5 days of queued per month', 'bare days'],
    ['at least 90% of calls are answered within 5 minutes of queued', 'no period'],
  ])('says why: %s', async (target, kind) => {
    const { problem, periods } = await measure(target, rows());
    expect({ kind: problem?.kind, periods }).toEqual({ kind, periods: [] });
  });

  it('names the columns that there are where one is missing', async () => {
    const { problem } = await measure(
      'at least 90% of calls are answered within 5 minutes of queued per month',
      'id,queued,Answered\n',
    );
    expect(problem).toEqual({
      kind: 'no column',
      text: 'calls.csv has no column “answered”. Did you mean “Answered”? Its columns are “id”, “queued”, “Answered”.',
    });
  });
});

describe('a condition that asks for what no row has', () => {
  const asking = (site: string) =>
    `at least 90% of calls where site = "${site}" are answered within 5 minutes of queued per month`;
  const data = rows(
    '1,2026-07-01T10:00:00,2026-07-01T10:00:05,,,,general',
    '2,2026-07-01T10:00:00,2026-07-01T10:00:05,,,,priority',
  );

  it.each([
    ['genral', ['No row has “genral” in `site`. Did you mean “general”?']],
    ['Riga', ['No row has “Riga” in `site`. There stands “general”, “priority”.']],
    ['priority', []],
  ])('is told, with what is near: %s', async (site, notes) => {
    expect((await measure(asking(site), data)).notes).toEqual(notes);
  });
});

describe('what readers of the figures would argue about', () => {
  it('a condition without a limit asks whether a moment has come, be it before the first one', async () => {
    const { periods, rows: told } = await measure(
      'at least 50% of calls have answered per month',
      rows(
        '1,2026-07-01T10:00:00,2026-07-01T09:00:00',
        '2,2026-07-01T10:00:00,',
        '3,2026-07-01T10:00:00,2026-07-01T11:00:00',
      ),
    );
    expect({ periods, told }).toMatchObject({ periods: [{ met: 2, missed: 1 }], told: { refused: [] } });
  });

  it('a case without a site is in the figure of none', async () => {
    const { periods } = await measure(
      'at least 50% of calls are answered within 20 seconds of queued per month in each site',
      rows('1,2026-07-01T10:00:00,2026-07-01T10:00:05,,,,north', '2,2026-07-01T10:00:00,2026-07-01T10:00:55'),
    );
    expect(periods).toMatchObject([{ cases: 2, verdict: 'met', parts: [{ value: 'north' }] }]);
  });

  it('without the end of a window there is none, not even one that a case could be too early for', async () => {
    const { periods, rows: told } = await measure(
      'at least 50% of calls are answered between queued and ended per month',
      rows(
        '1,2026-07-01T10:00:00,2026-07-01T09:00:00,',
        '2,2026-07-01T10:00:00,2026-07-01T10:30:00,2026-07-01T11:00:00',
      ),
    );
    expect({ periods, told }).toMatchObject({
      periods: [{ met: 1, missed: 0 }],
      told: { excluded: [{ reason: 'no deadline', rows: 1 }] },
    });
  });

  it('codes for “no answer” are no answers from 0 to 10', async () => {
    const { periods, rows: told } = await measure(
      'net promoter score of calls by minutes at least 30 per month',
      rows('1,2026-07-01T10:00:00,,,,,,99', '2,2026-07-01T10:00:00,,,,,,10', '3,2026-07-01T10:00:00,,,,,,0x10'),
    );
    expect({ periods, told }).toMatchObject({
      periods: [{ figure: 100, cases: 1 }],
      told: { refused: [{ reason: 'no answer from 0 to 10' }, { reason: 'unreadable number' }] },
    });
  });

  it('a year with a slip of the pen makes no thousands of periods', async () => {
    const { periods, rows: told } = await measure(
      'at most 5 calls per day',
      rows('1,0215-02-01T10:00:00', '2,2026-07-01T10:00:00'),
    );
    expect(periods).toHaveLength(1);
    expect(told?.refused).toMatchObject([{ reason: 'begins before 1900', rows: 1 }]);
  });
});

it('hours that overlap past midnight are open once', async () => {
  const text = `service desk "Desk" { open Fri 18:00..02:00, Sat 00:00..08:00 in "Europe/Riga" }
${CALLS}standard s "S" { target median time from queued to ended of calls at most 9 business hours per month }`;
  const { periods } = await targetMeasured(text, {
    data: { 'calls.csv': rows('1,2026-07-03T18:00:00,,2026-07-04T08:00:00') },
  });
  expect(periods).toMatchObject([{ figure: 14 * 3600, verdict: 'missed' }]);
});

describe('a period of which each site has to keep the bound', () => {
  const target = 'at least 50% of calls are closed within 2 months of queued per month in each site';
  const head = CALLS.replace('answered, ended', 'answered, ended, closed');
  const data = `id,queued,closed,site
1,2026-07-01T10:00:00,2026-07-02T10:00:00,north
2,2026-07-01T10:00:00,2026-07-02T10:00:00,north
3,2026-07-01T10:00:00,,south
`;

  it('is not final as long as one of them is undecided', async () => {
    const { periods } = await measure(target, data, '2026-08-05', head);
    expect(periods).toMatchObject([{ final: false, parts: [{ value: 'north' }, { value: 'south', undecided: 1 }] }]);
  });
});
