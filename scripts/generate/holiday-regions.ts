/** The list of all regions whose public holidays the date-holidays library knows. */
import Holidays from 'date-holidays';

const LANGUAGE = 'en';

export function holidayRegionFiles(): [string, string][] {
  const regions = [...regionsOf(new Holidays())].sort(([a], [b]) => (a < b ? -1 : 1));
  const text = `${JSON.stringify(Object.fromEntries(regions), null, 2)}\n`;
  return [['language/quantities/generated/holiday-regions.json', text]];
}

/** Codes and English names of countries, their states and parts of these. */
function* regionsOf(library: Holidays): Iterable<[string, string]> {
  for (const [country, name] of Object.entries(library.getCountries(LANGUAGE))) {
    yield [country, name];
    for (const [state, stateName] of Object.entries(library.getStates(country, LANGUAGE) ?? {})) {
      yield [`${country}-${state}`, stateName];
      for (const [part, partName] of Object.entries(library.getRegions(country, state, LANGUAGE) ?? {})) {
        yield [`${country}-${state}-${part}`, partName];
      }
    }
  }
}
