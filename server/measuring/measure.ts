/** Measures a service on data that has been read already: where, is the business of the host. */
import { resultWords } from '../../language/documents/results/service-words.ts';
import { compiledJson } from '../../language/exchange/compiled-json.ts';
import { RESULTS_SCHEMA_URL } from '../../language/exchange/results-json.ts';
import { observationRecords } from '../../language/meaning/measures/observations.ts';
import { ALL_DAYS } from '../../language/measure/measure-service.ts';
import type { RecordData } from '../../language/measure/problems.ts';
import { resultsOf } from '../../language/measure/results/results.ts';
import type { Results } from '../../language/measure/results/schema.ts';
import type { CaseRecord } from '../../language/model/schema.ts';
import type { ServiceModel } from '../../language/model/service-model.ts';
import { holidayCalendar, NO_HOLIDAYS } from '../../language/quantities/holidays.ts';
import { recordData } from '../../language/workspace/records/record-data.ts';
import { sha256 } from '../../language/workspace/records/sha256.ts';
import { handedOver, type RecordFiles } from './record-files.ts';

/** What there is to measure, as it can be handed to another thread. */
export interface ToMeasure {
  readonly model: ServiceModel;
  /** The files of each record, by its name. */
  readonly files: ReadonlyMap<string, RecordFiles>;
  readonly maxMegabytes: number;
  /** Whether the service keeps public holidays. */
  readonly keepsHolidays: boolean;
  /** In seconds since 1970 began. */
  readonly now: number;
}

/** How many cases that missed, are still open or were refused are listed on a card. */
const MOST_LISTED = 10;

export async function measureFiles({ model, files, maxMegabytes, keepsHolidays, now }: ToMeasure): Promise<Results> {
  const data = new Map<CaseRecord, RecordData>();
  for (const record of [...model.records, ...observationRecords(model)]) {
    const found = files.get(record.name);
    if (found) data.set(record, await recordData(record, handedOver(found, maxMegabytes)));
  }
  return resultsOf([model], {
    now,
    holidays: keepsHolidays ? await holidayCalendar() : NO_HOLIDAYS,
    misses: MOST_LISTED,
    open: MOST_LISTED,
    refused: MOST_LISTED,
    days: ALL_DAYS,
    dataOf: (record) => data.get(record) ?? { trouble: `The data of \`${record.name}\` was not read.` },
    engine: 'plain',
    schemaUrl: RESULTS_SCHEMA_URL,
    standards: await sha256(await compiledJson([model])),
    wordsOf: resultWords,
  });
}
