/** Files as people have them: with a title above the table, and dates that Excel knows as dates. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import writeExcel from 'write-excel-file/node';
import type { Results } from '../../language/measure/results/schema.ts';
import { folderWith, yardstick } from '../support/cli.ts';

const standards = (file: string, times = ''): string => `service desk "Desk" { open Mon..Sun 00:00..24:00 in "UTC" }
record calls "Calls" from "${file}" { ${times} key id from "Call" moments queued from "Queued at", answered }
standard s "S" { target at least 50% of calls are answered within 20 seconds of queued per month }
`;

function measure(folder: string): Results['targets'][number] | undefined {
  const { out } = yardstick(folder, 'measure', '.', '--now', '2026-09-01', '--format', 'json');
  return (JSON.parse(out) as Results).targets[0];
}

const told = (target: ReturnType<typeof measure>) => ({
  problem: target?.problem?.text ?? null,
  figures: target?.periods.map(({ name, figure }) => [name, figure]),
  refused: target?.rows?.refused.flatMap(({ examples }) => examples.map(({ row }) => row)),
});

const ROWS = `Call,Queued at,answered
1,2026-07-01T10:00:00,2026-07-01T10:00:05
2,yesterday,2026-07-01T10:00:05
`;

describe('a table below a title', () => {
  it.each([
    ['a title', `Calls of July,,\n${ROWS}`, [4]],
    ['a title alone in its line, and an empty one', `Calls of July\n\n${ROWS}`, [5]],
    ['a title and who made it', `Calls of July 2026,,\nExported by,Anna,2026-08-01\n,,\n${ROWS}`, [6]],
    ['nothing', ROWS, [3]],
  ])('is read below %s, and rows keep their numbers', (_, text, refused) => {
    const folder = folderWith({ 'a.standards': standards('calls.csv'), 'calls.csv': text });
    expect(told(measure(folder))).toEqual({ problem: null, figures: [['2026-07', 100]], refused });
  });

  it('is told with the names of its own columns where one is missing', () => {
    const text = `Calls of July,,\n${ROWS.replace('answered', 'Answred')}`;
    const folder = folderWith({ 'a.standards': standards('calls.csv'), 'calls.csv': text });
    expect(told(measure(folder)).problem).toBe(
      'calls.csv has no column “answered”. Did you mean “Answred”? Its columns are “Call”, “Queued at”, “Answred”.',
    );
  });
});

describe('a workbook', () => {
  const date = (text: string) => ({ value: new Date(text), type: Date, format: 'm/d/yyyy h:mm:ss' });
  const text = (value: string) => ({ value });

  it('may hold dates and texts that stand for times, below a title', async () => {
    const folder = folderWith({ 'a.standards': standards('calls.xlsx', 'times as "M/D/YYYY h:mm:ss a"') });
    const bytes = await writeExcel([
      [text('Calls of July')],
      [text('Call'), text('Queued at'), text('answered')],
      [text('1'), date('2026-07-01T10:00:00Z'), date('2026-07-01T10:00:05Z')],
      [text('2'), text('7/2/2026 10:00:00 AM'), date('2026-07-02T10:00:30Z')],
      [text('3'), text('tomorrow'), text('')],
    ]).toBuffer();
    writeFileSync(path.join(folder, 'calls.xlsx'), new Uint8Array(bytes));
    expect(told(measure(folder))).toEqual({ problem: null, figures: [['2026-07', 50]], refused: [5] });
  });
});
