/** Records whose files DuckDB reads. */
import type { RecordData } from '../../language/measure/problems.ts';
import type { RecordFile } from '../../language/measure/rows/record-file.ts';
import type { HeldFile } from '../../language/measure/sql/held-record.ts';
import type { DuckDb } from './database.ts';
import { describeFile } from './files.ts';
import { lookThrough, numberAmong } from './looked-through.ts';

export interface HeldData {
  readonly data: RecordData;
  readonly files: readonly HeldFile[];
}

/**
 * @param files where they lie, and as people know them
 * @param wanted the columns that are looked for
 * @throws Error where it cannot be read, or a column is not there: a title may stand above the row that names them
 */
export async function holdRecord(
  files: readonly { readonly file: string; readonly name: string }[],
  database: DuckDb,
  wanted: readonly string[] = [],
): Promise<HeldData> {
  const held: HeldFile[] = [];
  const data: RecordFile[] = [];
  for (const { file, name } of files) {
    const { columns, rows, firstNumber, holds } = await describeFile(file, database);
    const missing = wanted.find((column) => !columns.includes(column));
    if (missing !== undefined && !/\.parquet$/i.test(file)) throw new Error(`its first row names no “${missing}”`);
    const { hash, blank } = await lookThrough(file, holds);
    const numberOf = (index: number): number => numberAmong(blank, index, firstNumber);
    const read = { name, hash, rows: [], columns: new Map(columns.map((column, at) => [column, at])), numberOf };
    const at = data.push(read) - 1;
    const counted = (number: number): void => {
      data[at] = { ...read, held: number };
    };
    held.push({ name, rows, numberOf, counted });
  }
  return { data, files: held };
}

/** Counts the rows of files that nothing was measured on. */
export async function countRest({ data, files }: HeldData, database: DuckDb): Promise<void> {
  if ('trouble' in data) return;
  for (const [at, { rows, counted }] of files.entries()) {
    if (data[at]?.held !== undefined) continue;
    const [row] = await database.rows(`SELECT count(*) AS "rows" FROM ${rows.from}`);
    counted(Number(row?.rows));
  }
}

/** The rows of held files as texts, for what only the plain evaluator can measure. */
export async function rowsOut({ data, files }: HeldData, database: DuckDb): Promise<RecordData> {
  if ('trouble' in data) return data;
  const read: RecordFile[] = [];
  for (const [at, file] of data.entries()) {
    const columns = [...file.columns.keys()];
    const texts = columns.map((name) => `CAST("${name.replaceAll('"', '""')}" AS VARCHAR)`);
    const rows = await database.rows(
      `SELECT ${texts.map((it, index) => `${it} AS c${index}`).join(', ')} FROM ${files[at]?.rows.from}`,
    );
    const { held: _, ...rest } = file;
    read.push({ ...rest, rows: rows.map((row) => columns.map((_name, index) => String(row[`c${index}`] ?? ''))) });
  }
  return read;
}
