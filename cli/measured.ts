/** The results of the targets in the files that were loaded, by a database where their records are held in one. */
import { createHash } from 'node:crypto';
import { resultWords } from '../language/documents/results/service-words.ts';
import { compiledJson } from '../language/exchange/compiled-json.ts';
import { RESULTS_SCHEMA_URL } from '../language/exchange/results-json.ts';
import { observationRecords } from '../language/meaning/measures/observations.ts';
import { planOf } from '../language/meaning/measures/plan-of.ts';
import { recordsByName, recordsRead } from '../language/meaning/measures/records.ts';
import { zoneOf } from '../language/meaning/time/hours.ts';
import { type Elsewhere, type Measuring, recordsMeasured } from '../language/measure/measure-service.ts';
import { resultsOf } from '../language/measure/results/results.ts';
import type { Results } from '../language/measure/results/schema.ts';
import { type InDatabase, measureInDatabase } from '../language/measure/sql/in-database.ts';
import { isRefused, timeReader } from '../language/measure/times/reader.ts';
import type { CaseRecord } from '../language/model/schema.ts';
import type { ServiceModel } from '../language/model/service-model.ts';
import { NO_HOLIDAYS } from '../language/quantities/holidays.ts';
import { HeldRecords, sayLeftOut } from './duckdb/held.ts';
import { UsageError } from './exit-codes.ts';
import type { LoadedWorkspace } from './load.ts';
import type { MeasureOptions } from './measure-options.ts';

/** What is asked of records. */
type Asked = Pick<MeasureOptions, 'format' | 'now' | 'misses' | 'open' | 'refused' | 'maxData' | 'engine'> &
  Pick<Measuring, 'days' | 'periods'>;

export async function measured(
  workspaces: readonly LoadedWorkspace[],
  services: readonly ServiceModel[],
  options: Asked,
): Promise<Results> {
  const records = await HeldRecords.open(options.engine, options.maxData);
  try {
    for (const { root, project, settings } of workspaces)
      for (const { model } of project.models(settings)) {
        for (const record of recordsMeasured(model)) await records.read(root, record);
        for (const record of observationRecords(model)) await records.readHere(root, record);
      }
    return await resultsIn(records, workspaces, services, options);
  } finally {
    records.close();
  }
}

async function resultsIn(
  records: HeldRecords,
  workspaces: readonly LoadedWorkspace[],
  services: readonly ServiceModel[],
  options: Asked,
): Promise<Results> {
  // All calendars are the same one, but for those of workspaces that keep no holidays at all.
  const holidays = workspaces.map((it) => it.holidays).find((it) => it !== NO_HOLIDAYS) ?? NO_HOLIDAYS;
  const measuring = {
    now: nowOf(options.now, zoneOf(services[0])),
    holidays,
    misses: options.misses,
    open: options.open,
    days: options.days,
    ...(options.periods && { periods: options.periods }),
    refused: options.refused ?? (WITH_ALL_ROWS.has(options.format) ? Number.POSITIVE_INFINITY : FEW_ROWS),
    dataOf: (record: CaseRecord) => records.dataOf(record),
  };
  const found = await inDatabase(records, services, measuring);
  return resultsOf(services, {
    ...measuring,
    elsewhere: together(found),
    engine: engineOf(found),
    schemaUrl: RESULTS_SCHEMA_URL,
    standards: createHash('sha256')
      .update(await compiledJson(services))
      .digest('hex'),
    wordsOf: resultWords,
  });
}

/** What a database measures of each service; what it does not is left to the plain evaluator, with the rows that it needs. */
async function inDatabase(
  records: HeldRecords,
  services: readonly ServiceModel[],
  measuring: Measuring,
): Promise<InDatabase[]> {
  const { database } = records;
  if (!database) return [];
  const found: InDatabase[] = [];
  for (const service of services)
    found.push(await measureInDatabase(service, measuring, database, (record) => records.filesOf(record)));
  sayLeftOut(found.flatMap(({ leftOut }) => leftOut));
  const plans = found.flatMap(({ leftOut }) => leftOut.map(({ place }) => planOf(place.target)));
  await records.bringBack(
    new Set(services.flatMap((service) => plans.flatMap((plan) => recordsRead(plan, recordsByName(service))))),
  );
  return found;
}

const together = (found: readonly InDatabase[]): Elsewhere => ({
  takenOf: (place) => found.map((it) => it.takenOf(place)).find((it) => it !== undefined),
  textsIn: (record, field) => found.flatMap((it) => it.textsIn(record, field)),
});

const engineOf = (found: readonly InDatabase[]): string =>
  found.length === 0 ? 'plain' : found.some(({ leftOut }) => leftOut.length > 0) ? 'duckdb, plain' : 'duckdb';

/** @throws UsageError where a text is no time */
export function nowOf(text: string | undefined, zone: string | null): number {
  if (text === undefined) return Math.floor(Date.now() / 1000);
  const time = timeReader(null, zone)(text);
  if (isRefused(time)) throw new UsageError(`--now takes a time such as 2026-07-01T09:00, not “${text}”`);
  return time.instant;
}

/** What is computed with has all rows that are refused, what people read the first few for each reason. */
const WITH_ALL_ROWS: ReadonlySet<MeasureOptions['format']> = new Set(['json', 'csv', 'xlsx']);
const FEW_ROWS = 3;
