/** Public holidays of countries and regions, from the date-holidays library, which is loaded when it is needed. */

export interface Holiday {
  /** The region as the author wrote it: LV, CA-ON. */
  readonly region: string;
  /** An ISO date. */
  readonly date: string;
  readonly name: string;
}

/**
 * The public holidays of a region in a range of years, in the order of their dates.
 * @param region a country, state or region of it: `LV`, `CA-ON`, `DE-BY-A`; one that is not known has none
 */
export async function holidaysIn(region: string, firstYear: number, lastYear: number): Promise<Holiday[]> {
  const { default: Holidays } = await import('date-holidays');
  const [country, state, part] = region.split('-') as [string, string?, string?];
  const calendar = new Holidays(country, state ?? '', part ?? '');
  const found: Holiday[] = [];
  for (let year = firstYear; year <= lastYear; year++) {
    for (const holiday of calendar.getHolidays(year, 'en') ?? []) {
      if (holiday.type === 'public') found.push({ region, date: holiday.date.slice(0, 10), name: holiday.name });
    }
  }
  return found;
}
