/** Writes the list of all regions whose public holidays the date-holidays library knows. Run it after an update of the library. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Holidays from 'date-holidays';

const FILE = join(import.meta.dirname, '../language/quantities/generated/holiday-regions.json');
const LANGUAGE = 'en';

const library = new Holidays();
const regions: Record<string, string> = {};
for (const [country, name] of Object.entries(library.getCountries(LANGUAGE))) {
  regions[country] = name;
  for (const [state, stateName] of Object.entries(library.getStates(country, LANGUAGE) ?? {})) {
    regions[`${country}-${state}`] = stateName;
    for (const [part, partName] of Object.entries(library.getRegions(country, state, LANGUAGE) ?? {})) {
      regions[`${country}-${state}-${part}`] = partName;
    }
  }
}

const sorted = Object.fromEntries(Object.entries(regions).sort(([a], [b]) => (a < b ? -1 : 1)));
writeFileSync(FILE, `${JSON.stringify(sorted, null, 2)}\n`);
