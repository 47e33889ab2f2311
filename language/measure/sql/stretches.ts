/** Stretches of time in SQL. */

/**
 * Those that overlap or touch, made one.
 * @param stretches a query of them, from `begins` to `ends`
 * @param by columns whose values have stretches of their own
 * @param more what else is asked of each that comes of it
 */
export function islandsOf(stretches: string, by: readonly string[], more: readonly string[]): string {
  const own = by.length === 0 ? '' : `PARTITION BY ${by.join(', ')} `;
  const before = `${own}ORDER BY begins, ends ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING`;
  const isNew = `CASE WHEN begins <= max(ends) OVER (${before}) THEN 0 ELSE 1 END AS is_new`;
  const island = `sum(is_new) OVER (${own}ORDER BY begins, ends ROWS UNBOUNDED PRECEDING) AS island`;
  const columns = [...by, 'min(begins) AS begins', 'max(ends) AS ends', ...more];
  return [
    `SELECT ${columns.join(', ')} FROM (`,
    `  SELECT *, ${island} FROM (SELECT *, ${isNew} FROM (${stretches}) AS stretches) AS marked`,
    `) AS islands GROUP BY ${[...by, 'island'].join(', ')}`,
  ].join('\n');
}
