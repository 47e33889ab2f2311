/** The SQL that is printed, run as it is. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { DuckDb, hasDuckDb } from '../../../cli/duckdb/database.ts';
import { sourceInDuckDb } from '../../../cli/duckdb/files.ts';
import { sentenceOf } from '../../../language/documents/sentences/targets.ts';
import { placesOf } from '../../../language/measure/measure-service.ts';
import { resultsOf } from '../../../language/measure/results/results.ts';
import type { TargetResult } from '../../../language/measure/results/schema.ts';
import { DUCKDB } from '../../../language/measure/sql/dialect.ts';
import { partsOfService } from '../../../language/measure/sql/parts.ts';
import { sqlScript } from '../../../language/measure/sql/script.ts';
import { randomFrom } from '../../../language/quantities/random.ts';
import { randomService } from '../../support/random-records.ts';
import { seed } from '../../support/seed.ts';
import { read } from './engines.ts';

const MONTHS = 60 * 86_400;

/** The figures of each statement of a script, by period and by the value of a field. */
async function figuresBySql(standards: string, data: Readonly<Record<string, string>>, now: string) {
  const { service, measuring } = await read(standards, data, now);
  const folder = mkdtempSync(path.join(os.tmpdir(), 'yardstick '));
  const database = await DuckDb.open();
  try {
    for (const [name, text] of Object.entries(data)) writeFileSync(path.join(folder, name), text);
    const { parts } = partsOfService(placesOf(service), service, measuring, () => true);
    const script = sqlScript(parts, {
      dialect: DUCKDB,
      span: { from: measuring.now - MONTHS, to: measuring.now + MONTHS },
      sourceOf: (record) => sourceInDuckDb(record, [path.join(folder, record.from ?? '')]),
      sentenceOf,
      asOf: now,
    });
    const statements = script.split(/;\n/).filter((it) => /\w/.test(it));
    const found: Map<string, number | null>[] = [];
    for (const statement of statements) {
      const rows = (await database?.rows(statement)) ?? [];
      if (!/^SELECT '/m.test(statement)) continue;
      found.push(
        new Map(rows.map(({ period, part, figure }) => [`${period} ${part}`, figure === null ? null : Number(figure)])),
      );
    }
    return { found, plain: resultsOf([service], measuring).targets };
  } finally {
    database?.close();
    rmSync(folder, { recursive: true });
  }
}

/** What the plain evaluator tells of periods that have a figure. */
const told = ({ periods }: TargetResult): [string, number][] =>
  periods.flatMap(({ name, figure, parts }) =>
    [{ value: '', figure }, ...parts].flatMap(({ value, figure: of }): [string, number][] =>
      of === null || of === 0 ? [] : [[`${name} ${value}`, of]],
    ),
  );

describe.skipIf(!(await hasDuckDb()))('printed SQL', () => {
  it(`says the figures of random standards of all kinds (seed ${seed})`, { timeout: 600_000 }, async () => {
    const { standards, data, now } = randomService(randomFrom(seed), 20, 80);
    // A rate stands in two statements, of which each counts the cases of a record.
    const withoutRates = standards.split(/^(?=standard )/m).filter((it) => !/ per \d+ /.test(it));
    const { found, plain } = await figuresBySql(withoutRates.join(''), data, now);
    expect(found).toHaveLength(plain.length);
    for (const [index, target] of plain.entries())
      for (const [period, figure] of told(target)) {
        const where = `${target.text} ${target.branch?.name} ${period}`;
        expect(found[index]?.get(period) ?? Number.NaN, where).toBeCloseTo(figure, 6);
      }
  });
});
