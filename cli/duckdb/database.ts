/** DuckDB, for records that outgrow memory and for Parquet: an optional dependency, loaded when it is needed. */
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import type { Database } from '../../language/measure/sql/database.ts';
import { DUCKDB } from '../../language/measure/sql/dialect.ts';
import { type Lookup, PIECE_COLUMNS } from '../../language/measure/sql/lookup.ts';

type Library = typeof import('@duckdb/node-api');

/** What to do where it is not there: the rest of a sentence. */
export const HOW_TO_GET = 'run `npm install @duckdb/node-api` in the folder of Yardstick';

let library: Promise<Library | null> | undefined;

/** Null where it is not installed, or there is none for this machine. */
function duckdb(): Promise<Library | null> {
  library ??= import('@duckdb/node-api').catch(() => null);
  return library;
}

export const hasDuckDb = async (): Promise<boolean> => (await duckdb()) !== null;

/** A database in memory; what does not fit goes to a folder of its own, which goes with it. */
export class DuckDb implements Database {
  readonly dialect = DUCKDB;
  private readonly folder: string;
  private readonly instance: DuckDBInstance;
  private readonly connection: DuckDBConnection;

  private constructor(folder: string, instance: DuckDBInstance, connection: DuckDBConnection) {
    this.folder = folder;
    this.instance = instance;
    this.connection = connection;
  }

  /** @returns null where there is no DuckDB */
  static async open(): Promise<DuckDb | null> {
    const found = await duckdb();
    if (!found) return null;
    const folder = mkdtempSync(path.join(os.tmpdir(), 'yardstick-duckdb-'));
    const instance = await found.DuckDBInstance.create(':memory:', {
      memory_limit: MEMORY,
      temp_directory: path.join(folder, 'spilled'),
    });
    const connection = await instance.connect();
    await connection.run('SET enable_progress_bar = false');
    return new DuckDb(folder, instance, connection);
  }

  async run(sql: string): Promise<void> {
    await this.connection.run(sql);
  }

  async rows(sql: string): Promise<Record<string, unknown>[]> {
    const reader = await this.connection.runAndReadAll(sql);
    return reader.getRowObjectsJS();
  }

  async load(lookup: Lookup): Promise<void> {
    const raw = `pieces of ${lookup.name}`;
    await this.run(`CREATE OR REPLACE TEMP TABLE "${raw}" (${PIECE_COLUMNS.map((it) => `${it} DOUBLE`).join(', ')})`);
    const appender = await this.connection.createAppender(raw);
    for (const piece of lookup.pieces) {
      for (const value of piece) {
        if (value === null) appender.appendNull();
        else appender.appendDouble(value);
      }
      appender.endRow();
    }
    appender.closeSync();
    await this.run(`DROP TABLE IF EXISTS "${lookup.name}"`);
    await this.run(lookup.tableFrom(`"${raw}"`, DUCKDB.series));
  }

  close(): void {
    this.connection.closeSync();
    this.instance.closeSync();
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** What is larger goes to the disk. */
const MEMORY = '600MB';
