/** Measures standards on the records that they name. */
import { createHash } from 'node:crypto';
import type { Format, OfficeFormat } from '../language/documents/document/tree.ts';
import { resultsDocument } from '../language/documents/results/results-document.ts';
import { wordsOf } from '../language/documents/results/service-words.ts';
import { compiledJson } from '../language/exchange/compiled-json.ts';
import { RESULTS_SCHEMA_URL, resultsJson } from '../language/exchange/results-json.ts';
import type { Days } from '../language/meaning/in-force.ts';
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
import { daysOf } from '../language/quantities/calendar.ts';
import { NO_HOLIDAYS } from '../language/quantities/holidays.ts';
import type { Paint } from '../language/reports/pretty.ts';
import { loadCompiled } from './compiled.ts';
import { refuseToPrint, writeDocument } from './document-output.ts';
import { type Engine, HeldRecords, sayLeftOut } from './duckdb/held.ts';
import { CLEAN, FINDINGS, TROUBLE, UsageError } from './exit-codes.ts';
import type { LoadedWorkspace } from './load.ts';
import { measuredText } from './measured-text.ts';
import { shown } from './names.ts';
import { writeText } from './output.ts';
import { columnsOfStream, paintFor, plain } from './paint.ts';
import { note } from './say.ts';

interface MeasureOptions {
  readonly format: 'pretty' | 'json' | Format | OfficeFormat;
  /** The overview alone, of a document. */
  readonly short?: boolean;
  readonly now?: string;
  /** Days, months, quarters or years. */
  readonly from?: string;
  readonly to?: string;
  readonly failOn: 'missed' | 'never';
  readonly misses: number;
  readonly open: number;
  /** How many of the rows that are refused for a reason are named; undefined for what suits the format. */
  readonly refused?: number;
  /** Write baseline and best results into the standards; `yes`, without asking. */
  readonly writeBaseline?: boolean;
  readonly yes?: boolean;
  readonly out?: string;
  readonly force?: boolean;
  readonly maxSize: number;
  readonly maxData: number;
  readonly engine: Engine;
  readonly sql?: 'duckdb' | 'postgres';
}

/**
 * Measures the targets of the services in some files, folders or patterns; returns the exit code.
 * @throws UsageError where the options make no sense
 */
export async function measure(paths: readonly string[], options: MeasureOptions): Promise<number> {
  refuseToPrint('results', options.format, options.out);
  refuseNonsense(options);
  const compiled = await loadCompiled(paths, options);
  if (!compiled) return TROUBLE;
  const { workspaces, services, broken } = compiled;
  if (broken !== '') {
    note(`${broken}Nothing was measured: syntax or names are broken in the places above.\n`);
    return FINDINGS;
  }
  const models = services.map(({ model }) => model);
  if (options.sql)
    return (await import('./sql.ts')).printSql(workspaces, options.sql, nowOf(options.now, zoneOf(models[0])), options);
  const results = await measured(workspaces, models, options);
  if (options.writeBaseline)
    return (await import('./write-baseline.ts')).writeBaselines(results, workspaces, options.yes === true);
  await write(results, models, options);
  return options.failOn === 'missed' && hasMissed(results) ? FINDINGS : CLEAN;
}

/** @throws UsageError where an option has no meaning without another, or beside it */
function refuseNonsense({ writeBaseline, yes, format, out }: MeasureOptions): void {
  if (yes && !writeBaseline) throw new UsageError('--yes agrees to what --write-baseline would write. Write both');
  if (writeBaseline && (format !== 'pretty' || out !== undefined))
    throw new UsageError('--write-baseline shows a patch, and no results. Leave --format and --out away');
}

async function measured(
  workspaces: readonly LoadedWorkspace[],
  services: readonly ServiceModel[],
  options: MeasureOptions,
): Promise<Results> {
  const records = await HeldRecords.open(options.engine, options.maxData);
  try {
    for (const { root, project } of workspaces)
      for (const { model } of project.models())
        for (const record of recordsMeasured(model)) await records.read(root, record);
    return await resultsIn(records, workspaces, services, options);
  } finally {
    records.close();
  }
}

async function resultsIn(
  records: HeldRecords,
  workspaces: readonly LoadedWorkspace[],
  services: readonly ServiceModel[],
  options: MeasureOptions,
): Promise<Results> {
  // All calendars are the same one, but for those of workspaces that keep no holidays at all.
  const holidays = workspaces.map((it) => it.holidays).find((it) => it !== NO_HOLIDAYS) ?? NO_HOLIDAYS;
  const measuring = {
    now: nowOf(options.now, zoneOf(services[0])),
    holidays,
    misses: options.misses,
    open: options.open,
    days: daysAsked(options),
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
    wordsOf,
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
function nowOf(text: string | undefined, zone: string | null): number {
  if (text === undefined) return Math.floor(Date.now() / 1000);
  const time = timeReader(null, zone)(text);
  if (isRefused(time)) throw new UsageError(`--now takes a time such as 2026-07-01T09:00, not “${text}”`);
  return time.instant;
}

/** @throws UsageError where there are no such days */
function daysAsked({ from, to }: MeasureOptions): Days {
  const day = (option: string, text: string | undefined, end: 'from' | 'to'): string | null => {
    if (text === undefined) return null;
    const days = daysOf(text);
    if (days) return days[end];
    throw new UsageError(`${option} takes a day, month, quarter or year such as 2026-07 or 2026-Q3, not “${text}”`);
  };
  const days = { from: day('--from', from, 'from'), until: day('--to', to, 'to') };
  if (days.from !== null && days.until !== null && days.until < days.from)
    throw new UsageError(`--to ${to} lies before --from ${from}`);
  return days;
}

/** What is computed with has all rows that are refused, what people read the first few for each reason. */
const WITH_ALL_ROWS: ReadonlySet<MeasureOptions['format']> = new Set(['json', 'csv', 'xlsx']);
const FEW_ROWS = 3;

const hasMissed = ({ targets }: Results): boolean => targets.some(({ standing }) => standing.verdict === 'missed');

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
    process.stdout.write(text(columnsOfStream(process.stdout), paintFor(process.stdout)));
    return;
  }
  writeText(out, text(100, plain));
  note(`Wrote ${shown(out)}.\n`);
}
