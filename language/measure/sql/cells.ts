/** The data of a record as a table of cases: times in seconds, texts without the spaces at their ends. */
import type { CaseRecord } from '../../model/schema.ts';
import { type Dialect, quoted } from './dialect.ts';
import { timesQuery } from './time-columns.ts';

/** Where rows come from, and how their times stand in each column: as text, or as times of a kind. */
export interface CellsSource {
  readonly from: string;
  /** What numbers the rows in their order; null where the database does so itself. */
  readonly row: string | null;
  readonly kinds: ReadonlyMap<string, 'text' | 'local' | 'zoned'>;
}

export const tableOf = ({ name }: Pick<CaseRecord, 'name'>): string => quoted(`record ${name}`);

/** All characters that JavaScript takes for spaces. */
const SPACES = [9, 10, 11, 12, 13, 32, 160, 5760, ...range(8192, 8202), 8232, 8233, 8239, 8287, 12288, 65279];
const SPACE_LIST = SPACES.map((it) => `chr(${it})`).join('||');

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, at) => from + at);
}

/** A cell without the spaces at its ends; those that have none are left alone. */
function trimmed(column: string, dialect: Dialect): string {
  const text = `CAST(${column} AS VARCHAR)`;
  const isClean = dialect.matches(text, '[!-~](?:.*[!-~])?');
  return `COALESCE(CASE WHEN ${isClean} THEN ${text} ELSE ${dialect.trimmed(text, SPACE_LIST)} END, '')`;
}

/**
 * The query of all rows. Of a moment there are four columns. `x` is what the clock shows, in seconds since 1970 as a clock that is
 * never changed counts them, and `x with T` whether a `T` stands in it, as far as it is written in the plainest way; `x zoned` the
 * instant, where the data holds instants; `x text` how it is written otherwise. Of an empty cell, all are null.
 * @param names the moments and fields that are read
 */
export function cellsQuery(
  record: CaseRecord,
  names: ReadonlySet<string>,
  { from, row, kinds }: CellsSource,
  dialect: Dialect,
): string {
  const isIso = (record.times?.format ?? null) === null;
  const moments = record.moments
    .filter(({ name }) => names.has(name))
    .flatMap(({ name, column }) => momentColumns(name, column, kinds.get(column) ?? 'text', isIso, dialect));
  const fields = new Map(fieldsRead(record, names).map(({ name, column }) => [name, column]));
  const texts = [...fields].map(([name, column]) => `${trimmed(quoted(column), dialect)} AS ${quoted(name)}`);
  const columns = [...(row ? [`${row} AS "row"`] : []), ...texts, ...moments];
  return `SELECT ${columns.join(',\n  ')}\nFROM ${from}`;
}

export const fieldsRead = (record: CaseRecord, names: ReadonlySet<string>) =>
  [...record.fields, ...(record.key ? [record.key] : [])].filter(({ name }) => names.has(name));

function momentColumns(
  name: string,
  column: string,
  kind: 'text' | 'local' | 'zoned',
  isIso: boolean,
  dialect: Dialect,
): string[] {
  const raw = quoted(column);
  const seconds = `CAST(extract(epoch FROM ${raw}) AS FLOAT8)`;
  const plain = kind === 'text' && isIso ? dialect.plainTime?.(raw) : undefined;
  const shown = kind === 'local' ? seconds : (plain ?? 'CAST(NULL AS FLOAT8)');
  const text = `NULLIF(${trimmed(raw, dialect)}, '')`;
  const otherwise =
    kind !== 'text' ? 'CAST(NULL AS VARCHAR)' : plain ? `CASE WHEN ${plain} IS NULL THEN ${text} END` : text;
  return [
    `${shown} AS ${quoted(name)}`,
    `${plain ? `substr(${raw}, 11, 1) <> ' '` : 'FALSE'} AS ${quoted(`${name} with T`)}`,
    `${kind === 'zoned' ? seconds : 'CAST(NULL AS FLOAT8)'} AS ${quoted(`${name} zoned`)}`,
    `${otherwise} AS ${quoted(`${name} text`)}`,
  ];
}

/** The texts that are written otherwise, as times. */
export function otherTimesQuery(record: CaseRecord, names: ReadonlySet<string>, dialect: Dialect): string | null {
  const moments = record.moments.filter(({ name }) => names.has(name));
  if (moments.length === 0) return null;
  const texts = moments.map(({ name }) => {
    const text = quoted(`${name} text`);
    return `SELECT ${text} AS "text" FROM ${tableOf(record)} WHERE ${text} IS NOT NULL`;
  });
  return timesQuery(
    texts.join('\nUNION\n') + (texts.length === 1 ? ` GROUP BY 1` : ''),
    record.times?.format ?? null,
    dialect,
  );
}

export const otherTimesTable = ({ name }: Pick<CaseRecord, 'name'>): string => quoted(`times in ${name}`);

/** The keys that occur more than once, and the first row of each. */
export function repeatedQuery(record: CaseRecord, row: string): string | null {
  if (!record.key) return null;
  const key = quoted(record.key.name);
  return `SELECT ${key} AS "key", min(${row}) AS "first" FROM ${tableOf(record)} WHERE ${key} <> '' GROUP BY ${key} HAVING count(*) > 1`;
}

export const repeatedTable = ({ name }: Pick<CaseRecord, 'name'>): string => quoted(`repeated in ${name}`);
