/** What is asked of all cases together, and what the answers amount to. */

import type { Days } from '../../meaning/in-force.ts';
import { type Plan, rankOf } from '../../meaning/measures/plan.ts';
import type { CaseRecord } from '../../model/schema.ts';
import { dayOf, type WallClock } from '../../quantities/wall-clock.ts';
import type { CasesQuery } from './cases.ts';
import type { Dialect } from './dialect.ts';
import type { Entries } from './entries.ts';

/** What cases come to together. */
export interface Sums {
  readonly cases: number;
  /** Of which it is not known yet whether they count. */
  readonly unclear: number;
  readonly met: number;
  readonly missed: number;
  /** Of those met and of those missed, the ones that may turn. */
  readonly maySink: number;
  readonly mayRise: number;
  readonly tooLong: number;
  /** Of values: how many there are, what they come to, what they weigh, and the one that is asked for. */
  readonly values: number;
  readonly total: number;
  readonly weights: number;
  readonly ranked: number;
  /** How many were over before the limit, and how many with it. */
  readonly before: number;
  readonly with: number;
  /** How long the open case has taken so far that began last; infinite where none is open. */
  readonly shortestOpen: number;
  /** Those of 9 and 10 less those of 0 to 6. */
  readonly promoters: number;
}

/**
 * What became of a case, as one number: above 0 its status; of those that count what the answer is, and whether it may turn.
 */
export const CODES = { undecided: 0, yes: -1, no: -2, maySink: -3, mayRise: -4, row: -5 } as const;

/** Whether cases with a code are in figures: rows beside which something else is counted are not. */
const isCounted = (code: number): boolean => code <= CODES.undecided && code !== CODES.row;
export const IS_COUNTED = `code BETWEEN ${CODES.mayRise} AND ${CODES.undecided}`;

const CODE = `CASE WHEN status <> 0 THEN status WHEN answer THEN CASE WHEN may_turn THEN ${CODES.maySink} ELSE ${CODES.yes} END WHEN NOT answer THEN CASE WHEN may_turn THEN ${CODES.mayRise} ELSE ${CODES.no} END ELSE ${CODES.undecided} END`;

/** Which sets of cases are summed up. */
const SETS = { whole: 'whole', part: 'part', length: 'length' } as const;

const unclearIn = (statuses: CasesQuery['statuses']): number =>
  statuses.findIndex(({ excluded }) => excluded === 'condition still open') + 1;

/**
 * The query of the sums of all cases, in one pass over them: for each period and each code, the same for each value of a field, and
 * for each length of time. What is no sum of the target in question is not asked for.
 * @param lengthsIn a condition on the days on which cases begin whose lengths are counted; null where none are
 */
export function groupsQuery(plan: Plan, query: CasesQuery, lengthsIn: string | null, dialect: Dialect): string {
  const { statuses, hasParts, entries } = query;
  const refused = statuses.flatMap((it, at) => (it.refused ? [at + 1] : []));
  const isRefused = refused.length > 0 ? `code IN (${refused.join(', ')})` : 'FALSE';
  const isOwn = plan.rolling === null ? [] : ['shift = 0'];
  const isRow = [...isOwn, ...(entries ? ['is_row'] : [])];
  const where = (conditions: readonly string[]): string =>
    conditions.length === 0 ? '' : ` FILTER (WHERE ${conditions.join(' AND ')})`;
  const columns = [
    `${setOf(hasParts, lengthsIn !== null)} AS grouped`,
    ...['period', hasParts ? 'part' : `'' AS part`, 'code', lengthsIn === null ? `${NONE} AS length` : 'length'],
    'CAST(count(*) AS FLOAT8) AS cases',
    `CAST(count(*)${where(isOwn)} AS FLOAT8) AS own_count`,
    `CAST(count(*)${where(isRow)} AS FLOAT8) AS row_count`,
    `CAST(min("row")${where(isRow)} AS FLOAT8) AS first_row`,
    // Of periods that are taken together, the cases of the earlier ones come first.
    `CAST(min(${entries ? 'place' : '"row"'}${plan.rolling === null ? '' : ' - 1000000000000 * shift'}) AS FLOAT8) AS first_place`,
    `array_agg("row")${where([...isRow, isRefused])} AS refused_rows`,
    ...(lengthsIn === null ? [] : ['CAST(count(*) FILTER (WHERE answer AND length IS NOT NULL) AS FLOAT8) AS in_time']),
    ...(plan.ceiling ? ['CAST(count(*) FILTER (WHERE too_long) AS FLOAT8) AS too_long'] : []),
    ...(plan.figure.is === 'statistic' ? statisticColumns(rankOf(plan.figure), dialect) : []),
  ];
  const sets = [
    '(period, code)',
    ...(hasParts ? ['(period, part, code)'] : []),
    ...(lengthsIn === null ? [] : ['(length)']),
  ];
  return [
    `SELECT ${columns.join(',\n  ')}`,
    `FROM (${rolled(plan, query, lengthsIn, dialect)}) AS counted`,
    `GROUP BY ${sets.length > 1 ? `GROUPING SETS (${sets.join(', ')})` : 'period, code'}`,
  ].join('\n');
}

/** In which set a row of sums stands. */
function setOf(hasParts: boolean, hasLengths: boolean): string {
  const branches = [
    ...(hasLengths ? [`WHEN GROUPING(length) = 0 THEN '${SETS.length}'`] : []),
    ...(hasParts ? [`WHEN GROUPING(part) = 0 THEN '${SETS.part}'`] : []),
  ];
  return branches.length === 0 ? `'${SETS.whole}'` : `CASE ${branches.join(' ')} ELSE '${SETS.whole}' END`;
}

/** The rows of a table of `groupsQuery` that are of periods. */
export function groupRowsQuery({ ceiling, figure }: Plan, { hasParts }: CasesQuery, groups: string): string {
  const columns = [
    ...['grouped', 'period', 'part', 'code', 'cases', 'own_count', 'row_count', 'first_row', 'first_place'],
    ...(ceiling ? ['too_long'] : []),
    ...(figure.is === 'statistic' ? STATISTICS : []),
  ];
  const sets = [SETS.whole, ...(hasParts ? [SETS.part] : [])].map((it) => `'${it}'`);
  return `SELECT ${columns.join(', ')} FROM ${groups} WHERE grouped IN (${sets.join(', ')})`;
}

const STATISTICS = [
  ...['value_count', 'total', 'weights', 'ranked', 'before', 'with_it', 'shortest_open', 'promoters'],
] as const;

const NONE = 'CAST(NULL AS FLOAT8)';

function statisticColumns(rank: number | null, dialect: Dialect): string[] {
  const counts = IS_COUNTED;
  const count = (condition: string): string => `CAST(count(*) FILTER (WHERE ${condition}) AS FLOAT8)`;
  const ranked = `CASE WHEN ${counts} THEN COALESCE(value, CAST('Infinity' AS FLOAT8)) END`;
  return [
    `CAST(count(value) AS FLOAT8) AS value_count`,
    `sum(value * weight) FILTER (WHERE ${counts}) AS total`,
    `CAST(sum(weight) FILTER (WHERE ${counts} AND value IS NOT NULL) AS FLOAT8) AS weights`,
    `${rank === null ? NONE : dialect.ranked(ranked, rank)} AS ranked`,
    `${count('late < 0')} AS before`,
    `${count('late = 0')} AS with_it`,
    `min(so_far) FILTER (WHERE ${counts} AND value IS NULL) AS shortest_open`,
    `${count('value >= 9')} - ${count('value <= 6')} AS promoters`,
  ];
}

/** Each case in as many periods as a figure is taken over, with what its sums are made of. */
function rolled(plan: Plan, query: CasesQuery, lengthsIn: string | null, dialect: Dialect): string {
  const { rolling, ceiling, figure } = plan;
  const cases = query.entries ? withEntries(query.sql, query.entries) : query.sql;
  const length = `CASE WHEN status = 0 AND ${lengthsIn} THEN COALESCE(value, CAST('Infinity' AS FLOAT8)) END`;
  const columns = [
    `"row", CAST(${CODE} AS SMALLINT) AS code`,
    ...(query.hasParts ? ['part'] : []),
    ...(query.entries ? ['place', 'is_row'] : []),
    ...(figure.is === 'statistic' ? ['value, weight, late, so_far'] : []),
    ...(ceiling ? ['too_long'] : []),
    ...(lengthsIn === null
      ? []
      : [`answer, ${rolling === null ? length : `CASE WHEN shift = 0 THEN ${length} END`} AS length`]),
  ].join(', ');
  if (rolling === null) return `SELECT ${columns}, period FROM (${cases}) AS judged`;
  const shifts = `SELECT ${dialect.series('0', String(rolling - 1))} AS shift`;
  return `SELECT ${columns}, period + shift AS period, shift FROM (${cases}) AS judged CROSS JOIN (${shifts}) AS shifts`;
}

/** The rows, those that count among them without being in any figure, and the entries that are in one for them. */
function withEntries(cases: string, { sql, rowsHavePeriods }: Entries): string {
  const period = rowsHavePeriods ? 'period' : `CASE WHEN status <> 0 THEN period END AS period`;
  const rows = [
    `SELECT ${period}, part, "row", answer, may_turn, value, weight, late, so_far, too_long`,
    `CASE WHEN status = 0 THEN ${CODES.row} ELSE status END AS status, CAST("row" AS FLOAT8) AS place, TRUE AS is_row`,
  ].join(', ');
  const entries = [
    `SELECT period, part, CAST(NULL AS BIGINT) AS "row", answer, FALSE, ${NONE}, 1, ${NONE}, ${NONE}, FALSE`,
    `CASE WHEN is_counted THEN 0 ELSE ${CODES.row} END, place, FALSE FROM (\n${sql}\n) AS entries`,
  ].join(', ');
  return `WITH judged AS MATERIALIZED (${cases})\n${rows} FROM judged${sql === null ? '' : `\nUNION ALL\n${entries}`}`;
}

/** The sums of a period and a code, or of a value of a field in it. */
export interface Group {
  readonly period: number | null;
  /** Null where it is the whole. */
  readonly part: string | null;
  readonly code: number;
  /** How many cases there are, or what is counted in their place, those aside that are here from another period. */
  readonly own: number;
  /** How many of them are rows; the number of the first, and their place among all. */
  readonly rows: number;
  readonly firstRow: number;
  readonly firstPlace: number;
  readonly sums: Sums;
}

/** @param row the values of a row by the names of the columns */
export function groupIn(row: Readonly<Record<string, unknown>>, statuses: CasesQuery['statuses']): Group {
  const numberIn = (name: string): number | null =>
    row[name] === null || row[name] === undefined ? null : Number(row[name]);
  const count = (name: string): number => numberIn(name) ?? 0;
  const [code, cases] = [count('code'), count('cases')];
  const of = (...codes: readonly number[]): number => (codes.includes(code) ? cases : 0);
  const counted = (name: string): number => (isCounted(code) ? count(name) : 0);
  return {
    period: numberIn('period'),
    part: row.grouped === SETS.part ? String(row.part) : null,
    code,
    own: count('own_count'),
    rows: count('row_count'),
    firstRow: numberIn('first_row') ?? Number.POSITIVE_INFINITY,
    firstPlace: count('first_place'),
    sums: {
      cases: isCounted(code) ? cases : 0,
      unclear: code > 0 && code === unclearIn(statuses) ? cases : 0,
      met: of(CODES.yes, CODES.maySink),
      missed: of(CODES.no, CODES.mayRise),
      maySink: of(CODES.maySink),
      mayRise: of(CODES.mayRise),
      tooLong: counted('too_long'),
      values: counted('value_count'),
      total: counted('total'),
      weights: counted('weights'),
      ranked: counted('ranked'),
      before: counted('before'),
      with: counted('with_it'),
      shortestOpen: (isCounted(code) ? numberIn('shortest_open') : null) ?? Number.POSITIVE_INFINITY,
      promoters: counted('promoters'),
    },
  };
}

const NO_SUMS: Sums = {
  ...{ cases: 0, unclear: 0, met: 0, missed: 0, maySink: 0, mayRise: 0, tooLong: 0 },
  ...{ values: 0, total: 0, weights: 0, ranked: 0, before: 0, with: 0, promoters: 0 },
  shortestOpen: Number.POSITIVE_INFINITY,
};

/** Of several groups together. What a statistic is made of lies in one of them. */
export function sumOfGroups(groups: readonly Group[]): Sums {
  const sum = { ...NO_SUMS } as { -readonly [K in keyof Sums]: number };
  for (const { sums } of groups)
    for (const name of Object.keys(sum) as (keyof Sums)[])
      sum[name] = name === 'shortestOpen' ? Math.min(sum[name], sums[name]) : sum[name] + sums[name];
  return sum;
}

/** Whether a group is of cases that are in a figure, or may come to be. */
export const isInFigure = ({ sums }: Group): boolean => sums.cases + sums.unclear > 0;

/** Whether a case began on one of some days. */
export function beganIn({ from, until }: Days, clock: WallClock): string {
  const first = from === null ? [] : [`begins >= ${clock.startOf(dayOf(from))}`];
  const last = until === null ? [] : [`begins < ${clock.startOf(dayOf(until) + 1)}`];
  return [...first, ...last].join(' AND ') || 'TRUE';
}

/** How many lengths of time were counted, how many of them have not ended, and how many were in time. @param groups a table of `groupsQuery` */
export const lengthCountsQuery = (groups: string): string =>
  `SELECT sum(cases) AS cases, sum(CASE WHEN length = CAST('Infinity' AS FLOAT8) THEN cases END) AS open, sum(in_time) AS in_time FROM ${groups} WHERE grouped = '${SETS.length}' AND length IS NOT NULL`;

/**
 * The lengths of time with which the share of cases that took no longer reaches one more percent, or some other ranks, and how
 * many took no longer, the shortest first.
 * @param cases how many there are in all
 * @param ranks from 1; they need not be whole
 */
export function lengthsQuery(groups: string, cases: number, ranks: readonly number[]): string {
  const lengths = `SELECT length, cases, sum(cases) OVER (ORDER BY length ROWS UNBOUNDED PRECEDING) AS up_to FROM ${groups} WHERE grouped = '${SETS.length}' AND length < CAST('Infinity' AS FLOAT8)`;
  const percent = `floor(100 * up_to / ${cases}) > floor(100 * (up_to - cases) / ${cases})`;
  const others = ranks.map((rank) => `(up_to - cases < ${rank} AND ${rank} <= up_to)`);
  return `SELECT length, up_to FROM (${lengths}) AS reached WHERE ${[percent, ...others].join(' OR ')} ORDER BY length`;
}

/** The cases that were missed, the newest first, or those that still run, the next to be late first. */
export function listQuery(
  cases: string,
  which: 'misses' | 'open',
  most: number,
  { key }: Pick<CaseRecord, 'key'>,
  days: string,
): string {
  const [condition, order] =
    which === 'misses'
      ? ['NOT answer', 'begins DESC']
      : ['answer IS NULL', "COALESCE(due, CAST('Infinity' AS FLOAT8))"];
  const columns = ['CAST("row" AS FLOAT8) AS "row"', `${key ? '"key"' : 'NULL'} AS "key"`, 'begins', 'due'];
  const reached = which === 'misses' ? 'reached' : 'NULL AS reached';
  return `SELECT ${columns.join(', ')}, ${reached} FROM (${cases}) AS judged WHERE status = 0 AND ${days} AND ${condition} ORDER BY ${order}, "row" LIMIT ${most}`;
}

/** The first rows with an empty cell among those of some statuses, each with how many there are. At least one is asked for. */
export const emptyQuery = (
  cases: string,
  table: string,
  isEmpty: string,
  statuses: readonly number[],
  most: number,
  row: string,
): string =>
  [
    `SELECT CAST(cells.${row} AS FLOAT8) AS "row", CAST(count(*) OVER () AS FLOAT8) AS "rows" FROM ${table} AS cells`,
    `JOIN (${cases}) AS judged ON judged."row" = cells.${row}`,
    `WHERE ${isEmpty} AND judged.status IN (${statuses.join(', ')}) ORDER BY 1`,
    ...(Number.isFinite(most) ? [`LIMIT ${Math.max(1, most)}`] : []),
  ].join('\n');

/** The first rows of each status that cannot be believed. @param groups a table of `groupsQuery` */
export const refusedQuery = (groups: string, most: number): string =>
  [
    'SELECT status, CAST("row" AS FLOAT8) AS "row" FROM (',
    '  SELECT status, "row", row_number() OVER (PARTITION BY status ORDER BY "row") AS place FROM (',
    `    SELECT code AS status, unnest(refused_rows) AS "row" FROM ${groups} WHERE grouped = '${SETS.whole}'`,
    `) AS rows) AS refused ${Number.isFinite(most) ? `WHERE place <= ${most} ` : ''}ORDER BY status, "row"`,
  ].join('\n');
