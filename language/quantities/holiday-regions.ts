/** The regions whose public holidays are known. The library that knows the days is large, and loaded only where they are needed. */
import regions from './generated/holiday-regions.json' with { type: 'json' };

/** The English names of countries, states and regions by their codes: LV, CA-ON, DE-BY-A. */
export const HOLIDAY_REGIONS: ReadonlyMap<string, string> = new Map(Object.entries(regions));
