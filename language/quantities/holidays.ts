/** Public holidays of countries and regions, from the date-holidays library, which is loaded when it is needed. */
import { recent } from '../memory/recent.ts';

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

const REGIONS_KEPT = 1000;
const YEARS_KEPT = 1000;

/** The calendar of all regions, such as `LV`, `CA-ON` and `DE-BY-A`: once it is loaded, it needs no waiting for. */
export async function holidayCalendar(): Promise<HolidayCalendar> {
  const { default: Holidays } = await import('date-holidays');
  const calendarOf = recent((region: string) => {
    const [country, state, part] = region.split('-') as [string, string?, string?];
    const holidays = new Holidays(country, state ?? '', part ?? '');
    return recent((year: number): readonly Holiday[] => {
      const all = holidays.getHolidays(year, 'en') ?? [];
      return all.filter(isDayOff).map(({ date, name }) => ({ region, date: date.slice(0, 10), name }));
    }, YEARS_KEPT);
  }, REGIONS_KEPT);
  return (region, year) => calendarOf(region)(year);
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
