/** Who is due to be told what with the end of a period. */
import { describe, expect, it } from 'vitest';
import { type ReportUnit, reportPeriod, reportsDue } from '../../language/meaning/reports-due.ts';
import { checkServices } from '../support/check.ts';

const reporting = (...clauses: string[]) => {
  const text = `service s "S" { ${clauses.map((it) => `report ${it}\n`).join('')} }
role a "A"\nrole b "B"
standard x "X" { check "Seen" }
`;
  return checkServices(text)[0]?.model as NonNullable<ReturnType<typeof checkServices>[0]>['model'];
};

/** `a 2026-06-01..2026-06-30`, one for each part of each role. */
function due(clause: string, unit: ReportUnit, name: string): string[] {
  const period = reportPeriod(unit, name);
  if (!period) throw new Error(`${name} is no ${unit}`);
  return reportsDue(reporting(clause), period).reports.flatMap(({ role, parts }) =>
    parts.map(({ days }) => `${role} ${days.from}..${days.until}`),
  );
}

const DAY = 86_400_000;
const isoDate = (milliseconds: number): string => new Date(milliseconds).toISOString().slice(0, 10);

describe('a report falls due', () => {
  it.each<[clause: string, unit: ReportUnit, name: string, told: string[]]>([
    ['monthly to a', 'month', '2026-06', ['a 2026-06-01..2026-06-30']],
    ['monthly to a, b', 'month', '2028-02', ['a 2028-02-01..2028-02-29', 'b 2028-02-01..2028-02-29']],
    ['20 per month to a', 'month', '2026-05', ['a 2026-05-01..2026-05-31']],
    ['quarterly to a', 'month', '2026-06', ['a 2026-04-01..2026-06-30']],
    ['quarterly to a', 'month', '2026-05', []],
    ['every 3 months to a', 'quarter', '2026-q2', ['a 2026-04-01..2026-06-30']],
    ['monthly to a', 'quarter', '2026-Q2', []],
    ['every 6 months to a', 'month', '2026-12', ['a 2026-07-01..2026-12-31']],
    ['every 6 months to a', 'month', '2026-09', []],
    ['yearly to a', 'month', '2026-12', ['a 2026-01-01..2026-12-31']],
    ['yearly to a', 'year', '2026', ['a 2026-01-01..2026-12-31']],
    ['every 2 years to a', 'year', '2026', ['a 2025-01-01..2026-12-31']],
    ['weekly to a', 'week', '2026-W23', ['a 2026-06-01..2026-06-07']],
    ['weekly to a', 'week', '2026-W53', ['a 2026-12-28..2027-01-03']],
    ['every 2 weeks to a', 'week', '2026-W24', ['a 2026-06-01..2026-06-14']],
    ['every 2 weeks to a', 'week', '2026-W23', []],
    // A year of 53 weeks shifts the weeks of the next one.
    ['every 2 weeks to a', 'week', '2026-W52', ['a 2026-12-14..2026-12-27']],
    ['every 2 weeks to a', 'week', '2026-W53', []],
    ['every 2 weeks to a', 'week', '2027-W01', ['a 2026-12-28..2027-01-10']],
    ['every 2 weeks to a', 'day', '2027-01-10', ['a 2026-12-28..2027-01-10']],
    ['monthly to a', 'week', '2026-W22', []],
    ['weekly to a', 'month', '2026-05', []],
    ['daily to a', 'day', '2026-06-12', ['a 2026-06-12..2026-06-12']],
    ['weekly to a', 'day', '2026-06-14', ['a 2026-06-08..2026-06-14']],
    ['monthly to a', 'day', '2026-06-30', ['a 2026-06-01..2026-06-30']],
    ['monthly to a', 'day', '2026-06-29', []],
  ])('%s: %s %s', (clause, unit, name, told) => {
    expect(due(clause, unit, name)).toEqual(told);
  });

  it.each(['weekly', 'every 2 weeks', 'every 3 weeks', 'every 5 weeks', 'every 60 weeks'])(
    '%s: every day of some years is told once',
    (rhythm) => {
      const sundays = Array.from({ length: 500 }, (_, at) => Date.UTC(1996, 0, 7) + 7 * at * DAY);
      const service = reporting(`${rhythm} to a`);
      const told = sundays.flatMap((sunday) => {
        const period = reportPeriod('day', isoDate(sunday));
        return period ? reportsDue(service, period).reports.flatMap(({ parts }) => parts.map(({ days }) => days)) : [];
      });
      const [, ...others] = told;
      expect(others.map(({ from }) => from)).toEqual(
        told.slice(0, -1).map(({ until }) => isoDate(Date.parse(until) + DAY)),
      );
      expect(others.length).toBeGreaterThan(5);
    },
  );

  it('in periods that there are', () => {
    const wrong = [
      ['month', '2026-13'],
      ['month', '2026'],
      ['week', '2025-W53'],
      ['week', '2026-W00'],
      ['quarter', '2026-Q5'],
      ['day', '2026-02-30'],
    ] as const;
    expect(wrong.filter(([unit, name]) => reportPeriod(unit, name))).toEqual([]);
  });

  it('of several lengths in one report, the shorter first, and says who is told at other times', () => {
    const period = reportPeriod('month', '2026-06');
    if (!period) throw new Error('no period');
    const { reports, later } = reportsDue(
      reporting('monthly to a', 'quarterly to a', 'weekly to b', 'yearly to a'),
      period,
    );
    expect(reports.map(({ role, parts }) => [role, parts.map(({ days }) => days.from)])).toEqual([
      ['a', ['2026-06-01', '2026-04-01']],
    ]);
    expect(later.map(({ role, frequency }) => `${role} ${frequency.unit}`)).toEqual(['b week', 'a year']);
  });
});
