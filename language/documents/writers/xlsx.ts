/** A document as an Excel workbook: its rows, and a sheet that says what it is. What is no number or time is text, and nothing is ever computed. */
import writeWorkbook, { type CellObject } from 'write-excel-file/universal';
import { visible } from '../../text/visible.ts';
import type { OutputDocument, Sheet, SheetRow } from '../document/tree.ts';
import { cellTexts, documentRows } from './records.ts';

export async function xlsxOf(document: OutputDocument): Promise<Uint8Array> {
  const rows = documentRows(document);
  const whole = { name: sheetName(document.name), columns: document.columns };
  const sheets = document.sheets
    ? document.sheets.flatMap((sheet) => partOf(sheet, rows, document))
    : [sheetOf(whole, rows, document)];
  const about = {
    sheet: 'About',
    data: [
      [heading(document.title)],
      withHeight([{ ...cell(document.intro), wrap: true }], [document.intro], [ABOUT], [true]),
    ],
    columns: [{ width: ABOUT }],
  };
  const blob = await writeWorkbook([...sheets, about]).toBlob();
  return new Uint8Array(await blob.arrayBuffer());
}

/** The rows of a sheet, if it has any, and of its columns those that say something. */
function partOf({ name, kinds, columns }: Sheet, rows: readonly SheetRow[], document: OutputDocument) {
  const own = rows.filter((row) => kinds.includes(row.kind ?? ''));
  const used = columns.filter((column) => own.some((row) => (row[column] ?? '') !== ''));
  return own.length === 0 ? [] : [sheetOf({ name, columns: used }, own, document)];
}

function sheetOf(
  { name, columns }: Pick<Sheet, 'name' | 'columns'>,
  rows: readonly SheetRow[],
  document: OutputDocument,
) {
  const isRead = columns.map((column) => !document.forPrograms?.includes(column));
  const texts = rows.map((row) => cellTexts(row, columns));
  const widths = columns.map((column, at) =>
    widthOf([column, ...(isRead[at] ? texts.map((row) => row[at] ?? '') : [])]),
  );
  const cellAt = (text: string, at: number): CellObject => typedCell(text, columns[at] ?? '', document);
  const cells = (row: readonly string[]): CellObject[] =>
    row.map((text, at) => ({ ...cellAt(text, at), ...(isRead[at] ? { wrap: true } : { textColor: '#8A94A0' }) }));
  return {
    sheet: name,
    data: [columns.map(heading), ...texts.map((row) => withHeight(cells(row), row, widths, isRead))],
    columns: widths.map((width) => ({ width })),
    stickyRowsCount: 1,
    stickyColumnsCount: 1,
    orientation: 'landscape' as const,
  };
}

/** A text as the number or time that it is by its column. */
function typedCell(text: string, column: string, { numbers, times }: OutputDocument): CellObject {
  if (text !== '' && numbers?.includes(column) && Number.isFinite(Number(text))) {
    const number = Number(text);
    return {
      value: number,
      type: Number,
      format: Number.isInteger(number) ? '#,##0' : '#,##0.0##',
      alignVertical: 'top',
    };
  }
  const time = times?.includes(column) ? wallClock(text) : null;
  if (!time) return cell(text);
  return {
    value: time,
    type: Date,
    format: text.includes('T') ? 'yyyy-mm-dd hh:mm:ss' : 'yyyy-mm-dd',
    alignVertical: 'top',
  };
}

/** A time as the clock on the wall shows it, for Excel knows no zones; null where the text is none. */
function wallClock(text: string): Date | null {
  const [, day, clock = '00:00:00'] = /^(\d{4}-\d\d-\d\d)(?:T(\d\d:\d\d:\d\d))?/.exec(text) ?? [];
  return day === undefined ? null : new Date(`${day}T${clock}Z`);
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
function withHeight(
  row: readonly CellObject[],
  texts: readonly string[],
  widths: readonly number[],
  isRead: readonly boolean[],
): CellObject[] {
  const lines = texts.map((text, at) => (isRead[at] ? linesIn(text, widths[at] ?? WIDEST) : 1));
  const height = Math.min(HIGHEST, Math.max(1, ...lines) * LINE + 2);
  return row.map((it) => ({ ...it, height }));
}

const linesIn = (text: string, width: number): number =>
  text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / width)), 0);
