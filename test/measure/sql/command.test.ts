/** The engines as the command line has them. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { DuckDb, hasDuckDb } from '../../../cli/duckdb/database.ts';
import type { Results } from '../../../language/measure/results/schema.ts';
import { folderWith, yardstick } from '../../support/cli.ts';

const STANDARDS = (
  file: string,
): string => `service desk "Desk" { open Mon..Fri 09:00..17:00 in "Europe/Riga" touchpoints phone }
record calls "Calls" from "${file}" { key id moments queued, answered fields site: text }
standard s "S" { target at least 50% of calls are answered within 2 business hours of queued per month in each site }
`;
const CALLS = `id,queued,answered,site
1,2026-07-03 16:30:00,2026-07-06 10:30:00,Riga
2,2026-07-03 16:30:00,2026-07-06 10:30:01,Riga
3,2026-07-03T08:00:00,,Liepaja
4,soon,2026-07-06 10:30:01,Riga
`;
/** So many calls whose times are written in the plainest way. */
const many = (calls: number): string =>
  `id,queued,answered,site\n${Array.from({ length: calls }, (_, at) => `${at},2026-07-03 16:30:00,,Riga\n`).join('')}`;
const NOW = ['--now', '2026-08-01'];

const resultsOf = (folder: string, ...args: string[]): Results => {
  const { out, err } = yardstick(folder, 'measure', '.', ...NOW, '--format', 'json', '--misses', '9', ...args);
  if (out === '') throw new Error(err);
  return JSON.parse(out);
};

describe('a script for psql', () => {
  const scriptOf = (folder: string) => yardstick(folder, 'measure', '.', ...NOW, '--sql', 'postgres');

  it('gives the name of a file to a shell as it is', () => {
    const name = "a$(touch pwned)'b.csv.gz";
    const folder = folderWith({ 'a.standards': STANDARDS(name) });
    writeFileSync(path.join(folder, name), gzipSync(CALLS));
    expect(scriptOf(folder).out).toContain(String.raw`from program 'gzip -dc ''a$(touch pwned)''\''''b.csv.gz''' with`);
  });

  it('refuses a column whose name would be a command in a line of its own', () => {
    const calls = CALLS.replace('site', 'site,"more\n\\! touch pwned"');
    const { code, out, err } = scriptOf(folderWith({ 'a.standards': STANDARDS('calls.csv'), 'calls.csv': calls }));
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain('psql cannot read a name that goes over several lines');
  });
});

describe.skipIf(!(await hasDuckDb()))('with DuckDB', () => {
  it('gives the results that the plain evaluator gives', () => {
    const folder = folderWith({ 'a.standards': STANDARDS('calls.csv'), 'calls.csv': CALLS });
    const [plain, duckdb] = [resultsOf(folder, '--engine', 'plain'), resultsOf(folder, '--engine', 'duckdb')];
    expect(duckdb.engine).toBe('duckdb');
    expect(duckdb.targets[0]?.periods[0]).toMatchObject({ met: 1, missed: 2 });
    expect({ ...duckdb, engine: 'plain' }).toEqual(plain);
  });

  it('gives them for a city', { timeout: 120_000 }, () => {
    const of = (engine: string): Results => {
      const args = ['--now', '2016-01-12T22:22:40', '--format', 'json', '--engine', engine];
      return JSON.parse(yardstick('.', 'measure', 'examples/boston-311', ...args).out);
    };
    expect(of('duckdb').targets).toEqual(of('plain').targets);
  });

  it('reads Parquet', async () => {
    const folder = folderWith({ 'a.standards': STANDARDS('calls.parquet'), 'calls.csv': CALLS.replace(/^4.*\n/m, '') });
    const database = await DuckDb.open();
    await database?.run(`COPY (SELECT * FROM read_csv('${folder}/calls.csv')) TO '${folder}/calls.parquet'`);
    database?.close();
    const [target] = resultsOf(folder).targets;
    expect(target).toMatchObject({ problem: null, rows: { read: 3, counted: 3 } });
    expect(target?.periods[0]).toMatchObject({ met: 1, missed: 2 });
    expect(target?.misses.map(({ key, row }) => [key, row])).toEqual([
      ['2', 2],
      ['3', 3],
    ]);
    expect(resultsOf(folder, '--engine', 'plain').targets[0]?.problem?.text).toContain('--engine plain');
  });

  const JSON_LINES = `{"id": 1, "queued": "2026-07-03 16:30:00", "answered": "2026-07-06 10:30:00", "site": "Riga"}

{"id": 2, "queued": "2026-07-03 16:30:00", "answered": "2026-07-06 10:30:01", "site": null}
{"id": "2", "queued": "2026-07-03T16:30", "site": "a \\"quoted\\" one"}
{"id": 3.5, "queued": "soon", "answered": true, "site": 7, "more": [1, {"a": 2}]}
{"queued": "2026-07-03 18:00:00Z", "answered": null, "site": false}
`;

  it.each([
    ['blank lines', 'calls.csv', `${CALLS.replace('\n2,', '\n\n2,').replace('\n4,', '\n\n\n4,')}\n\n`],
    [
      'blank lines and line breaks in cells',
      'calls.csv',
      CALLS.replace(',Liepaja', ',"Lie\n\npaja"').replace('\n4', '\n\n4'),
    ],
    ['the line ends of Windows', 'calls.csv', CALLS.replace('\n4,', '\n\n4,').replaceAll('\n', '\r\n')],
    ['rows that are too short', 'calls.csv', `${CALLS}5,2026-07-03 16:30:00\n`],
    ['rows that are too long', 'calls.csv', `${CALLS}5,2026-07-03 16:30:00,,Riga,more\n`],
    ['a number twice among the keys', 'calls.csv', CALLS.replace('\n4,', '\n2,')],
    ['keys that are the same number in other digits', 'calls.csv', CALLS.replace('\n4,', '\n02,')],
    ['keys that lie far apart', 'calls.csv', CALLS.replace('\n4,', '\n-9007199254740993,')],
    ['a key that is no number', 'calls.csv', CALLS.replace('\n4,', '\nfour,').replace('\n2,', '\nfour,')],
    ['rows without a key', 'calls.csv', CALLS.replace(/\n\d,/g, '\n,')],
    [
      'a time behind many that is written otherwise',
      'calls.csv',
      `${many(2_500)}2501,2026-07-03 16:30,2026-07-04,Riga\n`,
    ],
    ['a time behind many that is none', 'calls.csv', `${many(2_500)}2501,2026-07-03 16:30:00,soon,Riga\n`],
    [
      'times with a T alone',
      'calls.csv',
      `${many(3).replaceAll(' ', 'T')}4,2026-07-03T16:30:00,2026-07-03T16:29:00,Riga\n`,
    ],
    [
      'a date that stands for never',
      'calls.csv',
      CALLS.replace('2026-07-06 10:30:01,Riga', '9999-12-31 00:00:00,Riga'),
    ],
    ['a case that begins in another century', 'calls.csv', `${CALLS}5,1850-07-03,,Riga\n6,2103-07-03,,Riga\n`],
    ['JSON lines', 'calls.jsonl', JSON_LINES],
    ['a line that is no object', 'calls.jsonl', `${JSON_LINES}[1]\n`],
  ])('counts and numbers the rows as the plain evaluator does: %s', (_, file, text) => {
    const folder = folderWith({ 'a.standards': STANDARDS(file), [file]: text });
    const [plain, duckdb] = [resultsOf(folder, '--engine', 'plain'), resultsOf(folder, '--engine', 'duckdb')];
    expect({ ...duckdb, engine: '' }).toEqual({ ...plain, engine: '' });
    for (const { rows } of plain.targets) {
      if (!rows) continue;
      const left = [...rows.excluded, ...rows.refused].reduce((sum, it) => sum + it.rows, 0);
      expect(rows.counted + left).toBe(rows.read);
    }
  });

  it('leaves what is not UTF-8 to the plain evaluator, and out of scripts, by name', () => {
    const latin = new Uint8Array(
      Buffer.from(CALLS.replaceAll('Riga', 'Zürich, Höhe').replaceAll(',Zürich,', ',Zürich'), 'latin1'),
    );
    const folder = folderWith({ 'a.standards': STANDARDS('calls.csv'), 'calls.csv': latin });
    const plain = resultsOf(folder, '--engine', 'plain');
    const { out, err } = yardstick(
      folder,
      'measure',
      '.',
      ...NOW,
      '--format',
      'json',
      '--misses',
      '9',
      '--engine',
      'duckdb',
    );
    expect(err).toContain('calls.csv: DuckDB cannot read it (it is not stored in UTF-8)');
    expect({ ...JSON.parse(out), engine: 'plain' }).toEqual(plain);
    expect(plain.files).toMatchObject([{ file: 'calls.csv', encoding: 'windows-1252' }]);
    expect(plain.targets[0]?.periods[0]?.parts.map(({ value }) => value)).toContain('Zürich Höhe');
    const script = yardstick(folder, 'measure', '.', ...NOW, '--sql', 'duckdb');
    expect(script.err).toContain(
      'calls.csv is stored as windows-1252, which the script does not read: save it as UTF-8',
    );
  });

  it('names the targets that no SQL can say', () => {
    const more = 'standard t "T" { at phone target at least 90% within 60 seconds per month }\n';
    const folder = folderWith({ 'a.standards': STANDARDS('calls.csv') + more, 'calls.csv': CALLS });
    const { err, code } = yardstick(folder, 'measure', '.', ...NOW, '--sql', 'duckdb');
    expect(code).toBe(0);
    expect(err).toMatch(/^Not in the SQL: desk\/t\/\S+\. It names no record of the cases that it counts\.$/m);
  });

  it.each(['duckdb', 'postgres'])('leaves out of %s what the data lack, and what lies in a workbook', (database) => {
    const more = [
      'record lists from "lists.xlsx" { moments made from "Made", done from "Done" }',
      'standard listed "L" { target at least 90% of lists are done within 60 seconds of made per month }',
      'record more-calls from "calls.csv" { moments came from "Came", queued from "queued" }',
      'standard m "M" { target at least 90% of more-calls are queued within 60 seconds of came per month }',
    ].join('\n');
    const texts = { 'a.standards': `${STANDARDS('calls.csv')}${more}\n`, 'calls.csv': CALLS, 'lists.xlsx': 'PK' };
    const { out, err, code } = yardstick(folderWith(texts), 'measure', '.', ...NOW, '--sql', database);
    expect(code).toBe(0);
    expect(err).toContain('lists.xlsx is a workbook, which no database reads');
    expect(err).toContain('calls.csv has no column “Came”');
    expect(out).not.toMatch(/lists\.xlsx|Came/);
    expect(out).toContain('desk/');
  });

  it('prints SQL that runs as it is', async () => {
    const folder = folderWith({ 'a.standards': STANDARDS('calls.csv'), 'calls.csv': CALLS });
    const { out, code } = yardstick(folder, 'measure', '.', ...NOW, '--sql', 'duckdb');
    expect(code).toBe(0);
    const database = await DuckDb.open();
    const statements = out
      .replaceAll("'calls.csv'", `'${folder}/calls.csv'`)
      .split(/;\n/)
      .filter((it) => /\w/.test(it));
    for (const statement of statements.slice(0, -1)) await database?.run(statement);
    const rows = await database?.rows(statements.at(-1) ?? '');
    database?.close();
    expect(rows?.map(({ period, part, met, missed }) => [period, part, met, missed])).toEqual([
      ['2026-07', '', 1, 2],
      ['2026-07', 'Liepaja', 0, 1],
      ['2026-07', 'Riga', 1, 1],
    ]);
  });
});
