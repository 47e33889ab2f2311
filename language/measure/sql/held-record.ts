/** A record whose rows a database holds. */
import type { CaseRecord } from '../../model/schema.ts';
import { SECONDS_A_DAY } from '../../quantities/wall-clock.ts';
import { EARLIEST } from '../rows/left-out.ts';
import { CalendarTables } from './calendar-tables.ts';
import { casesQuery } from './cases.ts';
import {
  type CellsSource,
  cellsQuery,
  formsQuery,
  kindsOf,
  momentsRead,
  otherTimesQuery,
  otherTimesTable,
  repeatedQuery,
  repeatedTable,
  type TimeKind,
  tableOf,
} from './cells.ts';
import type { Database } from './database.ts';
import { identifier } from './dialect.ts';
import { inCalendars, LATEST } from './extent.ts';
import { type Holds, rowColumn } from './instants.ts';
import type { Judged } from './judged.ts';
import { namesOfPause } from './stopped-clocks.ts';

/** A file whose rows a database can read. */
export interface HeldFile {
  /** As people know it. */
  readonly name: string;
  readonly rows: CellsSource;
  /** The number of a row, as whoever opens the file counts. @param index from 0 for the first one */
  readonly numberOf: (index: number) => number;
  /** Is told how many rows it has, as soon as they have been read. */
  readonly counted: (rows: number) => void;
}

interface Extent {
  readonly first: number | null;
  readonly last: number | null;
}

export class HeldRecord {
  readonly record: CaseRecord;
  /** The moments and fields that are read. */
  readonly names: ReadonlySet<string>;
  private readonly files: readonly { readonly file: HeldFile; readonly before: number }[];
  private readonly extents: ReadonlyMap<string, Extent>;
  readonly holds: Holds;

  private constructor(
    record: CaseRecord,
    names: ReadonlySet<string>,
    files: HeldRecord['files'],
    extents: ReadonlyMap<string, Extent>,
    holds: Holds,
  ) {
    this.holds = holds;
    this.record = record;
    this.names = names;
    this.files = files;
    this.extents = extents;
  }

  static async load(
    database: Database,
    record: CaseRecord,
    files: readonly HeldFile[],
    names: ReadonlySet<string>,
  ): Promise<HeldRecord> {
    const { before, kinds } = await filled(database, record, files, names);
    for (const statement of database.dialect.filled(tableOf(record))) await database.run(statement);
    const holds = {
      kinds,
      otherTimes: await made(
        otherTimesTable(record),
        otherTimesQuery(record, names, kinds, database.dialect),
        database,
      ),
      repeated:
        (await mayRepeat(record, database)) &&
        (await made(repeatedTable(record), repeatedQuery(record, rowColumn(database.dialect)), database)),
    };
    const extents = await extentsOf(record, names, holds, database);
    return new HeldRecord(record, names, before, extents, holds);
  }

  static async drop(record: CaseRecord, database: Database): Promise<void> {
    for (const table of [tableOf(record), otherTimesTable(record), repeatedTable(record)])
      await database.run(`DROP TABLE IF EXISTS ${table}`);
  }

  /** Takes it out of the database, which has room for the next one. */
  async drop(database: Database): Promise<void> {
    await HeldRecord.drop(this.record, database);
  }

  /** The calendars that some records need. */
  static calendars(held: readonly HeldRecord[], now: number): CalendarTables {
    const known = held.flatMap((it) =>
      [...it.extents.values()].flatMap(({ first, last }) => [first ?? now, last ?? now]),
    );
    return new CalendarTables(inCalendars({ from: Math.min(now, ...known), to: Math.max(now, ...known) }));
  }

  /**
   * Which of some moments has times that no calendar reaches, so that not even the clock on the wall is known: the rest of
   * a sentence; undefined where all of them do.
   */
  beyondCalendars(names: Iterable<string>): string | undefined {
    const moments = [...names].map((name) => ({ name, ...this.extents.get(name) }));
    const early = moments.find(({ first }) => (first ?? EARLIEST) < EARLIEST);
    if (early) return `it reads times before 1900 in \`${early.name}\``;
    const late = moments.find(({ last }) => (last ?? 0) >= LATEST);
    return late && `it reads times after 2099 in \`${late.name}\``;
  }

  /** The columns that tell what is written in a moment or field. */
  writtenIn(name: string): string[] {
    const { kinds } = this.holds;
    if (!this.record.moments.some((it) => it.name === name)) return [`cells.${identifier(name)} AS text`];
    return [
      `cells.${identifier(name)} AS shown`,
      ...(kinds.has('text')
        ? [`cells.${identifier(`${name} text`)} AS text`, `cells.${identifier(`${name} form`)} AS form`]
        : []),
      ...(kinds.has('zoned') ? [`cells.${identifier(`${name} zoned`)} AS zoned`] : []),
      ...(kinds.has('plain with T') && !kinds.has('text') ? ['2 AS form'] : []),
    ];
  }

  /** The file and the number of a row, as whoever opens the file counts. @param row from 0, among all rows */
  place(row: number): { readonly file: string; readonly row: number } {
    const found = this.files.findLast(({ before }) => before <= row);
    return { file: found?.file.name ?? '', row: found?.file.numberOf(row - found.before) ?? 0 };
  }

  /** A condition on a row of `cells`: that nothing stands in the cell of a moment or field. */
  emptyIn(name: string): string {
    const { kinds } = this.holds;
    if (!this.record.moments.some((it) => it.name === name)) return `cells.${identifier(name)} = ''`;
    const ways = [
      name,
      ...(kinds.has('text') ? [`${name} text`] : []),
      ...(kinds.has('zoned') ? [`${name} zoned`] : []),
    ];
    return ways.map((it) => `cells.${identifier(it)} IS NULL`).join(' AND ');
  }

  columnOf(name: string): string {
    const { moments, fields, key } = this.record;
    return [...moments, ...fields, ...(key ? [key] : [])].find((it) => it.name === name)?.column ?? name;
  }
}

interface Filled {
  /** Each file, and how many rows come before those of it. */
  readonly before: HeldRecord['files'];
  readonly kinds: ReadonlySet<TimeKind>;
}

/** Makes the table of a record: in the quickest way where its times are written as those of its first rows. */
async function filled(
  database: Database,
  record: CaseRecord,
  files: readonly HeldFile[],
  names: ReadonlySet<string>,
): Promise<Filled> {
  const guessed = await withGuess(database, record, files, names);
  if (!guessed) return filledFrom(database, record, files, names);
  try {
    return await filledFrom(database, record, guessed, names);
  } catch {
    await database.run(`DROP TABLE IF EXISTS ${tableOf(record)}`);
    return filledFrom(database, record, files, names);
  }
}

/** The files with times in one form, where those of their first rows are; null where they are not. */
async function withGuess(
  database: Database,
  record: CaseRecord,
  files: readonly HeldFile[],
  names: ReadonlySet<string>,
): Promise<readonly HeldFile[] | null> {
  const { dialect } = database;
  const texts = momentsRead(record, names).filter(({ column }) =>
    files.every(({ rows }) => (rows.kinds.get(column) ?? 'text') === 'text'),
  );
  if (dialect.failsWhere === null || (record.times?.format ?? null) !== null || texts.length === 0) return null;
  const asked = new Set(texts.map(({ name }) => name));
  const seen = new Set<string>();
  for (const file of files) {
    const [counts] = await database.rows(formsQuery(record, asked, file.rows, dialect));
    for (const [form, count] of Object.entries(counts ?? {}))
      if (Number(count) > 0) seen.add(form.replace(/^\S+ /, ''));
  }
  if (seen.has('text') || seen.size > 1) return null;
  const kind: TimeKind = seen.has('plain with T') ? 'plain with T' : 'plain';
  const kinds = texts.map(({ column }) => [column, kind] as const);
  return files.map((file) => ({ ...file, rows: { ...file.rows, kinds: new Map([...file.rows.kinds, ...kinds]) } }));
}

async function filledFrom(
  database: Database,
  record: CaseRecord,
  files: readonly HeldFile[],
  names: ReadonlySet<string>,
): Promise<Filled> {
  const kinds = kindsOf(
    record,
    names,
    files.map((it) => it.rows),
  );
  const before: { file: HeldFile; before: number }[] = [];
  let rows = 0;
  for (const [index, file] of files.entries()) {
    const query = cellsQuery(record, names, file.rows, kinds, database.dialect);
    await database.run(
      index === 0 ? `CREATE TABLE ${tableOf(record)} AS\n${query}` : `INSERT INTO ${tableOf(record)}\n${query}`,
    );
    before.push({ file, before: rows });
    const [counted] = await database.rows(`SELECT count(*) AS "rows" FROM ${tableOf(record)}`);
    file.counted(Number(counted?.rows) - rows);
    rows = Number(counted?.rows);
  }
  return { before, kinds };
}

/** The moments and fields of each record that targets read, those with the pauses of their cases among them. */
export function namesRead(
  judged: readonly Judged[],
  { dialect }: Pick<Database, 'dialect'>,
): ReadonlyMap<CaseRecord, ReadonlySet<string>> {
  const names = new Map<CaseRecord, Set<string>>();
  const read = (record: CaseRecord, of: Iterable<string>): void => {
    names.set(record, new Set([...(names.get(record) ?? []), ...of]));
  };
  for (const it of judged) {
    read(it.record, casesQuery(it, new CalendarTables({ from: it.now, to: it.now }), dialect).names);
    for (const held of it.pauses) if (held.rows) read(held.rows.record, namesOfPause(held));
  }
  return names;
}

/** Whether a key may occur twice. To find out which ones do takes much longer than to see that numbers are all different. */
async function mayRepeat(record: CaseRecord, database: Database): Promise<boolean> {
  const { wholeNumbers } = database.dialect;
  if (!record.key || !wholeNumbers) return true;
  const key = identifier(record.key.name);
  const number = wholeNumbers.of(key);
  const asked = async (columns: string): Promise<Readonly<Record<string, unknown>>> =>
    (await database.rows(`SELECT ${columns} FROM ${tableOf(record)} WHERE ${key} <> ''`))[0] ?? {};
  const range = await asked(
    `count(*) AS keys, count(${number}) AS numbers, min(${number}) AS first, max(${number}) AS last`,
  );
  const [keys, numbers, first, last] = [range.keys, range.numbers, range.first, range.last].map(Number) as [
    ...[number, number, number, number],
  ];
  if (keys === 0) return false;
  const isNarrow = Number.isSafeInteger(first) && Number.isSafeInteger(last) && last - first < wholeNumbers.widest;
  if (keys !== numbers || !isNarrow) return true;
  const { different } = await asked(`${wholeNumbers.different(number, first, last)} AS different`);
  return Number(different) !== keys;
}

/** Makes a table of a query. @returns whether it has any row */
async function made(table: string, query: string | null, database: Database): Promise<boolean> {
  if (query === null) return false;
  await database.run(`CREATE TEMP TABLE ${table} AS\n${query}`);
  for (const statement of database.dialect.filled(table)) await database.run(statement);
  const [counted] = await database.rows(`SELECT count(*) AS "rows" FROM ${table}`);
  return Number(counted?.rows) > 0;
}

/** Between which instants the moments lie, give or take the offset of a clock. */
async function extentsOf(
  record: CaseRecord,
  names: ReadonlySet<string>,
  { otherTimes, kinds }: Holds,
  database: Database,
): Promise<ReadonlyMap<string, Extent>> {
  const extents = new Map<string, Extent>();
  for (const { name } of momentsRead(record, names)) {
    const times = otherTimes
      ? `LEFT JOIN ${otherTimesTable(record)} t ON t."text" = cells.${identifier(`${name} text`)}`
      : '';
    const columns = [
      identifier(name),
      ...(kinds.has('zoned') ? [identifier(`${name} zoned`)] : []),
      ...(otherTimes ? ['t.shown', 't.instant'] : []),
    ];
    const asked = columns.flatMap((it, at) => [`min(${it}) AS first_${at}`, `max(${it}) AS last_${at}`]);
    const [row] = await database.rows(`SELECT ${asked.join(', ')} FROM ${tableOf(record)} cells ${times}`);
    const of = (which: string): number[] =>
      columns.flatMap((_, at) => (row?.[`${which}_${at}`] == null ? [] : [Number(row[`${which}_${at}`])]));
    const [first, last] = [of('first'), of('last')];
    if (first.length === 0) extents.set(name, { first: null, last: null });
    else extents.set(name, { first: Math.min(...first) - SECONDS_A_DAY, last: Math.max(...last) + SECONDS_A_DAY });
  }
  return extents;
}
