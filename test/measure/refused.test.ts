/** Rows that are refused: each can be found, and most of them leave nothing to be told. */
import { describe, expect, it } from 'vitest';
import type { Results } from '../../language/measure/results/schema.ts';
import { folderWith, yardstick } from '../support/cli.ts';

const STANDARDS = `service desk "Desk" { open Mon..Sun 00:00..24:00 in "UTC" }
record calls "Calls" from "calls.csv" { key id moments queued, answered fields site: text }
standard s "S" { target at least 50% of calls where site = "Riga" are answered within 20 seconds of queued per month }
`;

const right = (id: string, site = 'Riga'): string => `${id},2026-07-01T10:00:00,2026-07-01T10:00:05,${site}`;
const wrong = (id: string, site = 'Riga'): string => `${id},sometime,2026-07-01T10:00:05,${site}`;

function measure(rows: readonly string[], ...args: string[]) {
  const folder = folderWith({ 'a.standards': STANDARDS, 'calls.csv': `id,queued,answered,site\n${rows.join('\n')}\n` });
  return yardstick(folder, 'measure', '.', '--now', '2026-09-01', ...args);
}

const standing = (rows: readonly string[]) =>
  (JSON.parse(measure(rows, '--format', 'json').out) as Results).targets[0]?.standing;

const many = (count: number, row: (id: string, site?: string) => string, name: string, site?: string): string[] =>
  Array.from({ length: count }, (_, i) => row(`${name}${i}`, site));

describe('the rows that are refused', () => {
  const rows = [...many(9, right, 'r'), ...many(5, wrong, 'w')];

  it('are all named for programs and spreadsheets', () => {
    const { targets } = JSON.parse(measure(rows, '--format', 'json').out) as Results;
    expect(targets[0]?.rows?.refused.map(({ examples }) => examples.map(({ row }) => row))).toEqual([
      [11, 12, 13, 14, 15],
    ]);
    const lines = measure(rows, '--format', 'csv').out.split('\r\n');
    expect(lines.filter((it) => it.startsWith('refused row,'))).toHaveLength(5);
  });

  it('are three at a terminal, with the word that shows all', () => {
    expect(measure(rows).out.replace(/\s+/g, ' ')).toContain(
      '5 rows refused: unreadable time in “queued”, such as “sometime” (calls.csv, rows 11, 12, 13; see all with --refused 5)',
    );
    const all = measure(rows, '--refused', '5').out.replace(/\s+/g, ' ');
    expect(all).toContain('(calls.csv, rows 11, 12, 13, 14, 15)');
    expect(all).not.toContain('--refused');
  });

  it('come with the format that reads them where they are most, and not where it would read a few and none of the others', () => {
    const other = (id: string): string => `${id},01.07.2026 10:00,2026-07-01T10:00:05,Riga`;
    const clause = 'Write “times as "DD.MM.YYYY HH:mm"” in the record';
    const told = (...rows: string[]): string => measure(rows).out.replace(/\s+/g, ' ');
    expect(told(...many(9, other, 'o'), ...many(2, right, 'r'))).toContain(clause);
    expect(told(...many(2, other, 'o'), ...many(9, right, 'r'))).not.toContain('times as');
  });

  it('are those alone that the target should count', () => {
    const { targets } = JSON.parse(
      measure([right('a'), wrong('b', 'Ogre'), wrong('c'), right('a', 'Ogre')], '--format', 'json').out,
    ) as Results;
    expect(targets[0]?.rows).toMatchObject({
      ...{ read: 4, counted: 1, excluded: [{ reason: 'fulfils another condition', rows: 2 }] },
      refused: [{ rows: 1 }],
    });
  });
});

describe('a verdict', () => {
  it('cannot be told where more rows are refused than counted', () => {
    const most = [...many(4, right, 'r'), ...many(5, wrong, 'w')];
    expect(standing(most)).toEqual({
      verdict: 'cannot be told',
      period: '2026-07',
      doubt: 'Of the 9 rows that it should count, 5 are refused: mend them before you trust a figure.',
    });
    expect(measure(most).out).toContain('0 missed, 1 cannot be told, 0 met');
  });

  it('stands where as many are counted as refused, and whatever is wrong with the rows of others', () => {
    expect(standing([...many(4, right, 'r'), ...many(4, wrong, 'w')])).toMatchObject({ verdict: 'met', doubt: null });
    expect(standing([...many(4, right, 'r'), ...many(40, wrong, 'w', 'Ogre')])).toMatchObject({ verdict: 'met' });
  });

  it('that cannot be told is none that was missed', () => {
    const late = '1,2026-07-01T10:00:00,2026-07-01T11:00:05,Riga';
    expect(measure([late], '--fail-on', 'missed').code).toBe(1);
    expect(measure([late, ...many(2, wrong, 'w')], '--fail-on', 'missed').code).toBe(0);
  });
});
