/** The same standards and data, measured by the plain evaluator and in databases. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { DuckDb } from '../../../cli/duckdb/database.ts';
import { type HeldData, holdRecord } from '../../../cli/duckdb/records.ts';
import { sentenceOf } from '../../../language/documents/sentences/targets.ts';
import { ALL_DAYS } from '../../../language/measure/measure-service.ts';
import { resultsOf } from '../../../language/measure/results/results.ts';
import type { TargetResult } from '../../../language/measure/results/schema.ts';
import type { RecordFile } from '../../../language/measure/rows/record-file.ts';
import type { Database } from '../../../language/measure/sql/database.ts';
import { measureInDatabase } from '../../../language/measure/sql/in-database.ts';
import { isRefused, timeReader } from '../../../language/measure/times/reader.ts';
import type { CaseRecord } from '../../../language/model/schema.ts';
import { Project } from '../../../language/workspace/project.ts';
import { rowsIn } from '../../../language/workspace/records/rows-in.ts';
import { Postgres } from '../../support/postgres.ts';

export interface Both {
  readonly plain: readonly TargetResult[];
  readonly database: readonly TargetResult[];
  /** The targets that only the plain evaluator measures, and why. */
  readonly leftOut: ReadonlyMap<string, string>;
}

/** All cases are listed, so that the verdict of each is compared. */
const EVERY_CASE = 1_000_000;

/** A database with the files of records in it. */
export interface Holding {
  readonly database: Database;
  /** @param file where it lies */
  readonly hold: (file: string, name: string) => Promise<HeldData>;
}

/**
 * Some standards and data, measured by the plain evaluator and in a database.
 * @param data the texts of the files that records name
 */
export async function measuredByBoth(
  standards: string,
  data: Readonly<Record<string, string>>,
  now: string,
  { database, hold }: Holding,
): Promise<Both> {
  const { service, measuring } = await read(standards, data, now);
  const plain = resultsOf([service], measuring).targets;
  const folder = mkdtempSync(path.join(os.tmpdir(), 'yardstick '));
  try {
    const held = new Map<string, HeldData>();
    for (const [name, text] of Object.entries(data)) {
      writeFileSync(path.join(folder, name), text);
      held.set(name, await hold(path.join(folder, name), name));
    }
    const inDatabase = {
      ...measuring,
      dataOf: ({ from }: CaseRecord) => held.get(from ?? '')?.data as RecordFile[],
    };
    const elsewhere = await measureInDatabase(service, inDatabase, database, ({ from }) => held.get(from ?? '')?.files);
    const leftOut = new Map(elsewhere.leftOut.map(({ place, why }) => [place.target.id, why]));
    return { plain, database: resultsOf([service], { ...inDatabase, elsewhere }).targets, leftOut };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Some standards and data, as they are measured. */
export async function read(standards: string, data: Readonly<Record<string, string>>, now: string) {
  const project = new Project();
  project.add('a.standards', standards);
  const [service] = project.models().map(({ model }) => model);
  if (!service) throw new Error('no service');
  const time = timeReader(null, service.open?.zone?.name ?? null)(now);
  if (isRefused(time)) throw new Error(`${now} is no time`);
  const rows = new Map<string, RecordFile>();
  for (const [name, text] of Object.entries(data)) {
    const read = await rowsIn(name, new TextEncoder().encode(text));
    if ('trouble' in read) throw new Error(read.trouble);
    rows.set(name, { name, hash: '', ...read });
  }
  const measuring = {
    ...{
      now: time.instant,
      misses: EVERY_CASE,
      open: EVERY_CASE,
      refused: 3,
      days: ALL_DAYS,
      holidays: await project.holidays(),
    },
    ...{ engine: '', schemaUrl: '', standards: '' },
    dataOf: ({ from }: CaseRecord) =>
      rows.has(from ?? '') ? [rows.get(from ?? '') as RecordFile] : { trouble: 'none' },
    wordsOf: () => ({ sentenceOf, timeText: (instant: number) => new Date(instant * 1000).toISOString() }),
  };
  return { service, measuring };
}

export async function withDuckDb<T>(use: (holding: Holding) => Promise<T>): Promise<T> {
  const database = await DuckDb.open();
  if (!database) throw new Error('DuckDB is not installed');
  try {
    return await use({ database, hold: (file, name) => holdRecord([{ file, name }], database) });
  } finally {
    database.close();
  }
}

/** @param bin where the programs of PostgreSQL are */
export async function withPostgres<T>(bin: string, use: (holding: Holding) => Promise<T>): Promise<T> {
  const database = new Postgres(bin);
  try {
    return await use({ database, hold: (file, name) => copied(file, name, database) });
  } finally {
    database.close();
  }
}

async function copied(file: string, name: string, database: Postgres): Promise<HeldData> {
  const [head = ''] = readFileSync(file, 'utf8').split('\n');
  const columns = head.split(',');
  await database.copy(file, `file ${name}`, columns);
  const rows = { from: `"file ${name}"`, row: '"row" - 1', kinds: new Map() };
  const data = { name, hash: '', rows: [], columns: new Map(columns.map((it, at) => [it, at])), numberOf: () => 0 };
  return { data: [data], files: [{ name, rows, numberOf: (index) => index + 2, counted: () => {} }] };
}
