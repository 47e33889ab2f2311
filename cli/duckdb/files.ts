/** Files of records as DuckDB reads them: what their columns are, and the query of their rows. */
import { closeSync, openSync, readSync } from 'node:fs';
import { constants, gunzipSync } from 'node:zlib';
import { readDelimited, separatorOf } from '../../language/intake/documents/delimited.ts';
import { identifier, literal } from '../../language/measure/sql/dialect.ts';
import type { HeldFile } from '../../language/measure/sql/held-record.ts';
import type { ScriptSource } from '../../language/measure/sql/script.ts';
import type { CaseRecord } from '../../language/model/schema.ts';
import type { DuckDb } from './database.ts';

/** What of a file has to be known before it is read. */
interface Described extends Pick<HeldFile, 'rows'> {
  readonly columns: readonly string[];
  /** The number of its first row, as whoever opens the file counts. */
  readonly firstNumber: number;
  /** How its texts stand in it. */
  readonly holds: 'cells' | 'lines' | 'packed';
}

const BEGINNING = 100_000;

/** @throws Error by the database where it cannot read the file */
export async function describeFile(file: string, database: DuckDb): Promise<Described> {
  const ending = /\.(\w+)(?:\.gz)?$/.exec(file)?.[1]?.toLowerCase();
  if (ending === 'parquet') return parquet(file, database);
  return ending === 'jsonl' || ending === 'ndjson' ? jsonLines(file, database) : delimited(file);
}

/** As the plain reader takes it: the same separator, quotes, and cells as they are written. */
function delimited(file: string): Described {
  const text = beginningOf(file);
  const delimiter = separatorOf(text);
  const [head] = readDelimited(text.slice(0, endOfFirst(text))).flatMap(({ rows }) => rows);
  const columns = (head?.cells ?? []).map((name) => name.trim());
  const unique = columns.map((name, at) => (name === '' ? `column ${at + 1}` : name));
  const types = unique.map((name) => `${literal(name)}: 'VARCHAR'`);
  const options = [
    `auto_detect = false, header = true, delim = ${literal(delimiter)}, quote = '"', escape = '"'`,
    `columns = {${types.join(', ')}}`,
  ];
  return {
    columns: unique,
    rows: { from: `read_csv(${literal(file)}, ${options.join(', ')})`, row: null, kinds: new Map() },
    firstNumber: 2,
    holds: 'cells',
  };
}

/** The columns of a file of separated values. */
export const columnsIn = (file: string): readonly string[] => delimited(file).columns;

/** The rows of a record for a script: without any file, those of one with the name that the record has. */
export function sourceInDuckDb(record: CaseRecord, files: readonly string[]): ScriptSource {
  const rows = files.map((file) => {
    if (/\.parquet$/i.test(file)) return `SELECT * FROM read_parquet(${literal(file)})`;
    if (/\.(jsonl|ndjson)(\.gz)?$/i.test(file))
      return `SELECT * FROM read_json(${literal(file)}, format = 'newline_delimited', union_by_name = true)`;
    return `SELECT * FROM ${delimited(file).rows.from}`;
  });
  const from =
    rows.length > 0
      ? rows.join(' UNION ALL BY NAME ')
      : `SELECT * FROM read_csv(${literal(record.from ?? 'data.csv')}, all_varchar = true)`;
  return { before: [], rows: { from: `(${from}) AS file`, row: null, kinds: new Map() } };
}

/** Where the first row ends: a quoted heading may run over several lines. */
function endOfFirst(text: string): number {
  let quotes = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === '"') quotes += 1;
    if ((text[at] === '\n' || text[at] === '\r') && quotes % 2 === 0) return at;
  }
  return text.length;
}

function beginningOf(file: string): string {
  const buffer = Buffer.alloc(BEGINNING);
  const opened = openSync(file, 'r');
  const length = readSync(opened, buffer, 0, BEGINNING, 0);
  closeSync(opened);
  const bytes = buffer.subarray(0, length);
  const plain = /\.gz$/i.test(file) ? gunzipSync(bytes, { finishFlush: constants.Z_SYNC_FLUSH }) : bytes;
  return new TextDecoder('utf-8').decode(plain);
}

/** A name of JSON as a pointer to it. */
const pointer = (name: string): string => literal(`/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`);

async function jsonLines(file: string, database: DuckDb): Promise<Described> {
  const from = `read_ndjson_objects(${literal(file)})`;
  const known = `CASE WHEN json_type(json) = 'OBJECT' THEN json_keys(json) ELSE error('a line is no JSON object') END`;
  const keys = await database.rows(`SELECT DISTINCT unnest(${known}) AS "name" FROM ${from}`);
  const columns = keys.map((row) => String(row.name));
  const cells = columns.map((name) => `json_extract_string(json, ${pointer(name)}) AS ${identifier(name)}`);
  return {
    columns,
    rows: { from: `(SELECT ${cells.join(', ')} FROM ${from})`, row: null, kinds: new Map() },
    firstNumber: 1,
    holds: 'lines',
  };
}

async function parquet(file: string, database: DuckDb): Promise<Described> {
  const from = `read_parquet(${literal(file)})`;
  const described = await database.rows(`DESCRIBE SELECT * FROM ${from}`);
  const kinds = described.map((row) => [String(row.column_name), kindOf(String(row.column_type))] as const);
  return {
    columns: kinds.map(([name]) => name),
    rows: { from, row: null, kinds: new Map(kinds) },
    firstNumber: 1,
    holds: 'packed',
  };
}

function kindOf(type: string): 'text' | 'local' | 'zoned' {
  if (type === 'TIMESTAMP WITH TIME ZONE') return 'zoned';
  return type === 'DATE' || type.startsWith('TIMESTAMP') ? 'local' : 'text';
}
