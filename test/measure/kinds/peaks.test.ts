import { describe, expect, it } from 'vitest';
import { targetMeasured } from '../../support/measuring.ts';

const measure = async (where: string, target: string, rows: readonly string[], now = '2027-06-01') => {
  const text = `service desk "Desk" {
  open Mon..Sun 08:00..20:00 in "UTC"
  touchpoints phone
  demand calls { typical 40 per hour, staff 4 peak "Winter" every 11-15..01-31 staff 6 }
}
record calls "Calls" from "calls.csv" { moments queued, answered fields site: text }
standard s "S" { ${where} target ${target} }`;
  const data = { 'calls.csv': `queued,answered,site\n${rows.map((row) => `${row}\n`).join('')}` };
  const { periods } = await targetMeasured(text, { data, now });
  return periods.map(({ name, figure, why, verdict }) => [name, figure ?? why, verdict]);
};

const AT = (day: string): string => `${day}T10:00:00,${day}T10:00:05,Riga`;

describe('a month outside of the peak', () => {
  it('is not asked about, be it for a number that would be 0', async () => {
    const rows = ['2026-01-20', '2026-03-02', '2026-11-20', '2026-12-24'].map(AT);
    expect(await measure('only in peak "Winter"', 'at most 5 calls per month', rows)).toEqual([
      ['2026-01', 1, 'met'],
      ...['02', '03', '04', '05', '06', '07', '08', '09', '10'].map((it) => [`2026-${it}`, 'does not hold', null]),
      ['2026-11', 1, 'met'],
      ['2026-12', 1, 'met'],
    ]);
  });

  it('is asked about where a part of it lies in the peak', async () => {
    const rows = ['2026-10-20', '2026-12-24', '2027-02-02'].map(AT);
    expect(await measure('except in peak "Winter"', 'at most 5 calls per month', rows)).toEqual([
      ['2026-10', 1, 'met'],
      ['2026-11', 0, 'met'],
      ['2026-12', 'does not hold', null],
      ['2027-01', 'does not hold', null],
      ['2027-02', 1, 'met'],
    ]);
  });

  it('has no sum and no share either', async () => {
    const rows = ['2026-01-20', '2026-03-02', '2026-11-20'].map(AT);
    const told = await measure(
      'only in peak "Winter"',
      'at least 80% of calls are answered within 20 seconds per quarter',
      rows,
    );
    expect(told).toEqual([
      ['2026-Q1', 100, 'met'],
      ['2026-Q2', 'does not hold', null],
      ['2026-Q3', 'does not hold', null],
      ['2026-Q4', 100, 'met'],
    ]);
  });

  it('has a figure over three months that reach into the peak', async () => {
    const rows = ['2026-01-20', '2026-11-20'].map(AT);
    const told = await measure('only in peak "Winter"', 'at most 5 calls over 3 months', rows);
    expect(told.map(([name, figure]) => `${name} ${figure}`)).toEqual([
      '2026-03 1',
      ...['04', '05', '06', '07', '08', '09', '10'].map((it) => `2026-${it} does not hold`),
      '2026-11 1',
    ]);
  });
});

describe('a month between two in force', () => {
  it('has the figure 0, a month of which no day is in force none', async () => {
    const rows = ['2026-01-20', '2026-03-20', '2026-05-20', '2026-07-02'].map(AT);
    expect(await measure('holds from 2026-03-15 until 2026-06-10', 'at most 5 calls per month', rows)).toEqual([
      ['2026-03', 1, 'met'],
      ['2026-04', 0, 'met'],
      ['2026-05', 1, 'met'],
    ]);
  });
});
