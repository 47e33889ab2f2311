import { describe, expect, it } from 'vitest';
import { measured } from '../../support/measuring.ts';

/** The desk is in Riga, seven hours ahead of its branch in New York (EDT, in July). */
const standards = (target: string, times = ''): string => `service desk "Desk" {
  open Mon..Sun 09:00..17:00 in "Europe/Riga"
  touchpoints phone
}
record calls "Calls" from "calls.csv" { ${times} key id moments queued, answered fields site: text }
standard s "S" { target ${target} as t }
branch york "New York" where site = "york" { open Mon..Sun 09:00..17:00 in "America/New_York" }
`;

const DATA = (...lines: string[]): Record<string, string> => ({
  'calls.csv': `id,queued,answered,site\n${lines.map((it) => `${it}\n`).join('')}`,
});

async function both(target: string, lines: readonly string[], now = '2026-12-01', times = '') {
  const { targets } = await measured(standards(target, times), { data: DATA(...lines), now });
  return targets.map(({ periods }) => periods.map(({ name, figure, verdict }) => [name, figure, verdict]));
}

describe('a branch in another time zone', () => {
  it('has the months and days of its own clock', async () => {
    // 02:00 of 1 August in Riga is 19:00 of 31 July in New York.
    expect(await both('at most 5 calls per month', ['1,2026-08-01T02:00:00,,york'])).toEqual([
      [['2026-08', 1, 'met']],
      [['2026-07', 1, 'met']],
    ]);
    expect(await both('at most 5 calls per day', ['1,2026-08-01T02:00:00,,york'])).toEqual([
      [['2026-08-01', 1, 'met']],
      [['2026-07-31', 1, 'met']],
    ]);
  });

  it('has the hours of its own day', async () => {
    expect(await both('at most 5 calls per hour', ['1,2026-08-01T02:30:00,,york'])).toEqual([
      [['2026-08-01T02', 1, 'met']],
      [['2026-07-31T19', 1, 'met']],
    ]);
  });

  it('is given its days by its own calendar', async () => {
    // Queued on the 31st in New York; its next calendar day ends with midnight there, 07:00 in Riga.
    const target = 'at least 50% of calls are answered within 1 calendar day of queued per month';
    const lines = ['1,2026-08-01T02:00:00,2026-08-02T06:59:00,york', '2,2026-08-01T02:00:00,2026-08-02T07:01:00,york'];
    expect(await both(target, lines)).toEqual([[['2026-08', 100, 'met']], [['2026-07', 50, 'met']]]);
  });

  it('reads the times of the record as they are written for all', async () => {
    const lines = ['1,2026-08-01T02:00:00Z,,york', '2,2026-08-02T02:00:00+03:00,,york'];
    expect(await both('at most 5 calls per day', lines)).toEqual([
      [
        ['2026-08-01', 1, 'met'],
        ['2026-08-02', 1, 'met'],
      ],
      [
        ['2026-07-31', 1, 'met'],
        ['2026-08-01', 1, 'met'],
      ],
    ]);
    const inUtc = 'times as "YYYY-MM-DD HH:mm" in "UTC"';
    expect(await both('at most 5 calls per day', ['1,2026-08-01 02:00,,york'], '2026-12-01', inUtc)).toEqual([
      [['2026-08-01', 1, 'met']],
      [['2026-07-31', 1, 'met']],
    ]);
  });

  it('has the clock of the service where it has hours of its own and names no zone', async () => {
    const text = standards('at most 5 calls per month').replace(' in "America/New_York"', '');
    const { targets } = await measured(text, { data: DATA('1,2026-08-01T02:00:00,,york'), now: '2026-12-01' });
    expect(targets.map(({ periods }) => periods.map(({ name }) => name))).toEqual([['2026-08'], ['2026-08']]);
  });
});
