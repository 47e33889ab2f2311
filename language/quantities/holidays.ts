/** Public holidays of countries and regions, from the date-holidays library, which is loaded when it is needed. */

interface Holiday {
  /** The region as the author wrote it: LV, CA-ON. */
  readonly region: string;
  /** An ISO date. */
  readonly date: string;
  readonly name: string;
}

/** The public holidays of a region in a year, in the order of their dates; a region that is not known has none. */
export type HolidayCalendar = (region: string, year: number) => readonly Holiday[];

/** For where no service observes any. */
export const NO_HOLIDAYS: HolidayCalendar = () => [];

/** The calendar of all regions, such as `LV`, `CA-ON` and `DE-BY-A`: once it is loaded, it needs no waiting for. */
export async function holidayCalendar(): Promise<HolidayCalendar> {
  const { default: Holidays } = await import('date-holidays');
  const known = new Map<string, readonly Holiday[]>();
  const lookUp: HolidayCalendar = (region, year) => {
    const [country, state, part] = region.split('-') as [string, string?, string?];
    const all = new Holidays(country, state ?? '', part ?? '').getHolidays(year, 'en') ?? [];
    return all.filter(isDayOff).map(({ date, name }) => ({ region, date: date.slice(0, 10), name }));
  };
  return (region, year) => {
    const key = `${region} ${year}`;
    const days = known.get(key) ?? lookUp(region, year);
    known.set(key, days);
    return days;
  };
}

/** Holidays that begin at noon, or are kept by banks alone, close nobody for the day. */
const isDayOff = ({ type, date }: { type: string; date: string }): boolean =>
  type === 'public' && date.slice(11, 16) === '00:00';

/** The public holidays of a region in a range of years, in the order of their dates. */
export async function holidaysIn(region: string, firstYear: number, lastYear: number): Promise<Holiday[]> {
  const calendar = await holidayCalendar();
  const years = Array.from({ length: lastYear - firstYear + 1 }, (_, index) => firstYear + index);
  return years.flatMap((year) => calendar(region, year));
}
