/** The library of holidays is large: it is loaded when the first service keeps some. */
import { type HolidayCalendar, holidayCalendar, NO_HOLIDAYS } from '../../language/quantities/holidays.ts';
import { mayKeepHolidays } from '../../language/workspace/analysis.ts';
import type { Settings } from '../../language/workspace/settings.ts';

export class Holidays {
  private readonly onLoaded: () => void;
  private calendar: HolidayCalendar | undefined;

  /** @param onLoaded called once it is there: until then no service keeps any */
  constructor(onLoaded: () => void) {
    this.onLoaded = onLoaded;
  }

  /** The calendar for services with some texts, in a workspace with some settings. */
  for(texts: readonly string[], settings: Settings): HolidayCalendar {
    if (!this.calendar && mayKeepHolidays(texts, settings)) void this.load();
    return this.calendar ?? NO_HOLIDAYS;
  }

  private async load(): Promise<void> {
    this.calendar = NO_HOLIDAYS;
    try {
      this.calendar = await holidayCalendar();
      this.onLoaded();
    } catch (error) {
      this.calendar = undefined;
      console.error('The public holidays could not be loaded.', error);
    }
  }
}
