/** Dates to begin with. */

/**
 * What a date could be, and what that is: today; of a time that has passed, the last whole month, quarter and year.
 * @param key the rule of the grammar, and the property that holds the date
 * @param today an ISO date
 */
export function datesOf(key: string, today: string): [string, string][] {
  const [year = 0, month = 1] = today.split('-').map(Number);
  const before = month === 1 ? [year - 1, 12] : [year, month - 1];
  const quarter = Math.floor((month - 1) / 3);
  const [y, m] = before;
  switch (key) {
    case 'Span.from':
      return [
        [`${y}-${String(m).padStart(2, '0')}`, 'A month.'],
        [quarter === 0 ? `${year - 1}-Q4` : `${year}-Q${quarter}`, 'A quarter of the year.'],
        [String(year - 1), 'A year.'],
        [today, 'A day.'],
      ];
    case 'AdoptedClause.date':
    case 'ReviewClause.since':
    case 'PeakClause.from':
    case 'SpecialDays.from':
    case 'HoldsClause.from':
      return [[today, 'Today.']];
    case 'ReviewClause.due':
    case 'WaiveClause.until':
    case 'HoldsClause.until':
      return [[`${year + 1}${today.slice(4).replace('02-29', '02-28')}`, 'A year from now.']];
    default:
      return [];
  }
}
