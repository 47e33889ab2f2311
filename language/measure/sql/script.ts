/** The SQL of the targets of a service as one script, with its calendars, to be run as it is. */

import type { Plan } from '../../meaning/measures/plan.ts';
import { planOf } from '../../meaning/measures/plan-of.ts';
import type { CaseRecord, Target } from '../../model/schema.ts';
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
import { CODES, groupsQuery } from './figures.ts';
import { type Lookup, PIECE_COLUMNS } from './lookup.ts';
import type { MeasuredPart, NotInSql, partsOfService } from './parts.ts';

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

interface Script {
  readonly text: string;
  readonly leftOut: readonly NotInSql[];
}

/** The script that measures all targets of a service which SQL can say. */
export function sqlScript(found: ReturnType<typeof partsOfService>, scripted: Scripted): Script {
  const { dialect } = scripted;
  const calendars = new CalendarTables(scripted.span);
  const targets = found.parts.map((part) => ({ part, query: casesQuery(part.judged, calendars, dialect) }));
  const records = [...Map.groupBy(targets, ({ part }) => part.judged.record)].flatMap(([record, of]) =>
    recordStatements(record, new Set(of.flatMap(({ query }) => [...query.names])), scripted),
  );
  const queries = targets.map(({ part, query }) => targetStatement(part, query, scripted));
  const blocks = [
    head(scripted),
    ...calendars.tables.map((it) => calendarStatements(it, dialect)),
    ...records,
    ...queries,
  ];
  return { text: `${blocks.join('\n\n')}\n`, leftOut: found.leftOut };
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
  const row = dialect.name === 'duckdb' ? 'rowid' : '"row"';
  return [
    ...before,
    ...made(tableOf(record), cellsQuery(record, names, rows, kinds, dialect)),
    ...made(otherTimesTable(record), otherTimesQuery(record, names, kinds, dialect)),
    ...made(repeatedTable(record), repeatedQuery(record, row)),
  ];
}

/** The figures of a target by period, and by the values of a field where it names one. */
function targetStatement(part: MeasuredPart, query: CasesQuery, { dialect, sentenceOf }: Scripted): string {
  const { place, plan, judged } = part;
  const isOwn = plan === planOf(place.target);
  const numbers = query.periods.map(({ number, period }) => `(${number}, ${literal(period.name)})`);
  const where = place.branch ? ` (${place.branch.title || place.branch.name})` : '';
  const columns = [
    `${literal(place.target.id)} AS target`,
    'names.name AS period',
    "COALESCE(part, '') AS part",
    'sum(cases) AS cases',
    ...(plan.figure.is === 'share' ? [`${MET} AS met`, `${MISSED} AS missed`, `${UNDECIDED} AS undecided`] : []),
    `${figureSql(plan)} AS figure`,
  ];
  return [
    `-- ${sentenceOf(place.target)}${where}`,
    ...(isOwn ? [] : [`-- The cases of ${judged.record.name}, by which it divides:`]),
    `SELECT ${columns.join(', ')}`,
    `FROM (\n${groupsQuery(plan, query, null, dialect)}\n) AS sums`,
    `JOIN (VALUES ${numbers.join(', ')}) AS names (number, name) ON names.number = sums.period`,
    `WHERE code <= 0`,
    `GROUP BY sums.period, names.name, grouped, part`,
    `ORDER BY sums.period, grouped DESC, part;`,
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
