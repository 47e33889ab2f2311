/** Measures standards on the records that they name. */
import { createHash } from 'node:crypto';
import { Temporal } from 'temporal-polyfill';
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
import { CLEAN, FINDINGS, TROUBLE, UsageError } from './exit-codes.ts';
import { type LoadedWorkspace, load } from './load.ts';
import { measuredText } from './measured-text.ts';
import { compile, refuseOwnSource, refuseToReplace, sourcesOf, writeText } from './output.ts';
import { paintFor, plain, widthOf } from './paint.ts';
import { readRecordFiles } from './read-records.ts';
import { complain, note } from './say.ts';

export interface MeasureOptions {
  readonly format: 'pretty' | 'json';
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
  refuseToReplace(options.out, options.force);
  const { workspaces, troubles } = await load(paths, options.maxSize);
  for (const trouble of troubles) complain(trouble);
  if (troubles.length > 0) return TROUBLE;
  refuseOwnSource(options.out, sourcesOf(workspaces));

  const { services, broken } = compile(workspaces);
  if (broken !== '') {
    note(`${broken}Nothing was measured: syntax or names are broken in the places above.\n`);
    return FINDINGS;
  }
  const results = await measured(
    workspaces,
    services.map(({ model }) => model),
    options,
  );
  write(results, options);
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
  const [holidays] = workspaces.map((it) => it.holidays);
  return resultsOf(services, {
    now: nowOf(options.now, zoneOf(services[0])),
    holidays: holidays ?? (() => []),
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
  const zoned = Temporal.Instant.fromEpochMilliseconds(Math.round(instant) * 1000).toZonedDateTimeISO(zone ?? 'UTC');
  return zoned.toString({ timeZoneName: 'never' });
}

const hasMissed = ({ targets }: Results): boolean =>
  targets.some(
    ({ periods }) => periods.findLast(({ ended, verdict }) => ended && verdict !== null)?.verdict === 'missed',
  );

function write(results: Results, { format, out }: MeasureOptions): void {
  const pretty = (width: number, paint = plain): string => measuredText(results, width, paint);
  if (out !== undefined) {
    writeText(out, format === 'json' ? resultsJson(results) : pretty(100));
    note(`Wrote the results to ${out}.\n`);
  } else if (format === 'json') process.stdout.write(resultsJson(results));
  else process.stdout.write(pretty(widthOf(process.stdout), paintFor(process.stdout)));
}
