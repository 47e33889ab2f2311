/** From the model to the compiled standards that are exported. */
import { coverageOf } from './coverage.ts';
import { type Compiled, type CompiledService, SCHEMA_VERSION } from './schema.ts';
import type { ServiceModel } from './service-model.ts';

type HolidayDates = CompiledService['holidayDates'];

/** Looks holidays up: a region, the first and the last year. */
type HolidayLookup = (region: string, firstYear: number, lastYear: number) => Promise<HolidayDates>;

export async function compile(
  services: readonly ServiceModel[],
  schemaUrl: string,
  holidays: HolidayLookup,
): Promise<Compiled> {
  const compiled: CompiledService[] = [];
  for (const service of services) compiled.push(await compileService(service, holidays));
  return { $schema: schemaUrl, version: SCHEMA_VERSION, services: compiled };
}

async function compileService(model: ServiceModel, lookUp: HolidayLookup): Promise<CompiledService> {
  const { declared: _declared, repeats: _repeats, ...service } = model;
  const regions = new Set(
    [service, ...service.branches].flatMap((place) => place.holidays.map((region) => region.name)),
  );
  const { first, last } = yearsOf(service, Math.max(10, MOST_CALENDARS / regions.size));
  const dates = first > last ? [] : await Promise.all([...regions].map((region) => lookUp(region, first, last)));
  return { ...service, coverage: coverageOf(service), holidayDates: dates.flat() };
}

/** A holiday calendar of a region and a year takes milliseconds: what is computed for nobody stays out. */
const MOST_CALENDARS = 3_000;
const [EARLIEST, LATEST] = [1950, 2100];

/**
 * The years that a service's text names, and two more: what its results are computed for, whatever day it is.
 * @param most how many there may be: the latest count
 */
function yearsOf(service: object, most: number): { first: number; last: number } {
  let [first, last] = [Number.POSITIVE_INFINITY, 0];
  JSON.stringify(service, (_key, value: unknown) => {
    const year = Number(typeof value === 'string' && /^(\d{4})-\d{2}-\d{2}$/.exec(value)?.[1]);
    if (year >= EARLIEST && year <= LATEST) [first, last] = [Math.min(first, year), Math.max(last, year + 2)];
    return value;
  });
  return { first: Math.max(first, last - Math.floor(most) + 1), last };
}
