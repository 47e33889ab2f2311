/** Rows of a document: each is one standard as its authors keep it, before anything has been made of it. */
import type { Column, KnownTable } from './columns/columns.ts';
import type { Field } from './columns/fields.ts';
import { loneText } from './columns/heading-rows.ts';
import type { Row } from './documents/document.ts';
import { speaks } from './prose/phrases.ts';
import { guessedLanguage, type LanguageText } from './texts/language.ts';
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

/** What another system knows a row by. */
export interface Identifier {
  readonly id: string;
  /** Null where nothing says which system that is. */
  readonly system: string | null;
}

/** A cell that says what is asked for: a share, a time limit, or both. */
export interface Asked {
  readonly field: 'target' | 'limit';
  readonly text: string;
  readonly column: Column;
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
  /** The cells of targets and limits, of which there may be several; those of `cells` are the first of them. */
  readonly asked: readonly Asked[];
  /** What identifiers are known in where it comes from; null where nothing says so. */
  readonly system: string | null;
  /** What it is known by there. */
  readonly identifiers: readonly Identifier[];
  /** The words above it that say what it is about; null where there are none. */
  readonly heading: string | null;
}

/** What is wanted of a row when it has been written: where it stands, whose it is and what it is known by. */
export type RowHead = Pick<ImportedRow, 'place' | 'cells' | 'headings' | 'system' | 'identifiers'>;

export function rowHead({ place, cells, headings, system, identifiers }: ImportedRow): RowHead {
  return { place, cells: ofService(cells), headings: ofService(headings), system, identifiers };
}

/** What tells services from each other, and what all rows of one say of it. */
const OF_SERVICE: readonly Field[] = ['organisation', 'service', 'service-id', 'owner'];

function ofService(cells: ImportedRow['cells']): ImportedRow['cells'] {
  const fields = OF_SERVICE.filter((field) => cells[field] !== undefined);
  return fields.length === 0 ? NO_CELLS : Object.fromEntries(fields.map((field) => [field, cells[field]]));
}

const NO_CELLS: ImportedRow['cells'] = {};

/** A cell, with the heading of its column. */
export interface Leftover {
  readonly heading: string;
  readonly text: string;
}

export interface TableRows {
  readonly rows: readonly ImportedRow[];
  /** Rows that name those below them. */
  readonly groups: readonly ImportedRow[];
  /** Texts that stand alone below the last row: notes, addresses. */
  readonly below: readonly string[];
}

/**
 * The rows of a table below its headings, whose cells are let go; those without any text are left out.
 * @param system what the identifiers of its rows are known in
 */
export function rowsOf(name: string | null, table: KnownTable, document: string, system: string): TableRows {
  const { columns } = table;
  const filled = table.rows.filter((row) => row.cells.some((cell) => cell.trim() !== '') && !isHeadings(row, columns));
  const languages = languagesOf(columns, filled);
  const [, language = 'en'] = [...languages][0] ?? [];
  const isAlone = (row: Row): boolean => columns.length > 1 && isLone(row, columns, language);
  const last = filled.findLastIndex((row) => !isAlone(row));
  const carried = new Map<Field, string>();
  let group: string | null = null;
  const groups: ImportedRow[] = [];
  const rows = filled.slice(0, last + 1).flatMap((row): ImportedRow[] => {
    const place: RowPlace = { document, table: name, kind: 'row', number: row.number };
    if (isAlone(row)) {
      group = loneText(row) ?? null;
      groups.push({ ...EMPTY, place, system, heading: group });
      return [];
    }
    const read = rowOf(place, table, filledDown(row, columns, carried), languages, group);
    row.cells = NOTHING;
    return [{ ...read, system, identifiers: read.cells.id === undefined ? [] : [{ id: read.cells.id, system }] }];
  });
  return { rows, groups, below: filled.slice(last + 1).flatMap((row) => loneText(row) ?? []) };
}

const NOTHING: readonly never[] = [];
const EMPTY = { statements: [], cells: {}, headings: {}, rest: [], repairs: [], asked: [], identifiers: [] };

/** Headings are repeated where a table goes over several pages. */
const isHeadings = ({ cells }: Row, columns: readonly Column[]): boolean =>
  columns.some(({ heading }) => heading !== '') &&
  columns.every(({ heading, index }) => tidy(cells[index] ?? '').text === heading);

/** Longer texts that stand alone in a row are sentences, and no names of groups. */
const WORDS_OF_A_GROUP = 6;

/** Whether a row holds one text alone: the name of a group of rows, or a note. A statement may have no cells beside it. */
function isLone(row: Row, columns: readonly Column[], language: string): boolean {
  const text = loneText(row);
  if (text === undefined) return false;
  const at = row.cells.findIndex((cell) => cell.trim() !== '');
  const isStatement = columns[at]?.field === 'statement' && row.spread === undefined;
  if (!isStatement || at === 0) return !isStatement || !(speaks(text, 'promises', language) || isLong(text));
  return false;
}

const isLong = (text: string): boolean => text.split(/\s+/).length > WORDS_OF_A_GROUP;

/** Columns whose text holds for the rows below it that have none: whose standard it is, and which service it is of. */
const HOLD_ON: readonly Field[] = ['organisation', 'service', 'area'];

function filledDown({ cells }: Row, columns: readonly Column[], carried: Map<Field, string>): string[] {
  const filled = [...cells];
  const statement = columns.find(({ field }) => field === 'statement')?.index ?? 0;
  for (const { field, index } of columns) {
    if (field === null || !HOLD_ON.includes(field) || index > statement) continue;
    const text = filled[index] ?? '';
    if (text.trim() === '') filled[index] = carried.get(field) ?? '';
    else carried.set(field, text);
  }
  return filled;
}

/** The language of each column of statements: as its heading says, else that of what stands in it. */
function languagesOf(columns: readonly Column[], rows: readonly Row[]): ReadonlyMap<number, string> {
  const statements = columns.filter((column) => column.field === 'statement');
  const textsIn = (index: number): string[] => rows.slice(0, 200).map((row) => row.cells[index] ?? '');
  const table = guessedLanguage([
    ...columns.map(({ heading }) => heading),
    ...columns.flatMap(({ index }) => textsIn(index)),
  ]);
  return new Map(statements.map(({ index, language }) => [index, language ?? guessedLanguage(textsIn(index), table)]));
}

function rowOf(
  place: RowPlace,
  table: KnownTable,
  raw: readonly string[],
  languages: ReadonlyMap<number, string>,
  group: string | null,
): Omit<ImportedRow, 'system' | 'identifiers'> {
  const { labels } = table;
  const row = new RowReading(table.columns, languages);
  const said = labels.map((index) => tidy(raw[index] ?? '').text).filter((text) => text !== '');
  for (const [index, cell] of raw.entries()) {
    const { text, repairs } = tidy(cell);
    if (text === '') continue;
    row.repairs.push(...repairs);
    const isStatement = row.takeStatement(index, (first) => (first ? wholeText(text, said, group) : text));
    const isInStatement = labels.length > 1 && labels.includes(index);
    if (!isStatement && !isInStatement) row.takeCell(index, text);
  }
  const { cells, headings } = row;
  const [statements, rest, repairs, asked] = [
    fitted(row.statements),
    fitted(row.rest),
    fitted(row.repairs),
    fitted(row.asked),
  ];
  return { place, statements, cells, headings, rest, repairs, asked, heading: group };
}

/** The same list in no more room than it needs: one that things are added to has room for many more. */
const fitted = <T>(list: readonly T[]): readonly T[] => (list.length === 0 ? NOTHING : list.slice());

/** The cells of a row as they are gone through. */
class RowReading {
  readonly statements: LanguageText[] = [];
  readonly cells: Partial<Record<Field, string>> = {};
  readonly headings: Partial<Record<Field, string>> = {};
  readonly rest: Leftover[] = [];
  readonly repairs: Repair[] = [];
  readonly asked: Asked[] = [];
  private readonly columns: readonly Column[];
  private readonly languages: ReadonlyMap<number, string>;

  constructor(columns: readonly Column[], languages: ReadonlyMap<number, string>) {
    this.columns = columns;
    this.languages = languages;
  }

  /** Whether the column holds statements, of which each language has one. */
  takeStatement(index: number, textOf: (isFirst: boolean) => string): boolean {
    const language = this.languages.get(index);
    if (language === undefined || this.statements.some((it) => it.language === language)) return false;
    this.statements.push({ text: textOf(this.statements.length === 0), language });
    return true;
  }

  takeCell(index: number, text: string): void {
    const column = this.columns[index];
    const { field = null, heading = '' } = column ?? {};
    const isAsked = column !== undefined && (field === 'target' || field === 'limit');
    if (isAsked) this.asked.push({ field, text, column });
    if (field !== null && field !== 'statement' && this.cells[field] === undefined) {
      this.cells[field] = text;
      this.headings[field] = heading;
    } else if (!isAsked) this.rest.push({ heading: heading || `column ${index + 1}`, text });
  }
}

/** The statement with what it is a part of, and with the labels around it. */
function wholeText(text: string, labels: readonly string[], group: string | null): string {
  const whole = labels.length > 1 ? labels.join(' – ') : text;
  return group === null ? whole : `${group}: ${whole}`;
}
