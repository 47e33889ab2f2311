import { describe, expect, it } from 'vitest';
import { targetMeasured } from '../../support/measuring.ts';

const RECORD = `record outages "Outages" from "outages.csv" {
  key id from "id"
  moments began, ended
  fields planned: yes/no
}
`;
const OPEN = 'Mon..Fri 09:00..17:00 in "Europe/Riga"';

interface Asked {
  readonly target?: string;
  readonly standard?: string;
  readonly demand?: string;
  readonly now?: string;
  readonly open?: string;
}

/** The periods of a target of being there, in short. */
async function periodsOf(rows: readonly string[], { target, standard = '', demand = '', now, open }: Asked = {}) {
  const text = `service desk "Desk" { open ${open ?? OPEN} touchpoints phone ${demand} }
${RECORD}standard s "S" { ${standard} target ${target ?? 'available at least 99% of all time outside outages per month'} }`;
  const data = { 'outages.csv': `id,began,ended,planned\n${rows.map((row) => `${row}\n`).join('')}` };
  const { periods } = await targetMeasured(text, { data, now: now ?? '2026-06-01' });
  return periods.map(({ name, figure, why, verdict }) => [name, figure ?? why, verdict]);
}

const DAY = (day: string): string => `2026-${day}T00:00:00`;

describe('the time in which something worked', () => {
  it('is all of it in a month without an outage between two others, and in those since the last one', async () => {
    expect(await periodsOf([`1,${DAY('02-01')},${DAY('02-15')},no`, `2,${DAY('04-01')},${DAY('04-16')},no`])).toEqual([
      ['2026-02', 50, 'missed'],
      ['2026-03', 100, 'met'],
      ['2026-04', 50, 'missed'],
      ['2026-05', 100, 'met'],
    ]);
  });

  it('is all of the last whole month where there has never been an outage', async () => {
    expect(await periodsOf([], { now: '2026-06-10' })).toEqual([
      ['2026-05', 100, 'met'],
      ['2026-06', 100, 'met'],
    ]);
  });

  it('is looked at from the first row on, be it of an outage that does not count', async () => {
    expect(
      await periodsOf([`1,${DAY('03-04')},${DAY('03-05')},yes`, `2,${DAY('05-01')},${DAY('05-02')},yes`], {
        target: 'available at least 99% of all time outside outages where not planned per month',
      }),
    ).toEqual([
      ['2026-03', 100, 'met'],
      ['2026-04', 100, 'met'],
      ['2026-05', 100, 'met'],
    ]);
  });

  it('counts on the days alone on which the target is in force, on either side of the fraction', async () => {
    // Of the ten days of March from the 22nd on, one is out; what was out before does not count.
    expect(
      await periodsOf([`1,${DAY('01-10')},${DAY('02-10')},no`, `2,${DAY('03-20')},${DAY('03-23')},no`], {
        standard: 'holds from 2026-03-22 until 2026-04-10',
        target: 'available at least 80% of all time outside outages per month',
        open: 'Mon..Fri 09:00..17:00 in "UTC"',
      }),
    ).toEqual([
      ['2026-03', 90, 'met'],
      ['2026-04', 100, 'met'],
    ]);
  });

  it('counts from the day on which it is in force, where the first outage comes later', async () => {
    expect(await periodsOf([`1,${DAY('05-01')},${DAY('05-02')},no`], { standard: 'holds from 2026-03-01' })).toEqual([
      ['2026-03', 100, 'met'],
      ['2026-04', 100, 'met'],
      ['2026-05', expect.closeTo((100 * 30) / 31, 9), 'missed'],
    ]);
  });

  it('counts in the peak alone, and has no figure in a month outside of it', async () => {
    const demand = 'demand outages { typical 4 per hour, staff 2 peak "Spring" 2026-03-01..2026-03-10 staff 3 }';
    const rows = [`1,${DAY('02-01')},${DAY('02-20')},no`, `2,${DAY('03-09')},${DAY('03-12')},no`];
    const target = 'available at least 70% of all time outside outages per month';
    expect(
      await periodsOf(rows, {
        demand,
        standard: 'only in peak "Spring"',
        target,
        open: 'Mon..Fri 09:00..17:00 in "UTC"',
      }),
    ).toEqual([
      ['2026-02', 'does not hold', null],
      ['2026-03', 80, 'met'],
      ['2026-04', 'does not hold', null],
      ['2026-05', 'does not hold', null],
    ]);
    expect(
      await periodsOf(rows, {
        demand,
        standard: 'except in peak "Spring"',
        target,
        open: 'Mon..Fri 09:00..17:00 in "UTC"',
      }),
    ).toEqual([
      ['2026-02', expect.closeTo((100 * 9) / 28, 9), 'missed'],
      ['2026-03', expect.closeTo((100 * 20) / 21, 9), 'met'],
      ['2026-04', 100, 'met'],
      ['2026-05', 100, 'met'],
    ]);
  });

  it('of opening time is none where it never opens', async () => {
    expect(
      await periodsOf([`1,${DAY('05-02')},${DAY('05-03')},no`], {
        target: 'available at least 99% of open time outside outages per day',
        now: '2026-05-05',
      }),
    ).toEqual([
      ['2026-05-02', 'no cases', null],
      ['2026-05-03', 'no cases', null],
      ['2026-05-04', 100, 'met'],
    ]);
  });

  it('over several months is that of all of them, months without an outage among them', async () => {
    expect(
      await periodsOf([`1,${DAY('02-01')},${DAY('02-15')},no`], {
        target: 'available at least 80% of all time outside outages over 3 months',
        open: 'Mon..Fri 09:00..17:00 in "UTC"',
      }),
    ).toEqual([
      ['2026-04', expect.closeTo((100 * 75) / 89, 9), 'met'],
      ['2026-05', 100, 'met'],
    ]);
  });

  it('waits for an outage of which it is not known yet whether it counts', async () => {
    const text = `service desk "Desk" { open ${OPEN} touchpoints phone }
record outages "Outages" from "outages.csv" { moments began, ended }
standard s "S" { target available at least 40% of all time outside outages where not ended within 60 calendar days of began per month }`;
    const data = { 'outages.csv': 'began,ended\n2026-04-20T00:00:00,\n' };
    const { periods, rows } = await targetMeasured(text, { data, now: '2026-05-10' });
    expect(periods).toMatchObject([
      { name: '2026-04', figure: 100, final: false },
      { name: '2026-05', final: false },
    ]);
    expect(rows?.excluded).toEqual([{ reason: 'condition still open', rows: 1 }]);
  });
});
