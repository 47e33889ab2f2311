/** Records whose files DuckDB reads. */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import type { RecordData } from '../../language/measure/problems.ts';
import type { RecordFile } from '../../language/measure/rows/record-file.ts';
import type { HeldFile } from '../../language/measure/sql/held-record.ts';
import type { DuckDb } from './database.ts';
import { describeFile } from './files.ts';

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
    const { columns, rows, firstNumber } = await describeFile(file, database);
    const missing = wanted.find((column) => !columns.includes(column));
    if (missing !== undefined && !/\.parquet$/i.test(file)) throw new Error(`its first row names no “${missing}”`);
    const [counted] = await database.rows(`SELECT count(*) AS "rows" FROM ${rows.from}`);
    held.push({ name, rows, firstNumber });
    data.push({
      ...{ name, hash: await hashOf(file), rows: [], held: Number(counted?.rows) },
      columns: new Map(columns.map((column, at) => [column, at])),
      numberOf: (index) => index + firstNumber,
    });
  }
  return { data, files: held };
}

async function hashOf(file: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  return hash.digest('hex');
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
