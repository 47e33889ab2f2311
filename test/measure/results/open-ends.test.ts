import { describe, expect, it } from 'vitest';
import { targetMeasured } from '../../support/measuring.ts';

async function last(target: string, rows: readonly string[], now = '2026-08-03') {
  const text = `service desk "Desk" { open Mon..Fri 09:00..17:00 in "UTC" touchpoints phone }
record cases "Cases" from "cases.csv" { moments opened, due, closed, escalated fields rating: number, kind: text }
standard s "S" { target ${target} }`;
  const data = { 'cases.csv': `opened,due,closed,escalated,rating,kind\n${rows.map((it) => `${it}\n`).join('')}` };
  const { periods, rows: told } = await targetMeasured(text, { data, now });
  return { ...periods.at(-1), excluded: told?.excluded };
}

const CLOSED = '2026-07-01T10:00:00,,2026-07-02T10:00:00,,,';
const OPEN = '2026-07-20T10:00:00,,,,,';
const times = (count: number, row: string): string[] => Array.from({ length: count }, () => row);

describe('a target without a limit', () => {
  const target = 'at least 80% of cases are closed per month';

  it('is not final while what has not come may still turn it', async () => {
    expect(await last(target, [...times(7, CLOSED), ...times(3, OPEN)])).toMatchObject({
      ...{ figure: 70, verdict: 'missed', final: false },
      range: { from: 70, to: 100 },
    });
  });

  it('is final where it is kept already, for nothing comes undone', async () => {
    expect(await last(target, [...times(8, CLOSED), ...times(2, OPEN)])).toMatchObject({ verdict: 'met', final: true });
  });

  it('is final where at most so many may come and more have', async () => {
    const some = 'at most 20% of cases are closed per month';
    expect(await last(some, [...times(3, CLOSED), ...times(7, OPEN)])).toMatchObject({
      verdict: 'missed',
      final: true,
    });
    expect(await last(some, [...times(2, CLOSED), ...times(8, OPEN)])).toMatchObject({ verdict: 'met', final: false });
  });

  it('is no more final when it asks for conditions', async () => {
    const asks = (condition: string) => `at least 80% of cases have ${condition} per month`;
    const rows = [...times(7, CLOSED), ...times(3, OPEN)];
    expect(await last(asks('closed'), rows)).toMatchObject({ verdict: 'missed', final: false });
    expect(await last(asks('not closed'), rows)).toMatchObject({ verdict: 'missed', final: true });
    expect(await last(asks('not closed'), [...times(1, CLOSED), ...times(9, OPEN)])).toMatchObject({
      ...{ verdict: 'met', final: false },
    });
    expect(await last(asks('(closed or kind = "x")'), rows)).toMatchObject({ verdict: 'missed', final: false });
    expect(await last(asks('kind = "x"'), rows)).toMatchObject({ verdict: 'missed', final: true });
  });
});

describe('a case of which it is not known whether it counts', () => {
  const open = '2026-07-30T10:00:00,,,2026-07-30T11:00:00,,';

  it('keeps a share open that it could turn', async () => {
    const target =
      'at least 50% of cases where not closed within 7 calendar days of opened are escalated within 2 hours of opened per month';
    const missed = '2026-07-01T10:00:00,,,,,';
    expect(await last(target, [missed, open])).toMatchObject({
      ...{ verdict: 'missed', undecided: 0, final: false, range: { from: 0, to: 50 } },
      excluded: [{ reason: 'condition still open', rows: 1 }],
    });
    expect(await last(target, [...times(3, missed), open])).toMatchObject({ verdict: 'missed', final: true });
  });

  it('keeps a number open that it could turn', async () => {
    const target = (most: number) =>
      `at most ${most} cases where not closed within 7 calendar days of opened per month`;
    const counted = '2026-07-01T10:00:00,,,,,';
    expect(await last(target(1), [counted, open])).toMatchObject({ figure: 1, verdict: 'met', final: false });
    expect(await last(target(2), [counted, open])).toMatchObject({ figure: 1, verdict: 'met', final: true });
    expect(await last(target(0), [counted, open])).toMatchObject({ figure: 1, verdict: 'missed', final: true });
  });

  it('keeps an average open', async () => {
    const target = 'average rating of cases where not closed within 7 calendar days of opened at least 4 per month';
    expect(await last(target, ['2026-07-01T10:00:00,,,,5,', '2026-07-30T10:00:00,,,,1,'])).toMatchObject({
      ...{ figure: 5, final: false },
    });
  });

  it('does so in a month that has no other case', async () => {
    const target = 'at most 1 cases where not closed within 7 calendar days of opened per month';
    expect(await last(target, [open, open])).toMatchObject({ figure: 0, verdict: 'met', final: false });
  });
});

describe('a deadline in a condition', () => {
  const target = 'at least 50% of cases have closed by due per month';

  it('leaves a case undecided until it has come', async () => {
    const rows = [
      '2026-07-01T10:00:00,2026-08-10T10:00:00,,,,',
      '2026-07-01T10:00:00,2026-07-10T10:00:00,2026-07-09T10:00:00,,,',
    ];
    expect(await last(target, rows)).toMatchObject({ met: 1, missed: 0, undecided: 1, final: true });
    expect(await last(target, rows, '2026-08-11')).toMatchObject({ met: 1, missed: 1, undecided: 0, final: true });
  });

  it('asks nothing of a case that has none', async () => {
    const rows = ['2026-07-01T10:00:00,,,,,', '2026-07-01T10:00:00,2026-07-10T10:00:00,2026-07-09T10:00:00,,,'];
    expect(await last(target, rows)).toMatchObject({
      ...{ met: 1, missed: 0, undecided: 0, final: true },
      excluded: [{ reason: 'no deadline', rows: 1 }],
    });
  });

  it('does not decide whether a case counts that has none, unless something else does', async () => {
    const rows = [
      '2026-07-01T10:00:00,,,2026-07-01T10:30:00,,',
      '2026-07-01T10:00:00,2026-07-10T10:00:00,,2026-07-01T10:30:00,,',
    ];
    const late = 'at most 5 cases where not closed by due per month';
    expect(await last(late, rows)).toMatchObject({ figure: 1, excluded: [{ reason: 'no deadline', rows: 1 }] });
    const either = 'at most 5 cases where (not closed by due or escalated within 1 hour of opened) per month';
    expect(await last(either, rows)).toMatchObject({ figure: 2, excluded: [] });
  });

  it.each([
    ['a window', 'closed between due and escalated', '2026-07-01T10:00:00,2026-08-01T10:00:00,,2026-08-20T10:00:00,,'],
    ['an appointment', 'closed within 30 minutes before or after due', '2026-07-01T10:00:00,2026-08-03T23:00:00,,,,'],
    ['a lead', 'closed at least 48 hours before due', '2026-07-01T10:00:00,2026-08-20T10:00:00,,,,'],
  ])('is open as long as %s is', async (_, condition, row) => {
    expect(await last(`at least 50% of cases have ${condition} per month`, [row, row])).toMatchObject({
      ...{ figure: null, why: 'cases still open', undecided: 2, final: false },
    });
  });
});
