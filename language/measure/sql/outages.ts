/** Outages in SQL: how much of each period lies in them, those that overlap taken once. */
import { sqlNumber } from './dialect.ts';
import { islandsOf } from './stretches.ts';

/** A period that outages may reach into: when it begins and ends, as far as it has passed, and how long it should have worked until then. */
interface WorkedPeriod {
  readonly number: number;
  readonly begins: number;
  readonly ends: number;
  readonly workedAtBegin: number;
  readonly workedAtEnd: number;
}

/** What is asked of each outage: when it was over, in which period that was, and how long it should have worked until it began and until then. */
interface OutageColumns {
  readonly ends: string;
  readonly endsIn: string;
  readonly workedAtBegin: string;
  readonly workedAtEnd: string;
}

export const outageColumns = (of: OutageColumns): string[] => [
  `${of.ends} AS ends`,
  `${of.endsIn} AS ends_in`,
  `${of.workedAtBegin} AS worked_at_begin`,
  `${of.workedAtEnd} AS worked_at_end`,
];

/**
 * For each period that outages reach into, the seconds `out` in which it should have worked and did not, and the number of those that
 * are `unclear`.
 * @param cases the query of all cases
 * @param unclear the status of outages of which it is not known yet whether they count; 0 where there are none such
 */
export function outagesQuery(cases: string, unclear: number, periods: readonly WorkedPeriod[]): string | null {
  if (periods.length === 0) return null;
  const rows = periods.map(
    (it) => `(${[it.number, it.begins, it.ends, it.workedAtBegin, it.workedAtEnd].map(sqlNumber).join(', ')})`,
  );
  const columns = 'begins, ends, period, ends_in, worked_at_begin, worked_at_end';
  const ends = ['min(period) AS period', 'max(ends_in) AS ends_in'];
  const worked = ['min(worked_at_begin) AS worked_at_begin', 'max(worked_at_end) AS worked_at_end'];
  const merged = islandsOf('SELECT * FROM judged WHERE status = 0', [], [...ends, ...worked]);
  const all = [`SELECT ${columns}, 0 AS unclear FROM (${merged}) AS merged`];
  if (unclear > 0) all.push(`SELECT ${columns}, 1 FROM judged WHERE status = ${unclear}`);
  const seconds = `LEAST(p.worked_at_end, o.worked_at_end) - GREATEST(p.worked_at_begin, o.worked_at_begin)`;
  return [
    `WITH judged AS MATERIALIZED (${cases})`,
    `SELECT p.number, COALESCE(sum(${seconds}) FILTER (WHERE unclear = 0), 0) AS out, CAST(sum(unclear) AS FLOAT8) AS unclear`,
    `FROM (${all.join('\nUNION ALL\n')}) AS o`,
    `JOIN (VALUES ${rows.join(', ')}) AS p (number, begins, ends, worked_at_begin, worked_at_end)`,
    'ON p.number BETWEEN o.period AND o.ends_in AND GREATEST(p.begins, o.begins) < LEAST(p.ends, o.ends)',
    'GROUP BY p.number',
  ].join('\n');
}
