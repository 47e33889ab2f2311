/** From the model to the compiled standards that are exported. */
import { coverageOf } from './coverage.ts';
import { type Compiled, type CompiledService, SCHEMA_VERSION } from './schema.ts';
import type { ServiceModel } from './service-model.ts';

export type HolidayDates = CompiledService['holidayDates'];

/** Looks holidays up: a region, the first and the last year. */
export type HolidayLookup = (region: string, firstYear: number, lastYear: number) => Promise<HolidayDates>;

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
  const { declared: _declared, repeats: _repeats, data: _data, ...service } = model;
  const { first, last } = yearsOf(service);
  const regions = new Set(
    [service, ...service.branches].flatMap((place) => place.holidays.map((region) => region.name)),
  );
  const dates = first === undefined ? [] : await Promise.all([...regions].map((region) => lookUp(region, first, last)));
  return { ...service, coverage: coverageOf(service), holidayDates: dates.flat() };
}

/** The years that a service's text names, and two more: what its results are computed for, whatever day it is. */
function yearsOf(service: object): { first: number | undefined; last: number } {
  const years: number[] = [];
  JSON.stringify(service, (_key, value: unknown) => {
    const year = typeof value === 'string' && /^(\d{4})-\d{2}-\d{2}$/.exec(value)?.[1];
    if (year) years.push(Number(year));
    return value;
  });
  return { first: years.length > 0 ? Math.min(...years) : undefined, last: Math.max(0, ...years) + 2 };
}
