/** How a target stands, all in all. */
import type { PeriodResult, TargetResult } from './schema.ts';

/** With more rows refused than counted, the figure is one of those that happen to be written well. */
const MOST_REFUSED = 1 / 2;

/** A target stands as its last whole period with a verdict does; where most of its rows are refused, nobody can tell. */
export function standingOf(periods: readonly PeriodResult[], rows: TargetResult['rows']): TargetResult['standing'] {
  const last = periods.findLast(({ ended, figure, verdict }) => ended && (verdict !== null || figure !== null));
  const doubt = doubtIn(rows);
  const verdict = doubt === null ? (last?.verdict ?? 'cannot be told') : 'cannot be told';
  return { verdict, period: last?.name ?? null, doubt };
}

function doubtIn(rows: TargetResult['rows']): string | null {
  const refused = (rows?.refused ?? []).reduce((sum, it) => sum + it.rows, 0);
  const all = (rows?.counted ?? 0) + refused;
  if (all === 0 || refused <= MOST_REFUSED * all) return null;
  return `Of the ${all} rows that it should count, ${refused} are refused: mend them before you trust a figure.`;
}
