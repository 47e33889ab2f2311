import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Results } from '../../language/measure/results/schema.ts';
import { yardstick } from '../support/cli.ts';

const FOLDER = 'examples/boston-311';

interface Request {
  case_id: string;
  closed: string;
  on_time: string;
  type: string;
}

const table = <Row>(text: Buffer | string): Row[] => parse(text, { columns: true }) as Row[];
const requests = table<Request>(gunzipSync(readFileSync(`${FOLDER}/requests.csv.gz`)));
const city = table<{ type: string; month: string; on_time: string; late: string; undecided: string }>(
  readFileSync(`${FOLDER}/city-verdicts.csv`),
);

describe('the requests of a city', () => {
  let results: Results;

  beforeAll(() => {
    const file = path.join(mkdtempSync(path.join(os.tmpdir(), 'yardstick ')), 'results.json');
    const all = ['--format', 'json', '--misses', '60000', '--out', file];
    const { code, err } = yardstick('.', 'measure', FOLDER, '--now', '2016-01-12T22:22:40', ...all);
    if (code !== 0) throw new Error(err);
    results = JSON.parse(readFileSync(file, 'utf8'));
    rmSync(path.dirname(file), { recursive: true });
  }, 120_000);

  const target = (name: string) => {
    const found = results.targets.find((it) => it.target.endsWith(`/${name}`));
    if (!found) throw new Error(`no target ${name}`);
    return found;
  };

  /** Of the closed requests of which the city says whether they were late, those of which the target says the same. */
  const agreement = (name: string, type?: string): { of: number; agree: number } => {
    const missed = new Set(target(name).misses.map(({ key }) => key));
    const judged = requests.filter((it) => it.on_time !== '' && it.closed !== '' && (!type || it.type === type));
    const agree = judged.filter((it) => missed.has(it.case_id) === (it.on_time === 'OVERDUE')).length;
    return { of: judged.length, agree };
  };

  it('are judged by their deadlines as the city judges them, every one', () => {
    expect(agreement('by-type')).toEqual({ of: 44_436, agree: 44_436 });
  });

  it('give the figures of the city for every kind and month', () => {
    const found = target('by-type').periods.flatMap(({ name, parts }) =>
      parts.map((part) => [part.value, name, part.met, part.missed, part.undecided]),
    );
    const expected = city.map((it) => [it.type, it.month, Number(it.on_time), Number(it.late), Number(it.undecided)]);
    expect(found.toSorted()).toEqual(expected.toSorted());
  });

  it.each([
    ['repaired', 'Sign Repair', 4_571, 4_591],
    ['answered', 'General Comments For a Program or Policy', 2_487, 2_492],
    ['inspected', 'Rodent Activity', 1_744, 1_744],
  ])('are judged by a limit nearly as by the deadlines that the city has made of it: %s', (name, type, agree, of) => {
    expect(agreement(name, type)).toEqual({ of, agree });
  });

  it('are all accounted for', () => {
    for (const { rows } of results.targets) {
      const left = [...(rows?.excluded ?? []), ...(rows?.refused ?? [])].reduce((sum, it) => sum + it.rows, 0);
      expect(rows?.read).toBe(53_166);
      expect((rows?.counted ?? 0) + left).toBe(53_166);
    }
  });
});
