/** From the bytes of a file to the rows of a record. */
import { type Row, UnreadableDocument } from '../../intake/documents/document.ts';
import type { RecordFile } from '../../measure/rows/record-file.ts';
import { objectRows } from './object-rows.ts';

type Rows = Pick<RecordFile, 'columns' | 'rows' | 'numberOf' | 'hasDates' | 'encoding'>;

/** What stands in a file, or why it is no data: the rest of a sentence about the file. */
type RowsRead = Rows | { readonly trouble: string };

/**
 * The rows of a file for whoever looks for some columns: a title and remarks may stand above the row that names them.
 * What has been read once need not be read again for other columns.
 */
export type Headed = (wanted: readonly string[]) => RowsRead;

/** The formats of data, by the end of a file's name. */
const READERS: Readonly<Record<string, (bytes: Uint8Array) => Promise<Headed>>> = {
  csv: delimitedRows,
  tsv: delimitedRows,
  txt: delimitedRows,
  xlsx: spreadsheetRows,
  jsonl: objectLines,
  ndjson: objectLines,
  parquet: async () => always({ trouble: 'DuckDB reads Parquet, in `yardstick measure`' }),
};

const always =
  (rows: RowsRead): Headed =>
  () =>
    rows;

/** The rows of a file, by the end of its name. */
export async function rowsIn(name: string, bytes: Uint8Array, wanted: readonly string[] = []): Promise<RowsRead> {
  return (await headedIn(name, bytes))(wanted);
}

export async function headedIn(name: string, bytes: Uint8Array): Promise<Headed> {
  const ending = /\.(\w+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
  const read = READERS[ending];
  if (!read) return always({ trouble: `files that end in .${ending} are not read. Save it as .csv, .xlsx or .jsonl` });
  try {
    return await read(bytes);
  } catch (error) {
    if (error instanceof UnreadableDocument)
      return always({ trouble: `${error.message}${error.remedy?.kind === 'encoding' ? '. Save it as UTF-8' : ''}` });
    throw error;
  }
}

/** Whether data of that name is read at all, so that nobody looks for a file where words tell a person where to look. */
export const isDataFile = (name: string): boolean => {
  const [, ending = ''] = /\.(\w+)(?:\.gz)?$/.exec(name) ?? [];
  return ending.toLowerCase() in READERS;
};

/** A text, and how it is stored where that is otherwise than everywhere. */
async function textOf(bytes: Uint8Array): Promise<{ readonly text: string } & Pick<RecordFile, 'encoding'>> {
  const { decode } = await import('../../intake/documents/decode.ts');
  const { text, encoding } = decode(bytes);
  return { text, ...(encoding !== 'utf-8' && { encoding }) };
}

async function delimitedRows(bytes: Uint8Array): Promise<Headed> {
  const { text, ...stored } = await textOf(bytes);
  const { readDelimited } = await import('../../intake/documents/delimited.ts');
  const rowsFor = headed(readDelimited(text).flatMap((table) => table.rows));
  return (wanted) => ({ ...rowsFor(wanted), ...stored });
}

async function objectLines(bytes: Uint8Array): Promise<Headed> {
  const { text, ...stored } = await textOf(bytes);
  return always({ ...objectRows(text), ...stored });
}

/** The first sheet that holds anything. */
async function spreadsheetRows(bytes: Uint8Array): Promise<Headed> {
  const { readSpreadsheet } = await import('../../intake/documents/spreadsheet.ts');
  const sheet = readSpreadsheet(bytes).find((it) => it.kind === 'table' && it.rows.length > 0);
  const rowsFor = headed(sheet?.kind === 'table' ? sheet.rows : []);
  return (wanted) => ({ ...rowsFor(wanted), hasDates: true });
}

/** So many rows may stand above the one that names the columns. */
const MOST_ABOVE = 20;

/** The rows of a table, below the one that names its columns. */
export function headed(all: readonly Row[]): Headed {
  const known = new Map<number, RowsRead>();
  return (wanted) => {
    const heading = headingIn(all.slice(0, MOST_ABOVE + 1), wanted);
    const rows = known.get(heading) ?? rowsBelow(heading, all);
    known.set(heading, rows);
    return rows;
  };
}

function rowsBelow(heading: number, all: readonly Row[]): RowsRead {
  const [head, ...below] = all.slice(heading);
  if (!head) return { trouble: 'it is empty: its first row has to name the columns' };
  const names = head.cells.map((name) => name.trim());
  const twice = names.find((name, index) => name !== '' && names.indexOf(name) !== index);
  if (twice !== undefined) return { trouble: `it has two columns called “${twice}”. Rename one` };
  const rows = names.length > 1 ? below.filter(({ cells }) => !isBlank(cells)) : below;
  return {
    columns: new Map(names.map((name, index) => [name, index])),
    rows: rows.map(({ cells }) => cells),
    numberOf: (index) => rows[index]?.number ?? 0,
  };
}

/** A line without anything is no row of several columns. */
const isBlank = (cells: readonly string[]): boolean => cells.length === 0 || (cells.length === 1 && cells[0] === '');

/** The index of the row that names most of the columns that are looked for; the first one where none names any. */
function headingIn(rows: readonly Row[], wanted: readonly string[]): number {
  const names = wanted.map(asCompared);
  const found = rows.map(({ cells }) => {
    const there = new Set(cells.map(asCompared));
    return names.filter((name) => there.has(name)).length;
  });
  return Math.max(0, found.indexOf(Math.max(0, ...found)));
}

const asCompared = (name: string): string => name.trim().toLowerCase();
