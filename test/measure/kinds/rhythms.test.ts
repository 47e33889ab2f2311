import { describe, expect, it } from 'vitest';
import { targetMeasured } from '../../support/measuring.ts';

async function gapsOf(open: string, instants: readonly string[], now: string, every = '2 hours', extra = '') {
  const text = `service desk "Desk" { open ${open} in "UTC" touchpoints phone ${extra} }
record rounds "Rounds" from "rounds.csv" { moments cleaned }
standard s "S" { target at least 50% of rounds are cleaned every ${every} while open per month }`;
  const data = { 'rounds.csv': `cleaned\n${instants.map((it) => `${it}\n`).join('')}` };
  const { periods } = await targetMeasured(text, { data, now });
  return periods.map(({ name, met, missed, undecided }) => [name, met, missed, undecided]);
}

describe('gaps while it is open', () => {
  it('do not end at midnight where it never closes', async () => {
    // One gap of two hours over midnight, one of three, and one that still runs.
    const rounds = ['2026-07-01T23:00:00', '2026-07-02T01:00:00', '2026-07-02T04:00:00'];
    expect(await gapsOf('Mon..Sun 00:00..24:00', rounds, '2026-07-02T05:00')).toEqual([['2026-07', 1, 1, 1]]);
    expect(await gapsOf('Mon..Sun 00:00..00:00', rounds, '2026-07-04T05:00')).toEqual([['2026-07', 1, 2, 0]]);
  });

  it('begin with the first case where nobody has ever opened', async () => {
    expect(await gapsOf('Mon..Sun 00:00..24:00', ['2026-07-01T23:00:00'], '2026-07-01T23:30')).toEqual([
      ['2026-07', 0, 0, 1],
    ]);
  });

  it('go on past midnight to the closing of the evening before', async () => {
    // 18:00 to 19:30, 19:30 to 21:00, 21:00 to 01:00, 01:00 to 02:00.
    const rounds = ['2026-07-01T19:30:00', '2026-07-01T21:00:00', '2026-07-02T01:00:00'];
    expect(await gapsOf('Mon..Sun 18:00..02:00', rounds, '2026-07-02T12:00')).toEqual([['2026-07', 3, 1, 0]]);
  });

  it('begin with the opening in which the first case lies, be it that of the day before', async () => {
    // 18:00 to 00:30 is too long, 00:30 to 02:00 is not.
    expect(await gapsOf('Mon..Sun 18:00..02:00', ['2026-07-02T00:30:00'], '2026-07-02T12:00')).toEqual([
      ['2026-07', 1, 1, 0],
    ]);
  });

  it('begin on the day of the first case where what was open past midnight had closed before', async () => {
    expect(await gapsOf('Mon..Sun 18:00..02:00', ['2026-07-02T19:00:00'], '2026-07-02T19:10')).toEqual([
      ['2026-07', 1, 0, 1],
    ]);
  });

  it('are one where the next day opens before the one before has closed', async () => {
    // Friday 18:00 to Saturday 08:00: gaps of 4, 4 and 6 hours.
    const rounds = ['2026-07-03T22:00:00', '2026-07-04T02:00:00'];
    expect(await gapsOf('Fri 18:00..02:00, Sat 00:00..08:00', rounds, '2026-07-04T12:00', '4 hours')).toEqual([
      ['2026-07', 2, 1, 0],
    ]);
  });

  it('end where a closure ends what is open day and night', async () => {
    // 22:00 to midnight, and the night after the closure from midnight on: 2 hours, and 3.
    const rounds = ['2026-07-01T22:00:00', '2026-07-03T03:00:00'];
    expect(
      await gapsOf('Mon..Sun 00:00..24:00', rounds, '2026-07-03T04:00', '2 hours', 'closed 2026-07-02 "Works"'),
    ).toEqual([['2026-07', 1, 1, 1]]);
  });

  it('belong to the month in which they begin, over the turn of it', async () => {
    const rounds = ['2026-07-31T23:30:00', '2026-08-01T00:30:00'];
    expect(await gapsOf('Mon..Sun 00:00..24:00', rounds, '2026-08-01T01:00')).toEqual([
      ['2026-07', 1, 0, 0],
      ['2026-08', 0, 0, 1],
    ]);
  });
});

it('a round of which it is not known yet whether it counts keeps its month open', async () => {
  const text = `service desk "Desk" { open Mon..Sun 00:00..24:00 in "UTC" touchpoints phone }
record rounds "Rounds" from "rounds.csv" { moments cleaned, checked }
standard s "S" { target at least 50% of rounds where checked within 30 calendar days of cleaned are cleaned every 2 calendar days per month }`;
  const data = { 'rounds.csv': 'cleaned,checked\n2026-07-01T10:00:00,2026-07-01T11:00:00\n2026-07-28T10:00:00,\n' };
  const { rows, periods } = await targetMeasured(text, { data, now: '2026-08-02' });
  expect(rows?.excluded).toEqual([{ reason: 'condition still open', rows: 1 }]);
  expect(periods).toMatchObject([{ name: '2026-07', missed: 1, final: false }]);
});
