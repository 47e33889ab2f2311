/** Prints the SQL by which a database measures the targets of services. */
import path from 'node:path';
import { instantText } from '../language/documents/results/service-words.ts';
import { sentenceOf } from '../language/documents/sentences/targets.ts';
import { planOf } from '../language/meaning/measures/plan-of.ts';
import { recordsByName, recordsRead } from '../language/meaning/measures/records.ts';
import { zoneOf } from '../language/meaning/time/hours.ts';
import { type PlacedTarget, placesOf, recordsMeasured } from '../language/measure/measure-service.ts';
import { problemInData, problemInText, type RecordData } from '../language/measure/problems.ts';
import type { CalendarSpan } from '../language/measure/sql/calendars.ts';
import { DUCKDB, identifier, literal, POSTGRES } from '../language/measure/sql/dialect.ts';
import { extentOf, inCalendars } from '../language/measure/sql/extent.ts';
import { partsOfService } from '../language/measure/sql/parts.ts';
import { type ScriptSource, sqlScript } from '../language/measure/sql/script.ts';
import type { CaseRecord } from '../language/model/schema.ts';
import type { ServiceModel } from '../language/model/service-model.ts';
import { visible } from '../language/text/visible.ts';
import { columnsIn, sourceInDuckDb } from './duckdb/files.ts';
import { HeldRecords } from './duckdb/held.ts';
import { CLEAN, UsageError } from './exit-codes.ts';
import type { LoadedWorkspace } from './load.ts';
import { shownPath } from './names.ts';
import { writeText } from './output.ts';
import { recordFiles } from './read-records.ts';
import { note } from './say.ts';

type SqlOf = 'duckdb' | 'postgres';

/** Prints a script for each service, or writes it to the file of `--out`; returns the exit code. */
export async function printSql(
  workspaces: readonly LoadedWorkspace[],
  of: SqlOf,
  now: number,
  { out, maxData }: { readonly out?: string; readonly maxData: number },
): Promise<number> {
  const scripts: string[] = [];
  for (const workspace of workspaces)
    for (const { model } of workspace.project.models(workspace.settings))
      scripts.push(await scriptOf(model, workspace, of, now, maxData));
  const text = scripts.join('\n');
  if (out === undefined) {
    process.stdout.write(text);
    return CLEAN;
  }
  writeText(out, text);
  note(`Wrote ${shownPath(out)}.\n`);
  return CLEAN;
}

async function scriptOf(
  service: ServiceModel,
  { root, holidays }: LoadedWorkspace,
  of: SqlOf,
  now: number,
  maxData: number,
): Promise<string> {
  const records = await HeldRecords.open('plain', maxData);
  for (const record of recordsMeasured(service)) await records.read(root, record);
  sayWhatIsNotSeen(service, records);
  const placed = placesOf(service).map((place) => ({ place, why: whyNotInSql(place, service, records) }));
  const places = placed.flatMap(({ place, why }) => (why === undefined ? place : []));
  sayNotInSql(placed);
  const { parts } = partsOfService(places, service, { now, holidays }, () => true);
  return sqlScript(parts, {
    dialect: of === 'duckdb' ? DUCKDB : POSTGRES,
    span: spanOf(service, records, now),
    sourceOf: (record) => sourceOf(root, record, of),
    sentenceOf,
    asOf: instantText(now, zoneOf(service)),
  });
}

/** What keeps a target from being said in SQL, a sentence; undefined where nothing does. */
function whyNotInSql(
  { target, branch }: PlacedTarget,
  service: ServiceModel,
  records: HeldRecords,
): string | undefined {
  const plan = planOf(target);
  const problem = problemInText(target, branch);
  if (problem) return problem.text;
  if (plan.population.of === 'answers')
    return 'What observers have answered lies in files of its own: `yardstick measure` without `--sql` measures it.';
  const read = recordsRead(plan, recordsByName(service));
  const workbook = read.find(({ from }) => /\.xlsx(\.gz)?$/i.test(from ?? ''));
  if (workbook)
    return `${workbook.from} is a workbook, which no database reads: save its sheet as CSV, or leave out \`--sql\`.`;
  for (const { name, encoding } of read.flatMap((record) => filesSeen(records.dataOf(record))))
    if (encoding !== undefined)
      return `${name} is stored as ${encoding}, which the script does not read: save it as UTF-8, or leave out \`--sql\`.`;
  // What is not seen here may be there where the script is run.
  const seen = (record: CaseRecord): RecordData => filesSeen(records.dataOf(record));
  return problemInData(target, branch, service, seen)?.text;
}

const filesSeen = (data: RecordData) => ('trouble' in data ? [] : data);

/** Says which data could not be looked at: the script takes their columns and times as the standards say. */
function sayWhatIsNotSeen(service: ServiceModel, records: HeldRecords): void {
  for (const record of recordsMeasured(service)) {
    const data = records.dataOf(record);
    // The database alone reads it, and needs nobody to look at it before.
    if (!('trouble' in data) || /\.parquet$/i.test(record.from ?? '')) continue;
    note(`Taken as the standards say, without a look at the data of ${record.name}: ${data.trouble}\n`);
  }
}

/** Says of which targets there is no SQL, each reason once. */
function sayNotInSql(placed: readonly { readonly place: PlacedTarget; readonly why: string | undefined }[]): void {
  for (const [why, of] of Map.groupBy(placed, (it) => it.why))
    if (why !== undefined)
      note(`Not in the SQL: ${[...new Set(of.map(({ place }) => place.target.id))].join(', ')}. ${why}\n`);
}

/** From the first to the last time in the data; where it is not at hand, the ten years before now and the one behind it. */
function spanOf(service: ServiceModel, records: HeldRecords, now: number): CalendarSpan {
  const year = 366 * 86_400;
  const spans: CalendarSpan[] = [];
  for (const record of recordsMeasured(service)) {
    const data = records.dataOf(record);
    const zone = record.times?.zone?.name ?? zoneOf(service);
    const span = 'trouble' in data ? { from: now - 10 * year, to: now + year } : extentOf(record, data, zone);
    if (span) spans.push(span);
  }
  return inCalendars({
    from: Math.min(now, ...spans.map(({ from }) => from)),
    to: Math.max(now, ...spans.map(({ to }) => to)),
  });
}

function sourceOf(root: string, record: CaseRecord, of: SqlOf): ScriptSource {
  const found = recordFiles(root, record);
  const files = 'trouble' in found ? [] : found.map(({ file }) => path.relative('', file));
  return of === 'duckdb' ? sourceInDuckDb(record, files) : sourceInPostgres(record, files);
}

/** A table of texts, filled from the files; with psql, `\copy` reads them where the script is run. */
function sourceInPostgres(record: CaseRecord, files: readonly string[]): ScriptSource {
  const [first] = files;
  const columns = first === undefined ? columnsRead(record) : columnsIn(first);
  refuseLineEnds([...columns, ...files]);
  const table = identifier(`file of ${record.name}`);
  const texts = columns.map((name) => `${identifier(name)} TEXT`);
  const copies = files.map((file) => {
    const from = /\.gz$/i.test(file) ? `program ${literal(`gzip -dc ${inShell(file)}`)}` : literal(file);
    return `\\copy ${table} (${columns.map(identifier).join(', ')}) from ${from} with (format csv, header)`;
  });
  const before = [
    `CREATE TEMP TABLE ${table} ("row" BIGSERIAL, ${texts.join(', ')});`,
    ...(copies.length > 0 ? copies : [`-- Fill it with the rows of ${record.name}.`]),
  ];
  return { before: [before.join('\n')], rows: { from: table, row: '"row" - 1', kinds: new Map() } };
}

/** A name that a shell takes as it is, whatever stands in it. */
const inShell = (name: string): string => `'${name.replaceAll("'", "'\\''")}'`;

/** @throws UsageError where psql would take a part of a name for a command of its own: one of psql ends with its line */
function refuseLineEnds(names: readonly string[]): void {
  const broken = names.find((name) => /[\r\n]/.test(name));
  if (broken === undefined) return;
  throw new UsageError(
    `psql cannot read a name that goes over several lines: “${visible(broken.replaceAll(/\s+/g, ' '))}”. Write the column's or file's name in one line`,
  );
}

const columnsRead = ({ key, moments, fields }: CaseRecord): string[] => [
  ...new Set([...(key ? [key] : []), ...moments, ...fields].map(({ column }) => column)),
];
