/** What is counted in place of the rows of a record: the ends of periods at which a case waits, and the gaps between cases. */
import type { Plan, Waited } from '../../meaning/measures/plan.ts';
import type { Limit } from '../../model/schema.ts';
import type { Stretch, WorkingTime } from '../../quantities/working-time.ts';
import type { NumberedPeriod } from './calendars.ts';
import { sqlNumber } from './dialect.ts';

export interface Entries {
  /** The columns that they ask of each case besides those of all. */
  readonly columns: readonly string[];
  /** A query of the cases, `judged`, with `period`, `part`, `answer`, `place`, which tells their order, and `is_counted`, without which they only show that something is known of a period; null where there can be none. */
  readonly sql: string | null;
  /** Whether something is known of the periods in which cases begin, or only of those of the entries. */
  readonly rowsHavePeriods: boolean;
}

const INFINITE = sqlNumber(Number.POSITIVE_INFINITY);

/** A case waits at the end of each period at which it has begun and has not come to an instant. */
export function periodEnds(
  { figure }: Plan,
  age: Waited | null,
  of: { readonly until: string; readonly due: string },
  periods: readonly NumberedPeriod[],
  now: number,
): Entries {
  const ended = periods.filter(({ period }) => period.ends <= now).map((it) => `(${it.number}, ${it.period.ends})`);
  const order = age?.direction === 'at most' ? '>=' : '<=';
  const answer = age ? `COALESCE(limit_ends, ${INFINITE}) ${order} ended.ends` : 'CAST(NULL AS BOOLEAN)';
  const isCounted = figure.is === 'share' || !age ? 'TRUE' : answer;
  return {
    columns: [`${of.until} AS waits_until`, `${of.due} AS limit_ends`],
    rowsHavePeriods: true,
    sql:
      ended.length === 0
        ? null
        : [
            `SELECT ended.number AS period, part, ${answer} AS answer, CAST("row" AS FLOAT8) AS place, ${isCounted} AS is_counted`,
            `FROM judged JOIN (VALUES ${ended.join(', ')}) AS ended (number, ends)`,
            `ON ended.number >= judged.period AND ended.ends < COALESCE(judged.waits_until, ${INFINITE})`,
            'WHERE status = 0',
          ].join('\n'),
  };
}

/** From one case to the next, by the values of a field where there is a figure for each. */
export const gapsBetween = (due: string, now: number): Entries => ({
  columns: [`${due} AS limit_ends`],
  rowsHavePeriods: false,
  sql: gapsQuery(
    `SELECT part, begins, limit_ends, period, CAST(NULL AS FLOAT8) AS closes FROM judged WHERE status = 0`,
    now,
  ),
});

/**
 * The same while it is open: each opening begins a gap, and its closing ends one.
 * @param of when the limit is over that begins with a case, when the opening is over that it lies in, and when its day began
 * and the one a week before it
 * @param openings all that there are
 */
export function gapsWhileOpen(
  of: { readonly due: string; readonly closes: string; readonly start: string; readonly since: string },
  openings: readonly Stretch[],
  limit: Limit,
  time: WorkingTime,
  periodOf: (instant: number) => number,
  now: number,
): Entries {
  const rows = openings.map(({ from, to }) => {
    const due = time.after(time.clock.moment(from), limit)?.instant ?? Number.POSITIVE_INFINITY;
    return `(${[from, to, due, periodOf(from)].map(sqlNumber).join(', ')})`;
  });
  const cases = `SELECT part, begins, limit_ends, period, closes FROM judged WHERE status = 0 AND closes IS NOT NULL`;
  const first = `SELECT part, min(begins) AS first, min(day_starts) AS day_starts, min(known_since) AS known_since FROM judged WHERE status = 0 GROUP BY part`;
  const opened = [
    `SELECT part, opened.begins, opened.limit_ends, opened.period, opened.closes FROM (${first}) AS firsts`,
    `JOIN (VALUES ${rows.join(', ')}) AS opened (begins, closes, limit_ends, period)`,
    'ON opened.begins > firsts.known_since AND (opened.closes > firsts.first OR opened.begins >= firsts.day_starts)',
  ].join('\n');
  return {
    columns: [
      ...[`${of.due} AS limit_ends`, `${of.closes} AS closes`],
      ...[`${of.start} AS day_starts`, `${of.since} AS known_since`],
    ],
    rowsHavePeriods: false,
    sql: gapsQuery(rows.length === 0 ? cases : `${cases}\nUNION ALL\n${opened}`, now),
  };
}

/** From each instant to the next one of the same opening, or to its closing. @param instants a query of them */
function gapsQuery(instants: string, now: number): string {
  const next = `COALESCE(LEAD(begins) OVER (PARTITION BY part, closes ORDER BY begins), CASE WHEN closes <= ${now} THEN closes END)`;
  const answer = `CASE WHEN ends IS NOT NULL THEN ends <= COALESCE(limit_ends, ${INFINITE}) WHEN ${now} > limit_ends THEN FALSE END`;
  // Values stand in the order of their first cases, behind those of cases of which nobody knows yet whether they count.
  const places = `SELECT part, min("row") + ${BEHIND_ROWS} AS place FROM judged WHERE status = 0 GROUP BY part`;
  return [
    `SELECT period, gaps.part, ${answer} AS answer, CAST(places.place AS FLOAT8) AS place, TRUE AS is_counted`,
    `FROM (SELECT *, ${next} AS ends FROM (\n${instants}\n) AS instants) AS gaps`,
    `JOIN (${places}) AS places ON places.part = gaps.part`,
  ].join('\n');
}

/** More than any record has rows, and less than what tells earlier periods from later ones that are taken together. */
const BEHIND_ROWS = 100_000_000_000;
