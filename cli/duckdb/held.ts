/** Which records a database reads, and what comes of it. */

import type { RecordData } from '../../language/measure/problems.ts';
import type { HeldFile } from '../../language/measure/sql/held-record.ts';
import type { NotInSql } from '../../language/measure/sql/parts.ts';
import type { CaseRecord } from '../../language/model/schema.ts';
import { columnNames } from '../../language/workspace/records/record-file.ts';
import { UsageError } from '../exit-codes.ts';
import { shownPath } from '../names.ts';
import { type DataFile, readRecordFiles, recordFiles } from '../read-records.ts';
import { note } from '../say.ts';
import { DuckDb, HOW_TO_GET } from './database.ts';
import { countRest, type HeldData, holdRecord, rowsOut } from './records.ts';

const ENGINES = ['auto', 'plain', 'duckdb'] as const;
export type Engine = (typeof ENGINES)[number];

/** From so many bytes of one record on, a database is quicker than the plain evaluator. */
const LARGE = 50_000_000;

/** The data of records, some of them in a database. */
export class HeldRecords {
  private readonly engine: Engine;
  private readonly maxData: number;
  private readonly data = new Map<CaseRecord, RecordData>();
  private readonly held = new Map<CaseRecord, { readonly held: HeldData; readonly files: readonly DataFile[] }>();
  database: DuckDb | null = null;

  private constructor(engine: Engine, maxData: number) {
    this.engine = engine;
    this.maxData = maxData;
  }

  /** @throws UsageError where an engine is asked for that is not there */
  static async open(engine: Engine, maxData: number): Promise<HeldRecords> {
    const records = new HeldRecords(engine, maxData);
    if (engine === 'duckdb' && !(await records.open())) throw new UsageError(`DuckDB is not installed: ${HOW_TO_GET}`);
    return records;
  }

  private async open(): Promise<DuckDb | null> {
    if (this.engine === 'plain') return null;
    this.database ??= await DuckDb.open();
    return this.database;
  }

  async read(root: string, record: CaseRecord): Promise<void> {
    const files = recordFiles(root, record);
    this.data.set(record, 'trouble' in files ? files : await this.dataIn(record, files));
  }

  /** Reads what no database measures. */
  async readHere(root: string, record: CaseRecord): Promise<void> {
    const files = recordFiles(root, record);
    const read = 'trouble' in files ? files : await readRecordFiles(files, columnNames(record), this.maxData, '');
    this.data.set(record, read);
  }

  private async dataIn(record: CaseRecord, files: readonly DataFile[]): Promise<RecordData> {
    const isParquet = files.some(({ name }) => /\.parquet$/i.test(name));
    if (isParquet && this.engine === 'plain') return { trouble: `DuckDB reads Parquet: leave out \`--engine plain\`.` };
    const database = isParquet || this.isForDatabase(files) ? await this.open() : null;
    if (isParquet && !database) return { trouble: `DuckDB reads Parquet, and is not installed: ${HOW_TO_GET}.` };
    const isMissing = !database && this.engine === 'auto' && this.isForDatabase(files);
    if (!database)
      return readRecordFiles(
        files,
        columnNames(record),
        this.maxData,
        isMissing ? `, or have DuckDB read it: ${HOW_TO_GET}` : '',
      );
    return this.hold(record, files, database, isParquet);
  }

  /** Workbooks are read here in any case. */
  private isForDatabase(files: readonly DataFile[]): boolean {
    if (this.engine === 'plain' || files.some(({ name }) => /\.xlsx(\.gz)?$/i.test(name))) return false;
    return this.engine === 'duckdb' || files.reduce((sum, { bytes }) => sum + bytes, 0) >= LARGE;
  }

  /** What the database cannot read, the plain evaluator may. */
  private async hold(
    record: CaseRecord,
    files: readonly DataFile[],
    database: DuckDb,
    isParquet: boolean,
  ): Promise<RecordData> {
    try {
      const held = await holdRecord(files, database, columnNames(record));
      this.held.set(record, { held, files });
      return held.data;
    } catch (error) {
      const [why] = String(error instanceof Error ? error.message : error).split('\n');
      const names = files.map(({ file }) => shownPath(file)).join(', ');
      if (isParquet) return { trouble: `${names}: DuckDB cannot read it: ${why}.` };
      note(`${names}: DuckDB cannot read it (${why}). The plain evaluator does.\n`);
      return readRecordFiles(files, columnNames(record), this.maxData, '');
    }
  }

  dataOf(record: CaseRecord): RecordData {
    return this.data.get(record) ?? { trouble: `The data of \`${record.name}\` was not read.` };
  }

  filesOf(record: CaseRecord): readonly HeldFile[] | undefined {
    return this.held.get(record)?.held.files;
  }

  /** Brings the rows of records here that targets need which the database does not measure. */
  async bringBack(records: ReadonlySet<CaseRecord>): Promise<void> {
    for (const [record, { held, files }] of this.held)
      if (this.database) this.data.set(record, await this.rowsOf(record, held, files, records.has(record)));
  }

  /** What the database has failed to read, the plain evaluator may. */
  private async rowsOf(
    record: CaseRecord,
    held: HeldData,
    files: readonly DataFile[],
    isNeeded: boolean,
  ): Promise<RecordData> {
    const database = this.database as DuckDb;
    try {
      if (isNeeded) return await rowsOut(held, database);
      await countRest(held, database);
      return held.data;
    } catch {
      return readRecordFiles(files, columnNames(record), this.maxData, '');
    }
  }

  close(): void {
    this.database?.close();
  }
}

/** Says which targets the plain evaluator measures, each reason once. */
export function sayLeftOut(leftOut: readonly NotInSql[]): void {
  for (const [why, of] of Map.groupBy(leftOut, (it) => it.why))
    note(`Left to the plain evaluator, as ${why}: ${of.map(({ place }) => place.target.id).join(', ')}.\n`);
}
