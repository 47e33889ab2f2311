/** A document as an Excel workbook: its table, and a sheet that says what it is. Every cell is text and is never computed. */
import writeWorkbook, { type CellObject } from 'write-excel-file/universal';
import { visible } from '../../text/visible.ts';
import type { OutputDocument } from '../document/tree.ts';
import { recordsOf } from './records.ts';

export async function xlsxOf(document: OutputDocument): Promise<Uint8Array> {
  const [headings = [], ...rows] = recordsOf(document);
  const isRead = headings.map((name) => !document.forPrograms?.includes(name));
  const widths = headings.map((name, at) => widthOf([name, ...(isRead[at] ? rows.map((row) => row[at] ?? '') : [])]));
  const cells = (row: readonly string[]): CellObject[] =>
    row.map((text, at) => ({ ...cell(text), ...(isRead[at] ? { wrap: true } : { textColor: '#8A94A0' }) }));
  const table = {
    sheet: sheetName(document.name),
    data: [headings.map(heading), ...rows.map((row) => withHeight(cells(row), widths, isRead))],
    columns: widths.map((width) => ({ width })),
    stickyRowsCount: 1,
    stickyColumnsCount: 1,
    orientation: 'landscape' as const,
  };
  const about = {
    sheet: 'About',
    data: [[heading(document.title)], withHeight([{ ...cell(document.intro), wrap: true }], [ABOUT], [true])],
    columns: [{ width: ABOUT }],
  };
  const blob = await writeWorkbook([table, about]).toBlob();
  return new Uint8Array(await blob.arrayBuffer());
}

const sheetName = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

/** No cell of Excel holds more letters. */
const MOST_LETTERS = 32_767;

/** The format `@` keeps a text a text when somebody types in its cell, `=1+1` and 90% too. */
function cell(text: string): CellObject {
  const shown = visible(text);
  const value = shown.length > MOST_LETTERS ? `${shown.slice(0, MOST_LETTERS - 1)}…` : shown;
  return { value, type: String, format: '@', alignVertical: 'top' };
}

const heading = (text: string): CellObject => ({ ...cell(text), fontWeight: 'bold', backgroundColor: '#E7ECF2' });

/** In letters. */
const [NARROWEST, WIDEST, ABOUT] = [8, 48, 100];

/** In letters: as wide as the longest line, as far as that is no nuisance. */
function widthOf(texts: readonly string[]): number {
  const longest = texts.reduce((most, text) => Math.max(most, ...text.split('\n').map((line) => line.length)), 0);
  return Math.min(WIDEST, Math.max(NARROWEST, longest + 2));
}

/** In points: a line, and the highest row that is still easy to look at. */
const [LINE, HIGHEST] = [14, 300];

/** A row as high as the longest of its cells needs: not every program looks for itself. */
function withHeight(row: readonly CellObject[], widths: readonly number[], isRead: readonly boolean[]): CellObject[] {
  const lines = row.map(({ value }, at) => (isRead[at] ? linesIn(String(value), widths[at] ?? WIDEST) : 1));
  const height = Math.min(HIGHEST, Math.max(1, ...lines) * LINE + 2);
  return row.map((it) => ({ ...it, height }));
}

const linesIn = (text: string, width: number): number =>
  text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / width)), 0);
