import { describe, expect, it } from 'vitest';
import type { Results, TargetResult } from '../../../language/measure/results/schema.ts';
import { folderWith, yardstick } from '../../support/cli.ts';

const STANDARDS = `service desk "Desk" {
  open Mon..Fri 09:00..17:00 in "Europe/Dublin"
}
record letters "Letters" from "letters.csv" {
  moments received, answered
}
standard answers "Letters are answered" {
  target at least 80% of letters are answered within 20 calendar days of received per month
  target at least 80% of letters are answered within 20 calendar days of received over 3 months
}
`;

const day = (from: string, days: number): string =>
  new Date(Date.parse(`${from}T12:00:00Z`) + days * 86_400_000).toISOString().slice(0, 19);

/** The letters of a month, on its days one after the other, each answered after so many days. */
const lettersOf = (month: string, answeredAfter: readonly number[]): string[] =>
  answeredAfter.map((days, i) => {
    const received = day(`${month}-01`, i % 28);
    return `${received},${day(received.slice(0, 10), days)}`;
  });

/** Forty letters, of which so many are answered after five days and the others after thirty. */
const month = (onTime: number): number[] => Array.from({ length: 40 }, (_, i) => (i < onTime ? 5 : 30));

function measured(months: readonly string[][], now: string): TargetResult[] {
  const csv = ['received,answered', ...months.flat()].join('\n');
  const folder = folderWith({ 'desk.standards': STANDARDS, 'letters.csv': csv });
  const { out, err } = yardstick(folder, 'measure', '--format', 'json', '--now', now);
  expect(err).toBe('');
  return (JSON.parse(out) as Results).targets;
}

const nameOf = (index: number): string =>
  `${2024 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`;

describe('what the periods of a target tell together', () => {
  it('is that it becomes better, where each month is better than the one before', () => {
    const months = [24, 26, 28, 30, 33, 36].map((onTime, i) => lettersOf(nameOf(i), month(onTime)));
    const [monthly] = measured(months, '2024-12-01T12:00');
    expect(monthly?.trend).toEqual({ change: 'better', periods: 6, chance: expect.closeTo(2 / 720, 9) });
  });

  it('is nothing for periods that overlap', () => {
    const months = [22, 24, 26, 28, 30, 33, 36, 38].map((onTime, i) => lettersOf(nameOf(i), month(onTime)));
    const [, rolling] = measured(months, '2024-12-01T12:00');
    expect(rolling?.periods.length).toBeGreaterThanOrEqual(5);
    expect(rolling).toMatchObject({ trend: null, chart: null });
  });

  it('leaves a month out while its slow cases are still to come', () => {
    const months = [30, 31, 29, 30, 32, 28].map((onTime, i) => lettersOf(nameOf(i), month(onTime)));
    // On 2 July, what came late in June and is slow is not yet late.
    const [monthly] = measured(months, '2024-07-02T12:00');
    const june = monthly?.periods.find(({ name }) => name === '2024-06');
    expect(june?.ended).toBe(true);
    expect(june?.undecided).toBeGreaterThan(1);
    expect(monthly?.trend).toMatchObject({ change: 'no clear change', periods: 5 });
  });

  it('has a chart from twenty months on, with the month that is different', () => {
    const months = Array.from({ length: 22 }, (_, i) => lettersOf(nameOf(i), month(i === 10 ? 8 : 32 + (i % 3))));
    const [monthly] = measured(months, '2026-06-01T12:00');
    expect(monthly?.chart?.points.filter(({ outside }) => outside).map(({ name }) => name)).toEqual([nameOf(10)]);
    expect(measured(months.slice(0, 10), '2026-06-01T12:00')[0]?.chart).toBeNull();
  });
});
