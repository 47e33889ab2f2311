/** What is asked of all cases together, and what the answers amount to. */

import type { Days } from '../../meaning/in-force.ts';
import { type Plan, rankOf } from '../../meaning/measures/plan.ts';
import type { CaseRecord } from '../../model/schema.ts';
import { dayOf, type WallClock } from '../../quantities/wall-clock.ts';
import type { CasesQuery } from './cases.ts';
import type { Dialect } from './dialect.ts';

/** One answer: of a status, of a period, or of a value of a field in a period. Numbers, or null. */
export interface Sums {
  readonly kind: 'status' | 'period' | 'part';
  readonly status: number | null;
  readonly period: number | null;
  readonly part: string | null;
  /** Rows of a status, and between which periods they lie. */
  readonly rows: number;
  readonly first: number | null;
  readonly last: number | null;
  /** The number of the first row, by which values of a field stand in the order in which they came. */
  readonly row: number;
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

export function sumsQuery(plan: Plan, { sql, statuses, hasParts }: CasesQuery, dialect: Dialect): string {
  const counts = 'status = 0';
  const open = statuses.findIndex(({ excluded }) => excluded === 'condition still open') + 1;
  const unclear = open > 0 ? `status = ${open}` : 'FALSE';
  const own = 'shift = 0';
  // Of periods that are taken together, the cases of the earlier ones come first.
  const order = '"row" - 1000000000000 * shift';
  const count = (condition: string): string => `CAST(count(*) FILTER (WHERE ${condition}) AS FLOAT8)`;
  const rank = plan.figure.is === 'statistic' ? rankOf(plan.figure) : null;
  const ranked = (value: string): string =>
    rank === null
      ? 'CAST(NULL AS FLOAT8)'
      : dialect.ranked(`CASE WHEN ${counts} THEN COALESCE(${value}, CAST('Infinity' AS FLOAT8)) END`, rank);
  const columns = [
    `${hasParts ? 'GROUPING(status, period, part)' : '2 * GROUPING(status, period) + 1'} AS grouped`,
    ...['status', 'period', hasParts ? 'part' : 'NULL AS part'],
    `${count(own)} AS row_count`,
    `min(period) FILTER (WHERE ${own}) AS first`,
    `max(period) FILTER (WHERE ${own}) AS last`,
    `CAST(COALESCE(min(${order}) FILTER (WHERE ${counts} OR ${unclear}), min("row")) AS FLOAT8) AS "row"`,
    `${count(counts)} AS cases`,
    `${count(unclear)} AS unclear`,
    `${count(`${counts} AND answer`)} AS met`,
    `${count(`${counts} AND NOT answer`)} AS missed`,
    `${count(`${counts} AND answer AND may_turn`)} AS may_sink`,
    `${count(`${counts} AND NOT answer AND may_turn`)} AS may_rise`,
    `${count(`${counts} AND too_long`)} AS too_long`,
    `CAST(count(value) FILTER (WHERE ${counts}) AS FLOAT8) AS value_count`,
    `sum(value * weight) FILTER (WHERE ${counts}) AS total`,
    `CAST(sum(weight) FILTER (WHERE ${counts} AND value IS NOT NULL) AS FLOAT8) AS weights`,
    `${ranked('value')} AS ranked`,
    `${count(`${counts} AND late < 0`)} AS before`,
    `${count(`${counts} AND late = 0`)} AS with_it`,
    `min(so_far) FILTER (WHERE ${counts} AND value IS NULL) AS shortest_open`,
    `${count(`${counts} AND value >= 9`)} - ${count(`${counts} AND value <= 6`)} AS promoters`,
  ];
  const sets = ['(status)', '(period)', ...(hasParts ? ['(period, part)'] : [])];
  return [
    `SELECT ${columns.join(',\n  ')}`,
    `FROM (${rolled(sql, plan.rolling, dialect)}) AS counted`,
    `GROUP BY GROUPING SETS (${sets.join(', ')})`,
  ].join('\n');
}

/** Each case in as many periods as a figure is taken over. */
function rolled(cases: string, rolling: number | null, dialect: Dialect): string {
  const columns = 'status, part, "row", answer, may_turn, value, weight, late, so_far, too_long';
  if (rolling === null) return `SELECT ${columns}, period, 0 AS shift FROM (${cases}) AS judged`;
  const shifts = `SELECT ${dialect.series('0', String(rolling - 1))} AS shift`;
  return `SELECT ${columns}, period + shift AS period, shift FROM (${cases}) AS judged CROSS JOIN (${shifts}) AS shifts`;
}

const GROUPED = { 3: 'status', 5: 'period', 4: 'part' } as const;

/** @param row the values of a row by the names of the columns */
export function sumsIn(row: Readonly<Record<string, unknown>>): Sums {
  const numberIn = (name: string): number | null =>
    row[name] === null || row[name] === undefined ? null : Number(row[name]);
  const count = (name: string): number => numberIn(name) ?? 0;
  return {
    kind: GROUPED[Number(row.grouped) as keyof typeof GROUPED],
    status: numberIn('status'),
    period: numberIn('period'),
    part: row.part === null ? null : String(row.part),
    rows: count('row_count'),
    first: numberIn('first'),
    last: numberIn('last'),
    row: count('row'),
    cases: count('cases'),
    unclear: count('unclear'),
    met: count('met'),
    missed: count('missed'),
    maySink: count('may_sink'),
    mayRise: count('may_rise'),
    tooLong: count('too_long'),
    values: count('value_count'),
    total: count('total'),
    weights: count('weights'),
    ranked: count('ranked'),
    before: count('before'),
    with: count('with_it'),
    shortestOpen: numberIn('shortest_open') ?? Number.POSITIVE_INFINITY,
    promoters: count('promoters'),
  };
}

/** Whether a case began on one of some days. */
export function beganIn({ from, until }: Days, clock: WallClock): string {
  const first = from === null ? [] : [`begins >= ${clock.startOf(dayOf(from))}`];
  const last = until === null ? [] : [`begins < ${clock.startOf(dayOf(until) + 1)}`];
  return [...first, ...last].join(' AND ') || 'TRUE';
}

/** How often each length of time occurred and how many of these were in time, the shortest first; null for cases that have none yet. */
export const lengthsQuery = (cases: string, days: string): string =>
  `SELECT value, CAST(count(*) AS FLOAT8) AS cases, CAST(count(*) FILTER (WHERE answer) AS FLOAT8) AS in_time FROM (${cases}) AS judged WHERE status = 0 AND ${days} GROUP BY value ORDER BY value`;

/** The cases that were missed, the latest first, or those that still run, the next to be late first. */
export function listQuery(
  cases: string,
  which: 'misses' | 'open',
  most: number,
  now: number,
  { key }: Pick<CaseRecord, 'key'>,
  days: string,
): string {
  const infinite = "CAST('Infinity' AS FLOAT8)";
  const [condition, order] =
    which === 'misses'
      ? ['NOT answer', `COALESCE(reached, ${now}) - COALESCE(due, ${infinite}) DESC`]
      : ['answer IS NULL', `COALESCE(due, ${infinite})`];
  const columns = ['CAST("row" AS FLOAT8) AS "row"', `${key ? '"key"' : 'NULL'} AS "key"`, 'begins', 'due'];
  const reached = which === 'misses' ? 'reached' : 'NULL AS reached';
  return `SELECT ${columns.join(', ')}, ${reached} FROM (${cases}) AS judged WHERE status = 0 AND ${days} AND ${condition} ORDER BY ${order}, "row" LIMIT ${most}`;
}

/** The first rows of each status that cannot be believed. */
export const refusedQuery = (cases: string, statuses: readonly number[], most: number): string =>
  [
    'SELECT status, CAST("row" AS FLOAT8) AS "row" FROM (',
    `  SELECT status, "row", row_number() OVER (PARTITION BY status ORDER BY "row") AS place FROM (${cases}) AS judged WHERE status IN (${statuses.join(', ')})`,
    `) AS refused ${Number.isFinite(most) ? `WHERE place <= ${most} ` : ''}ORDER BY status, "row"`,
  ].join('\n');
