/** Tables of all examples: what is not edited stays to the letter, and what is edited changes alone. */
import { describe, expect, it } from 'vitest';
import { examples } from '../support/documents.ts';
import {
  csvBytesOf,
  edit,
  type Files,
  type Rows,
  rowOf,
  tableOf,
  updated,
  updatedFrom,
  workbookOf,
} from '../support/review.ts';

/** Columns whose cells are texts of an author, so that any other text may stand there. */
const TEXTS = [
  'Title',
  'Statement',
  'Statement (lv)',
  'Statement (fr)',
  'Checks',
  'Say',
  'Avoid',
  'Reward',
  'Based on',
  'Because',
];

/** Columns that are sentences with a number or a word that another may stand for. */
const SENTENCES: Record<string, [RegExp, string]> = {
  Targets: [/\d+/, '7'],
  Verify: [/monthly|weekly|daily/, 'quarterly'],
  Train: [/\d+/, '7'],
  Report: [/monthly|weekly/, 'quarterly'],
  Review: [/\d+/, '7'],
  Adopted: [/^\d{4}/, '2020'],
  Evidence: [/"[^"]*"/, '"Something else"'],
  Remedies: [/\d+/, '7'],
  'In force': [/\d{4}/, '2020'],
  References: [/^"[^"]*"/, '"Something else"'],
  Questions: [/$/, ' Really?'],
  Area: [/^.*$/, 'flow'],
  Pillar: [/^.*$/, 'integrity'],
};

function editsOf(row: Record<string, string>): [heading: string, cell: string][] {
  const edits = Object.keys(row).flatMap((heading): [string, string][] => {
    const cell = row[heading] ?? '';
    if (cell === '' || cell.startsWith('(')) return [];
    if (TEXTS.includes(heading)) return [[heading, `New: ${cell}`]];
    const [pattern, text] = SENTENCES[heading] ?? [];
    return pattern?.test(cell) ? [[heading, cell.replace(pattern, text as string)]] : [];
  });
  return edits.filter(([heading, cell]) => row[heading] !== cell);
}

const withoutState = (rows: Rows): Rows =>
  rows.map(({ State: _, Findings: _findings, Service: _service, ...cells }) => cells);

/** How many characters at the beginning, and at the end, two texts have in common. */
function common(a: string, b: string): number {
  let from = 0;
  while (from < a.length && a[from] === b[from]) from++;
  let to = 0;
  while (to < Math.min(a.length, b.length) - from && a.at(-1 - to) === b.at(-1 - to)) to++;
  return from + to;
}

describe.each(examples())('the table of the example %s', (_folder, files: Files) => {
  it('changes nothing where nothing was edited, as a workbook or as CSV', async () => {
    for (const [name, bytes] of [
      ['table.xlsx', await workbookOf(files)],
      ['table.csv', csvBytesOf(files)],
    ] as const) {
      expect(await updatedFrom(files, name, bytes)).toMatchObject({ files, refused: [], taken: [], notes: [] });
    }
  });

  it('changes the clause of a cell that was edited, and nothing else', () => {
    const table = tableOf(files);
    const every = Math.ceil(table.length / 6);
    for (const row of table.filter((_, index) => index % every === 0)) {
      for (const [heading, cell] of editsOf(row)) {
        const id = row.ID as string;
        const after = edit(files, id, { [heading]: cell });
        const wanted = tableOf(files);
        rowOf(wanted, id)[heading] = cell;
        expect(withoutState(tableOf(after)).filter((it) => it.ID === id)).toEqual(
          withoutState(wanted).filter((it) => it.ID === id),
        );
        const changed = Object.keys(files).filter((file) => files[file] !== after[file]);
        expect(changed).toEqual([row.File]);
        const [before, text] = [files[row.File as string] ?? '', after[row.File as string] ?? ''];
        expect(before.length - common(before, text)).toBeLessThanOrEqual((row[heading] ?? '').length);
      }
    }
  });

  it('takes out what was cleared, and writes it again', () => {
    const table = tableOf(files);
    const every = Math.ceil(table.length / 6);
    for (const row of table.filter((_, index) => index % every === 0)) {
      const id = row.ID as string;
      const cleared = [...TEXTS.slice(1, -1), ...Object.keys(SENTENCES)].filter(
        (it) => row[it] && !row[it].startsWith('('),
      );
      if (row.Kind === 'change') continue;
      const bare = edit(files, id, Object.fromEntries(cleared.map((heading) => [heading, ''])));
      const rows = tableOf(bare);
      for (const heading of cleared) expect(rowOf(rows, id)[heading] ?? '').toMatch(/^(\(.*\))?$/s);
      for (const heading of cleared) rowOf(rows, id)[heading] = row[heading] as string;
      const { files: again, refused } = updated(bare, rows);
      expect(refused).toEqual([]);
      const said = (all: Files) => withoutState(tableOf(all)).map(({ 'About targets': _, ...cells }) => cells);
      expect(said(again).find((it) => it.ID === id)).toEqual(said(files).find((it) => it.ID === id));
    }
  });
});
