/** Rows of a document: each is one standard as its authors keep it, before anything has been made of it. */
import type { Column, Columns } from './columns/columns.ts';
import type { Field } from './columns/fields.ts';
import type { Table } from './documents/document.ts';
import { languageOf } from './texts/language.ts';
import { type Repair, tidy } from './texts/tidy.ts';

/** Where a row stands, as a person finds it again. */
export interface RowPlace {
  readonly document: string;
  /** The sheet of a workbook; null where there is but one table. */
  readonly table: string | null;
  /** The row of the table, or the number of the sentence or list item; both from 1. */
  readonly kind: 'row' | 'passage';
  readonly number: number;
}

export interface LanguageText {
  readonly text: string;
  readonly language: string;
}

export interface ImportedRow {
  readonly place: RowPlace;
  /** The first one is in the language of the document. */
  readonly statements: readonly LanguageText[];
  /** What the other columns say; empty cells are left out. */
  readonly cells: Readonly<Partial<Record<Field, string>>>;
  /** The heading of each of these columns. */
  readonly headings: Readonly<Partial<Record<Field, string>>>;
  /** Everything that has no place of its own: the cells of other columns, and translations of names. */
  readonly rest: readonly Leftover[];
  readonly repairs: readonly Repair[];
}

/** A cell, with the heading of its column. */
export interface Leftover {
  readonly heading: string;
  readonly text: string;
}

/** The rows of a table below its headings; those without any text are left out. */
export function rowsOf(table: Table, { columns, headingRow }: Columns, document: string): ImportedRow[] {
  const below = table.rows.filter((row) => row.number > headingRow && row.cells.some((cell) => cell.trim() !== ''));
  const languages = languagesOf(columns, below);
  return below.map(({ number, cells }) => {
    const place: RowPlace = { document, table: table.name, kind: 'row', number };
    return rowOf(place, columns, cells, languages);
  });
}

/** The language of each column of statements: as its heading says, else that of what stands in it. */
function languagesOf(columns: readonly Column[], rows: Table['rows']): ReadonlyMap<number, string> {
  const statements = columns.filter((column) => column.field === 'statement');
  return new Map(
    statements.map(({ index, language }) => [
      index,
      language ?? languageOf(rows.slice(0, 200).map((row) => row.cells[index] ?? '')),
    ]),
  );
}

function rowOf(
  place: RowPlace,
  columns: readonly Column[],
  raw: readonly string[],
  languages: ReadonlyMap<number, string>,
): ImportedRow {
  const statements: LanguageText[] = [];
  const cells: Partial<Record<Field, string>> = {};
  const headings: Partial<Record<Field, string>> = {};
  const rest: Leftover[] = [];
  const repairs: Repair[] = [];
  for (const [index, cell] of raw.entries()) {
    const { text, repairs: made } = tidy(cell);
    if (text === '') continue;
    repairs.push(...made);
    const { field, heading } = columns[index] ?? { field: null, heading: '' };
    const language = languages.get(index);
    if (language !== undefined && !statements.some((it) => it.language === language))
      statements.push({ text, language });
    else if (field !== null && field !== 'statement' && cells[field] === undefined) {
      cells[field] = text;
      headings[field] = heading;
    } else rest.push({ heading: heading || `column ${index + 1}`, text });
  }
  return { place, statements, cells, headings, rest, repairs };
}
