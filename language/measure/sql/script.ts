/** The SQL of the targets of a service as one script, with its calendars, to be run as it is. */

import type { Plan } from '../../meaning/measures/plan.ts';
import { planOf } from '../../meaning/measures/plan-of.ts';
import type { CaseRecord, Target } from '../../model/schema.ts';
import type { PlacedTarget } from '../measure-service.ts';
import { AvailableTime } from '../passes/available-time.ts';
import { periodNumbers } from '../passes/slots.ts';
import { CalendarTables } from './calendar-tables.ts';
import type { CalendarSpan } from './calendars.ts';
import { type CasesQuery, casesQuery } from './cases.ts';
import {
  type CellsSource,
  cellsQuery,
  kindsOf,
  otherTimesQuery,
  otherTimesTable,
  repeatedQuery,
  repeatedTable,
  tableOf,
} from './cells.ts';
import { type Dialect, identifier, literal } from './dialect.ts';
import { CODES, groupsQuery, IS_COUNTED } from './figures.ts';
import { namesRead } from './held-record.ts';
import { rowColumn } from './instants.ts';
import { type Lookup, PIECE_COLUMNS } from './lookup.ts';
import type { MeasuredPart } from './parts.ts';

/** Where a script finds the rows of a record: what has to be run before, and the rows then. */
export interface ScriptSource {
  readonly before: readonly string[];
  readonly rows: CellsSource;
}

interface Scripted {
  readonly dialect: Dialect;
  /** Between which instants calendars reach. */
  readonly span: CalendarSpan;
  readonly sourceOf: (record: CaseRecord) => ScriptSource;
  readonly sentenceOf: (target: Target) => string;
  /** The time at which the records are looked at, for people. */
  readonly asOf: string;
}

/** The script that measures some targets of a service. */
export function sqlScript(parts: readonly MeasuredPart[], scripted: Scripted): string {
  const { dialect } = scripted;
  const calendars = new CalendarTables(scripted.span);
  const targets = parts.map((part) => ({ part, query: casesQuery(part.judged, calendars, dialect) }));
  const read = namesRead(
    parts.map(({ judged }) => judged),
    scripted,
  );
  const records = [...read].flatMap(([record, names]) => recordStatements(record, names, scripted));
  const tables = new Map(targets.flatMap(({ query }) => query.before.map((it) => [it.table, it.sql])));
  const queries = targets.map(({ part, query }) => targetStatement(part, query, scripted));
  const blocks = [
    head(scripted),
    ...calendars.tables.map((it) => calendarStatements(it, dialect)),
    ...records,
    ...[...tables].map(([table, sql]) => `CREATE TEMP TABLE ${table} AS\n${sql};`),
    ...queries,
  ];
  return `${blocks.join('\n\n')}\n`;
}

const head = ({ dialect, asOf, span }: Scripted): string =>
  [
    `-- The targets of a service, as of ${asOf}, in the SQL of ${dialect.name === 'duckdb' ? 'DuckDB' : 'PostgreSQL'}.`,
    `-- Calendars reach from ${dateOf(span.from)} to ${dateOf(span.to)}: cases that begin outside of them are in no period.`,
    '-- Instants are seconds since 1970 began in UTC.',
    ...dialect.settings.map((it) => `${it};`),
  ].join('\n');

const dateOf = (instant: number): string => new Date(instant * 1000).toISOString().slice(0, 10);

function calendarStatements(lookup: Lookup, dialect: Dialect): string {
  const columns = PIECE_COLUMNS.map((it) => `${it} FLOAT8`);
  const rows = lookup.pieces.map((piece) => `(${piece.map((it) => it ?? 'NULL').join(', ')})`);
  const raw = identifier(`pieces of ${lookup.name}`);
  return [
    `-- ${lookup.name}: ${lookup.says}`,
    `CREATE TEMP TABLE ${raw} (${columns.join(', ')});`,
    `INSERT INTO ${raw} VALUES\n${rows.join(',\n')};`,
    lookup.tableFrom(raw, dialect.series),
    ...dialect.filled(identifier(lookup.name)).map((it) => `${it};`),
  ].join('\n');
}

function recordStatements(record: CaseRecord, names: ReadonlySet<string>, { dialect, sourceOf }: Scripted): string[] {
  const { before, rows } = sourceOf(record);
  const made = (table: string, query: string | null): string[] =>
    query === null ? [] : [`CREATE TEMP TABLE ${table} AS\n${query};`, ...dialect.filled(table).map((it) => `${it};`)];
  const kinds = kindsOf(record, names, [rows]);
  return [
    ...before,
    ...made(tableOf(record), cellsQuery(record, names, rows, kinds, dialect)),
    ...made(otherTimesTable(record), otherTimesQuery(record, names, kinds, dialect)),
    ...made(repeatedTable(record), repeatedQuery(record, rowColumn(dialect))),
  ];
}

/** The figures of a target by period, and by the values of a field where it names one. */
function targetStatement(part: MeasuredPart, query: CasesQuery, { dialect, sentenceOf }: Scripted): string {
  const { place, plan, judged } = part;
  if (query.outages !== null) return availabilityStatement(part, query, query.outages, sentenceOf);
  const isOwn = plan === planOf(place.target);
  const numbers = query.periods.map(({ number, period }) => `(${number}, ${literal(period.name)})`);
  const columns = [
    `${literal(place.target.id)} AS target`,
    'names.name AS period',
    "COALESCE(part, '') AS part",
    'sum(cases) AS cases',
    ...(plan.figure.is === 'share' ? [`${MET} AS met`, `${MISSED} AS missed`, `${UNDECIDED} AS undecided`] : []),
    `${figureSql(plan)} AS figure`,
  ];
  return [
    titleOf(place, sentenceOf),
    ...(isOwn ? [] : [`-- The cases of ${judged.record.name}, by which it divides:`]),
    `SELECT ${columns.join(', ')}`,
    `FROM (\n${groupsQuery(plan, query, null, dialect)}\n) AS sums`,
    `JOIN (VALUES ${numbers.join(', ')}) AS names (number, name) ON names.number = sums.period`,
    `WHERE ${IS_COUNTED} AND (grouped = 'whole' OR part <> '')`,
    `GROUP BY sums.period, names.name, grouped, part`,
    `ORDER BY sums.period, grouped DESC, part;`,
  ].join('\n');
}

function titleOf({ target, branch }: PlacedTarget, sentenceOf: Scripted['sentenceOf']): string {
  return `-- ${sentenceOf(target)}${branch ? ` (${branch.title || branch.name})` : ''}`;
}

/** The share of the time in which something worked. */
function availabilityStatement(
  { place, plan, judged }: MeasuredPart,
  { sql, periods }: CasesQuery,
  outages: string,
  sentenceOf: Scripted['sentenceOf'],
): string {
  const { scope, hours, now } = judged;
  const which = plan.population.of === 'time' ? plan.population.which : 'all time';
  const time = new AvailableTime(plan, which, scope, { time: hours.time, now });
  const rolling = plan.rolling ?? 1;
  // The first row of the record says where it begins, unless the days on which the target is in force do.
  const span = time.span(periods[0]?.number ?? null);
  const told = periodNumbers(span, rolling).flatMap((number) => {
    const period = time.periods.at(number);
    const seconds = time.upTo((it) => time.secondsIn(time.wholeOf(it)), number);
    return period && time.isHeld(number) ? [`(${number}, ${literal(period.name)}, ${seconds})`] : [];
  });
  const title = titleOf(place, sentenceOf);
  if (told.length === 0) return `${title}\n-- It is in force in none of its periods.`;
  const last = (time.span(null)?.first ?? 0) + rolling - 1;
  const begins = `SELECT COALESCE(min(period) + ${rolling - 1}, ${last}) FROM (\n${sql}\n) AS judged`;
  return [
    title,
    `SELECT ${literal(place.target.id)} AS target, names.name AS period, '' AS part,`,
    'CAST(NULL AS FLOAT8) AS cases, 100 * (names.seconds - COALESCE(sum(outages.out), 0)) / NULLIF(CAST(names.seconds AS FLOAT8), 0) AS figure',
    `FROM (VALUES ${told.join(', ')}) AS names (number, name, seconds)`,
    `LEFT JOIN (\n${outages}\n) AS outages ON outages.number BETWEEN names.number - ${rolling - 1} AND names.number`,
    ...(scope.inForce.from === null ? [`WHERE names.number >= (${begins})`] : []),
    'GROUP BY names.number, names.name, names.seconds',
    'ORDER BY names.number;',
  ].join('\n');
}

const sumOf = (...codes: readonly number[]): string =>
  `COALESCE(sum(cases) FILTER (WHERE code IN (${codes.join(', ')})), 0)`;
const MET = sumOf(CODES.yes, CODES.maySink);
const MISSED = sumOf(CODES.no, CODES.mayRise);
const UNDECIDED = sumOf(CODES.undecided);

/** The figure of a period; that of a rate is what its cases are for so many of the others. */
function figureSql({ figure }: Plan): string {
  switch (figure.is) {
    case 'share':
      return `100 * ${MET} / NULLIF(${MET} + ${MISSED}, 0)`;
    case 'count':
    case 'rate':
      return 'sum(cases)';
    case 'statistic': {
      if (figure.statistic === 'net promoter score') return '100 * sum(promoters) / NULLIF(sum(cases), 0)';
      if (figure.statistic === 'total') return `sum(total) / ${figure.divisor ?? 1}`;
      if (figure.statistic !== 'average') return "NULLIF(max(ranked), CAST('Infinity' AS FLOAT8))";
      return 'CASE WHEN sum(value_count) = sum(cases) THEN sum(total) / NULLIF(sum(weights), 0) END';
    }
  }
}
