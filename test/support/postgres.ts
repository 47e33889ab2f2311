/** A PostgreSQL of one's own, in a folder that goes with it, where the machine has one. */
import { type ChildProcessWithoutNullStreams, execFileSync, spawn } from 'node:child_process';
import { chmodSync, existsSync, globSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import type { Database } from '../../language/measure/sql/database.ts';
import { POSTGRES } from '../../language/measure/sql/dialect.ts';
import { type Lookup, PIECE_COLUMNS } from '../../language/measure/sql/lookup.ts';

/** Where its programs are: on the path, or where Debian puts them; undefined where there are none. */
export function programs(): string | undefined {
  const folders = [...(process.env.PATH ?? '').split(path.delimiter), ...globSync('/usr/lib/postgresql/*/bin')];
  return folders.find((folder) => ['initdb', 'pg_ctl'].every((it) => existsSync(path.join(folder, it))));
}

const isRoot = process.getuid?.() === 0;

/** The server refuses to run as root. */
function asUser(program: string, ...args: string[]): void {
  const [command, ...rest] = isRoot ? ['runuser', '-u', 'postgres', '--', program, ...args] : [program, ...args];
  execFileSync(command as string, rest, { stdio: ['ignore', 'ignore', 'pipe'] });
}

const NULL = '\\N';

export class Postgres implements Database {
  readonly dialect = POSTGRES;
  private readonly folder: string;
  private readonly bin: string;
  private readonly shell: ChildProcessWithoutNullStreams;
  private out = '';
  private err = '';
  private waiting: (() => void) | undefined;

  constructor(bin: string) {
    this.bin = bin;
    this.folder = mkdtempSync(path.join(os.tmpdir(), 'yardstick-postgres-'));
    chmodSync(this.folder, 0o777);
    const data = path.join(this.folder, 'data');
    asUser(path.join(bin, 'initdb'), '-D', data, '-A', 'trust', '-U', 'postgres', '-E', 'UTF8', '--locale', 'C.UTF-8');
    const options = `-k ${this.folder} -c listen_addresses= -c fsync=off`;
    asUser(path.join(bin, 'pg_ctl'), '-D', data, '-w', '-l', path.join(this.folder, 'log'), '-o', options, 'start');
    this.shell = spawn('psql', ['-X', '-q', '--csv', '-P', `null=${NULL}`, '-h', this.folder, '-U', 'postgres']);
    this.shell.stdin.write(`${POSTGRES.settings.join(';\n')};\n`);
    this.shell.stdout.on('data', (data) => this.heard(String(data)));
    this.shell.stderr.on('data', (data) => {
      this.err += data;
    });
  }

  private heard(text: string): void {
    this.out += text;
    if (this.out.includes(END)) this.waiting?.();
  }

  private async asked(sql: string): Promise<string> {
    [this.out, this.err] = ['', ''];
    const answered = new Promise<void>((resolve) => {
      this.waiting = resolve;
    });
    this.shell.stdin.write(`${sql.replace(/;?\s*$/, '')}\n;\n\\echo ${END}\n`);
    await answered;
    if (this.err.includes('ERROR')) throw new Error(`${this.err}\n${sql}`);
    return this.out.slice(0, this.out.indexOf(END));
  }

  async run(sql: string): Promise<void> {
    await this.asked(sql);
  }

  async rows(sql: string): Promise<Record<string, unknown>[]> {
    const rows = parse(await this.asked(sql), { columns: true }) as Record<string, string>[];
    return rows.map((row) =>
      Object.fromEntries(Object.entries(row).map(([name, it]) => [name, it === NULL ? null : it])),
    );
  }

  async load(lookup: Lookup): Promise<void> {
    const raw = `"pieces of ${lookup.name}"`;
    const rows = lookup.pieces.map((piece) => `(${piece.map((it) => `CAST(${it} AS FLOAT8)`).join(', ')})`);
    for (const table of [`"${lookup.name}"`, raw]) await this.run(`DROP TABLE IF EXISTS ${table}`);
    await this.run(`CREATE TEMP TABLE ${raw} (${PIECE_COLUMNS.map((it) => `${it} FLOAT8`).join(', ')})`);
    if (rows.length > 0) await this.run(`INSERT INTO ${raw} VALUES ${rows.join(', ')}`);
    await this.run(lookup.tableFrom(raw, POSTGRES.series));
    await this.run(`ANALYZE "${lookup.name}"`);
  }

  /** Copies a file into a table whose columns are texts. */
  async copy(file: string, table: string, columns: readonly string[]): Promise<void> {
    const names = columns.map((it) => `"${it}"`);
    await this.run(`CREATE TEMP TABLE "${table}" ("row" BIGSERIAL, ${names.map((it) => `${it} TEXT`).join(', ')})`);
    await this.run(`SELECT 1`);
    this.shell.stdin.write(`\\copy "${table}" (${names.join(', ')}) from '${file}' with (format csv, header)\n`);
    await this.run('SELECT 1');
  }

  close(): void {
    this.shell.stdin.end('\\q\n');
    asUser(path.join(this.bin, 'pg_ctl'), '-D', path.join(this.folder, 'data'), '-m', 'immediate', 'stop');
    rmSync(this.folder, { recursive: true, force: true });
  }
}

const END = 'no-more-rows-of-this-answer';
