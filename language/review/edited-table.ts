/** The table as it comes back: rows by their headings, whatever was done to columns and order. */
import { type DocumentContent, type Table, UnreadableDocument } from '../intake/documents/document.ts';
import { cellText } from './cell-text.ts';
import { columnNamed, ID, KIND, NAME, READ_ONLY, STATE, TITLE } from './columns.ts';

export interface EditedRow {
  /** What the row is called in messages: its table, where there are several, and its number there. */
  readonly place: string;
  readonly id: string;
  readonly state: string;
  /** The cells of all columns that the table had, by their headings. */
  readonly cells: ReadonlyMap<string, string>;
}

export interface EditedTable {
  readonly rows: readonly EditedRow[];
  /** Columns that somebody added: nothing is read from them. */
  readonly unknown: readonly string[];
}

/**
 * The rows of a document that was made as a table of standards.
 * @param name the document's, for messages
 * @throws UnreadableDocument where it is none
 */
export function editedTable(name: string, { format, parts }: DocumentContent): EditedTable {
  if (format !== 'xlsx' && format !== 'csv')
    throw new UnreadableDocument('only a table in .xlsx or .csv can be read back. Write the changes into one of these');
  const tables = parts.flatMap((part) => (part.kind === 'table' ? (withHeadings(part) ?? []) : []));
  if (tables.length === 0)
    throw new UnreadableDocument(
      `no row in it has the headings ${ID} and ${STATE}. Make a table with: yardstick render table --format xlsx`,
    );
  const nameOf = (sheet: string | null): string => (tables.length > 1 && sheet !== null ? `${name}, ${sheet}` : name);
  return {
    rows: tables.flatMap((table) => rowsOf(table, nameOf(table.name))),
    unknown: tables.flatMap(({ headings }) => headings.filter((it) => it !== '' && !isKnown(it))),
  };
}

/** A table, the headings of its columns, and the rows below them. */
interface Headed extends Table {
  readonly headings: readonly string[];
}

/** A note or a title may have been written above the headings. */
const ROWS_TO_LOOK_AT = 15;

function withHeadings(table: Table): Headed | undefined {
  const { rows } = table;
  const headingRow = rows.slice(0, ROWS_TO_LOOK_AT).find(({ cells }) => isHeadings(cells.map(cellText)));
  if (!headingRow) return undefined;
  const headings = headingRow.cells.map(cellText);
  const twice = headings.find((heading, at) => isKnown(heading) && headings.indexOf(heading) < at);
  if (twice !== undefined) throw new UnreadableDocument(`two of its columns are called ${twice}. Take out one of them`);
  return { ...table, headings, rows: rows.filter(({ number }) => number > headingRow.number) };
}

const rowsOf = ({ rows, headings }: Headed, name: string): EditedRow[] =>
  rows
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))
    .map(({ number, cells }) => {
      const texts = new Map(headings.map((heading, at) => [heading, cellText(cells[at] ?? '')]));
      const known = new Map([...texts].filter(([heading]) => isKnown(heading)));
      return { place: `${name} row ${number}`, id: texts.get(ID) ?? '', state: texts.get(STATE) ?? '', cells: known };
    });

const isHeadings = (cells: readonly string[]): boolean => cells.includes(ID) && cells.includes(STATE);

const FIXED = new Set([ID, KIND, NAME, TITLE, STATE, ...READ_ONLY]);

const isKnown = (heading: string): boolean => FIXED.has(heading) || columnNamed(heading) !== undefined;

/** Whether a heading names a column that is read back. */
export const isReadBack = (heading: string): boolean =>
  isKnown(heading) && heading !== ID && heading !== STATE && !READ_ONLY.includes(heading);
