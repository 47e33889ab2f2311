/** Measures standards on the records that they name. */
import { createHash } from 'node:crypto';
import { Temporal } from 'temporal-polyfill';
import type { Format, OfficeFormat } from '../language/documents/document/tree.ts';
import { resultsDocument } from '../language/documents/results/results-document.ts';
import { sentenceOf } from '../language/documents/sentences/targets.ts';
import { compiledJson } from '../language/exchange/compiled-json.ts';
import { RESULTS_SCHEMA_URL, resultsJson } from '../language/exchange/results-json.ts';
import { recordsMeasured } from '../language/measure/measure-service.ts';
import type { RecordData } from '../language/measure/problems.ts';
import { resultsOf } from '../language/measure/results/results.ts';
import type { Results } from '../language/measure/results/schema.ts';
import { isRefused, timeReader } from '../language/measure/times/reader.ts';
import type { CaseRecord } from '../language/model/schema.ts';
import type { ServiceModel } from '../language/model/service-model.ts';
import { NO_HOLIDAYS } from '../language/quantities/holidays.ts';
import { isTimeZone } from '../language/quantities/time-zones.ts';
import type { Paint } from '../language/reports/pretty.ts';
import { loadCompiled } from './compiled.ts';
import { refuseToPrint, writeDocument } from './document-output.ts';
import { CLEAN, FINDINGS, TROUBLE, UsageError } from './exit-codes.ts';
import type { LoadedWorkspace } from './load.ts';
import { measuredText } from './measured-text.ts';
import { shown } from './names.ts';
import { writeText } from './output.ts';
import { paintFor, plain, widthOf } from './paint.ts';
import { readRecordFiles } from './read-records.ts';
import { note } from './say.ts';

export interface MeasureOptions {
  readonly format: 'pretty' | 'json' | Format | OfficeFormat;
  /** The overview alone, of a document. */
  readonly short?: boolean;
  readonly now?: string;
  readonly failOn: 'missed' | 'never';
  readonly misses: number;
  readonly open: number;
  readonly out?: string;
  readonly force?: boolean;
  readonly maxSize: number;
  readonly maxData: number;
}

/**
 * Measures the targets of the services in some files, folders or patterns; returns the exit code.
 * @throws UsageError where the options make no sense
 */
export async function measure(paths: readonly string[], options: MeasureOptions): Promise<number> {
  refuseToPrint('results', options.format, options.out);
  const compiled = await loadCompiled(paths, options);
  if (!compiled) return TROUBLE;
  const { workspaces, services, broken } = compiled;
  if (broken !== '') {
    note(`${broken}Nothing was measured: syntax or names are broken in the places above.\n`);
    return FINDINGS;
  }
  const models = services.map(({ model }) => model);
  const results = await measured(workspaces, models, options);
  await write(results, models, options);
  return options.failOn === 'missed' && hasMissed(results) ? FINDINGS : CLEAN;
}

async function measured(
  workspaces: readonly LoadedWorkspace[],
  services: readonly ServiceModel[],
  options: MeasureOptions,
): Promise<Results> {
  const data = new Map<CaseRecord, RecordData>();
  for (const { root, project } of workspaces) {
    for (const { model } of project.models())
      for (const record of recordsMeasured(model))
        data.set(record, await readRecordFiles(root, record, options.maxData));
  }
  // All calendars are the same one, but for those of workspaces that keep no holidays at all.
  const holidays = workspaces.map((it) => it.holidays).find((it) => it !== NO_HOLIDAYS);
  return resultsOf(services, {
    now: nowOf(options.now, zoneOf(services[0])),
    holidays: holidays ?? NO_HOLIDAYS,
    misses: options.misses,
    open: options.open,
    dataOf: (record) => data.get(record) ?? { trouble: `The data of \`${record.name}\` was not read.` },
    timesOf: ({ times }, zone) => timeReader(times, zone),
    engine: 'plain',
    schemaUrl: RESULTS_SCHEMA_URL,
    standards: createHash('sha256')
      .update(await compiledJson(services))
      .digest('hex'),
    wordsOf: (service) => ({ sentenceOf, timeText: (instant) => timeText(instant, zoneOf(service)) }),
  });
}

const zoneOf = (service: ServiceModel | undefined): string | null => service?.open?.zone?.name ?? null;

/** @throws UsageError where a text is no time */
function nowOf(text: string | undefined, zone: string | null): number {
  if (text === undefined) return Math.floor(Date.now() / 1000);
  const time = timeReader(null, zone)(text);
  if (isRefused(time)) throw new UsageError(`--now takes a time such as 2026-07-01T09:00, not “${text}”`);
  return time.instant;
}

function timeText(instant: number, zone: string | null): string {
  const known = zone !== null && isTimeZone(zone) ? zone : 'UTC';
  const zoned = Temporal.Instant.fromEpochMilliseconds(Math.round(instant) * 1000).toZonedDateTimeISO(known);
  return zoned.toString({ timeZoneName: 'never' });
}

const hasMissed = ({ targets }: Results): boolean =>
  targets.some(
    ({ periods }) => periods.findLast(({ ended, verdict }) => ended && verdict !== null)?.verdict === 'missed',
  );

async function write(
  results: Results,
  models: readonly ServiceModel[],
  { format, out, short }: MeasureOptions,
): Promise<void> {
  if (format !== 'pretty' && format !== 'json') {
    await writeDocument(resultsDocument(results, models, short), format, out);
    return;
  }
  const text = (width: number, paint: Paint): string =>
    format === 'json' ? resultsJson(results) : measuredText(results, width, paint);
  if (out === undefined) {
    process.stdout.write(text(widthOf(process.stdout), paintFor(process.stdout)));
    return;
  }
  writeText(out, text(100, plain));
  note(`Wrote ${shown(out)}.\n`);
}
