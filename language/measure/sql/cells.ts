/** The data of a record as a table of cases: times in seconds, texts without the spaces at their ends. */
import type { CaseRecord } from '../../model/schema.ts';
import { type Dialect, identifier } from './dialect.ts';
import { timesQuery } from './time-columns.ts';

/**
 * How a moment stands in a column: as text, as texts that are all written in the plainest way or are with a `T`, as a time on a
 * clock, or as an instant.
 */
export type TimeKind = 'text' | 'plain' | 'plain with T' | 'local' | 'zoned';

/** Where rows come from, and how their times stand in each column: as text where it does not say. */
export interface CellsSource {
  readonly from: string;
  /** What numbers the rows in their order; null where the database does so itself. */
  readonly row: string | null;
  readonly kinds: ReadonlyMap<string, TimeKind>;
}

export const tableOf = ({ name }: Pick<CaseRecord, 'name'>): string => identifier(`record ${name}`);

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

/** How the moments of a record stand in its files. */
export const kindsOf = (
  record: CaseRecord,
  names: ReadonlySet<string>,
  sources: readonly CellsSource[],
): ReadonlySet<TimeKind> =>
  new Set(momentsRead(record, names).flatMap(({ column }) => sources.map(({ kinds }) => kinds.get(column) ?? 'text')));

export const momentsRead = (record: CaseRecord, names: ReadonlySet<string>) =>
  record.moments.filter(({ name }) => names.has(name));

/**
 * The query of all rows. Of a moment `x` there is what the clock shows, in seconds since 1970 as a clock that is never changed
 * counts them, as far as it is written in the plainest way. Where any file holds instants, `x zoned` is the instant; where any
 * holds texts, `x text` is how it is written otherwise, and `x form` 2 where a `T` stands in it. Of an empty cell there is no time and no text.
 * @param names the moments and fields that are read
 * @param kinds those of all files of the record, whose queries have the same columns
 */
export function cellsQuery(
  record: CaseRecord,
  names: ReadonlySet<string>,
  { from, row, kinds: of }: CellsSource,
  kinds: ReadonlySet<TimeKind>,
  dialect: Dialect,
): string {
  const isIso = (record.times?.format ?? null) === null;
  const moments = momentsRead(record, names).map(
    ({ name, column }) => new MomentCells(name, column, of.get(column) ?? 'text', isIso, dialect),
  );
  const fields = new Map(fieldsRead(record, names).map(({ name, column }) => [name, column]));
  const texts = [...fields].map(([name, column]) => `${trimmed(identifier(column), dialect)} AS ${identifier(name)}`);
  const columns = [...(row ? [`${row} AS "row"`] : []), ...texts, ...moments.flatMap((it) => it.columns(kinds))];
  return `SELECT ${columns.join(',\n  ')}\nFROM ${withForms(from, moments, dialect)}`;
}

/** The rows with what a quick look at their times tells: each step once, as it is used more than once. */
function withForms(from: string, moments: readonly MomentCells[], dialect: Dialect): string {
  const layers = [moments.flatMap((it) => it.casts()), moments.flatMap((it) => it.forms())];
  return layers.reduce(
    (inner, columns, at) =>
      columns.length === 0 ? inner : `(SELECT *, ${columns.join(', ')} FROM ${inner}${dialect.fence}) AS looked_${at}`,
    from,
  );
}

export const fieldsRead = (record: CaseRecord, names: ReadonlySet<string>) =>
  [...record.fields, ...(record.key ? [record.key] : [])].filter(({ name }) => names.has(name));

/** What the cells of a moment become. */
class MomentCells {
  private readonly name: string;
  private readonly raw: string;
  private readonly kind: TimeKind;
  private readonly dialect: Dialect;
  private readonly isPlain: boolean;

  constructor(name: string, column: string, kind: TimeKind, isIso: boolean, dialect: Dialect) {
    this.name = name;
    this.raw = identifier(column);
    this.kind = kind;
    this.dialect = dialect;
    this.isPlain = isIso && (kind === 'text' || this.isSure);
  }

  /** Whether it holds nothing but texts of one form. */
  private get isSure(): boolean {
    return this.kind === 'plain' || this.kind === 'plain with T';
  }

  private get cast(): string {
    return identifier(`${this.name} cast`);
  }

  casts(): string[] {
    return this.isPlain ? [`${this.dialect.plainTime.cast(this.raw)} AS ${this.cast}`] : [];
  }

  private get form(): string {
    return identifier(`${this.name} form`);
  }

  /** 1 where it is written in the plainest way, 2 where a `T` stands in it, 0 otherwise. */
  forms(): string[] {
    const { isSame, isSameWithT } = this.dialect.plainTime;
    const { raw, cast, form } = this;
    if (!this.isPlain || this.isSure) return [];
    return [
      `CAST(CASE WHEN ${isSame(raw, cast)} THEN 1 WHEN ${isSameWithT(raw, cast)} THEN 2 ELSE 0 END AS SMALLINT) AS ${form}`,
    ];
  }

  /** Fails where anything else stands there than was expected. */
  private sureColumns(kinds: ReadonlySet<TimeKind>): string[] {
    const { isSame, isSameWithT, seconds } = this.dialect.plainTime;
    const { raw, cast, name } = this;
    const isRight = (this.kind === 'plain' ? isSame : isSameWithT)(raw, cast);
    const fails = this.dialect.failsWhere?.(`${raw} <> ''`) ?? NONE;
    return [
      `CASE WHEN ${isRight} THEN ${seconds(cast)} ELSE ${fails} END AS ${identifier(name)}`,
      ...(kinds.has('zoned') ? [`${NONE} AS ${identifier(`${name} zoned`)}`] : []),
      ...(kinds.has('text') ? [`${NO_TEXT} AS ${identifier(`${name} text`)}`] : []),
      ...(kinds.has('text')
        ? [`CAST(${this.kind === 'plain' ? 1 : 2} AS SMALLINT) AS ${identifier(`${name} form`)}`]
        : []),
    ];
  }

  /** How many of its cells have each form. */
  formCounts(): string[] {
    const count = (condition: string, kind: TimeKind): string =>
      `count(*) FILTER (WHERE ${condition}) AS ${identifier(`${this.name} ${kind}`)}`;
    return [
      count(`${this.form} = 1`, 'plain'),
      count(`${this.form} = 2`, 'plain with T'),
      count(`${this.form} = 0 AND ${this.raw} <> ''`, 'text'),
    ];
  }

  columns(kinds: ReadonlySet<TimeKind>): string[] {
    const seconds = `CAST(extract(epoch FROM ${this.raw}) AS FLOAT8)`;
    const otherwise = `NULLIF(${trimmed(this.raw, this.dialect)}, '')`;
    const { cast, form, kind, isPlain } = this;
    if (this.isSure) return this.sureColumns(kinds);
    const plain = `CASE WHEN ${form} > 0 THEN ${this.dialect.plainTime.seconds(cast)} END`;
    const text = isPlain ? `CASE WHEN ${form} = 0 THEN ${otherwise} END` : kind === 'text' ? otherwise : NO_TEXT;
    return [
      `${isPlain ? plain : kind === 'local' ? seconds : NONE} AS ${identifier(this.name)}`,
      ...(kinds.has('zoned') ? [`${kind === 'zoned' ? seconds : NONE} AS ${identifier(`${this.name} zoned`)}`] : []),
      ...(kinds.has('text') ? [`${text} AS ${identifier(`${this.name} text`)}`] : []),
      ...(kinds.has('text') ? [`${isPlain ? form : 'CAST(0 AS SMALLINT)'} AS ${identifier(`${this.name} form`)}`] : []),
    ];
  }
}

/** The query of how many of the first rows of a record have a moment in each form: a guess at how the others are written. */
export function formsQuery(
  record: CaseRecord,
  names: ReadonlySet<string>,
  { from }: CellsSource,
  dialect: Dialect,
): string {
  const moments = momentsRead(record, names).map(
    ({ name, column }) => new MomentCells(name, column, 'text', true, dialect),
  );
  const counts = moments.flatMap((it) => it.formCounts());
  const rows = `(SELECT * FROM ${from} LIMIT ${SAMPLE})`;
  return `SELECT ${counts.join(', ')} FROM ${withForms(`${rows} AS beginning`, moments, dialect)}`;
}

const SAMPLE = 2_000;

const NONE = 'CAST(NULL AS FLOAT8)';
const NO_TEXT = 'CAST(NULL AS VARCHAR)';

/** The texts that are written otherwise, as times. */
export function otherTimesQuery(
  record: CaseRecord,
  names: ReadonlySet<string>,
  kinds: ReadonlySet<TimeKind>,
  dialect: Dialect,
): string | null {
  const moments = momentsRead(record, names);
  if (moments.length === 0 || !kinds.has('text')) return null;
  const texts = moments.map(({ name }) => {
    const text = identifier(`${name} text`);
    return `SELECT ${text} AS "text" FROM ${tableOf(record)} WHERE ${text} IS NOT NULL`;
  });
  return timesQuery(
    texts.join('\nUNION\n') + (texts.length === 1 ? ` GROUP BY 1` : ''),
    record.times?.format ?? null,
    dialect,
  );
}

export const otherTimesTable = ({ name }: Pick<CaseRecord, 'name'>): string => identifier(`times in ${name}`);

/** The keys that occur more than once, and the first row of each. */
export function repeatedQuery(record: CaseRecord, row: string): string | null {
  if (!record.key) return null;
  const key = identifier(record.key.name);
  return `SELECT ${key} AS "key", min(${row}) AS "first" FROM ${tableOf(record)} WHERE ${key} <> '' GROUP BY ${key} HAVING count(*) > 1`;
}

export const repeatedTable = ({ name }: Pick<CaseRecord, 'name'>): string => identifier(`repeated in ${name}`);
