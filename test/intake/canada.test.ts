/** A whole government's standards, as published: everything arrives, and to the last digit. */
import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Imported, importDocuments } from '../../language/intake/import.ts';
import type { CompiledService } from '../../language/model/schema.ts';
import { formatted } from '../support/formatting/format.ts';
import { modelsOf } from '../support/importing.ts';

const PUBLISHED = 'examples/canada/service-standards-2023-24.csv';

/**
 * The limits of 100 statements as a person reads them: what the target is to have, null where the text has several. Of
 * the rows whose English text has a word for a unit of time, 112 were drawn (mulberry32 with seed 2343, Fisher and Yates);
 * those whose text holds no limit, such as “24 hours a day”, were left out, and the first 100 others kept.
 */
const SAMPLE = 'test/intake/canada-limits.jsonl';

type PublishedRow = Readonly<Record<string, string>>;

const published: PublishedRow[] = parse(readFileSync(PUBLISHED), { bom: true, columns: true });

let result: Imported;
/** By file and name. */
let standards: ReadonlyMap<string, CompiledService['standards'][number]>;

beforeAll(async () => {
  result = await importDocuments([{ name: PUBLISHED, bytes: readFileSync(PUBLISHED) }], { yearBegins: 4 });
  const all = modelsOf(result).flatMap(({ standards: its }) => its);
  standards = new Map(all.map((it) => [`${it.source.file} ${it.name}`, it]));
}, 60_000);

/** The standard of each row, in the order of the table. */
const standardsOfRows = () => result.report.rows.map(({ file, standard }) => standards.get(`${file} ${standard}`));

/** In per cent, by moving the point: no arithmetic that rounds. */
function percent(fraction: string | undefined): string | undefined {
  if (!fraction) return undefined;
  const [whole = '', decimals = ''] = fraction.split('.');
  const digits = `${whole}${decimals.padEnd(2, '0').slice(0, 2)}.${decimals.slice(2)}`;
  return digits.replace(/\.?0*$/, (zeros) => (zeros.startsWith('.') ? '' : zeros)).replace(/^0+(?=\d)/, '');
}

describe('the published standards of Canada', () => {
  it('become one standard for each row, each to be found again by its identifier', () => {
    expect(published).toHaveLength(2343);
    expect(standards.size).toBe(2343);
    expect(result.report.rows.map(({ id }) => id)).toEqual(published.map((row) => row.service_standard_id));
    const joined = Map.groupBy([...standards.values()], ({ references }) => references[0]?.id);
    for (const { id, file, standard } of result.report.rows) {
      expect(joined.get(id ?? '')).toContain(standards.get(`${file} ${standard}`));
    }
  });

  it('keep their words in both languages, but for white space and letters that were mended', () => {
    const bare = (text: string | undefined): string => (text ?? '').replace(/[\s\u200B]/g, '').normalize('NFC');
    const isGarbled = (text: string | undefined): boolean => /[ÃÂâ][\u0080-\u00BF€™]/.test(text ?? '');
    for (const [index, standard] of standardsOfRows().entries()) {
      const { service_standard_en: en, service_standard_fr: fr } = published[index] ?? {};
      const words = [en, fr].filter((text) => !isGarbled(text)).map(bare);
      expect(standard?.statements.map(({ text }) => bare(text))).toEqual(expect.arrayContaining(words));
    }
  });

  it('keep target and performance to the last digit', () => {
    for (const [index, standard] of standardsOfRows().entries()) {
      const { target, performance, total_volume: volume } = published[index] ?? {};
      const [its] = standard?.targets ?? [];
      if (target) expect(its?.bound?.value).toMatchObject({ kind: 'percent', decimal: percent(target) });
      if (!performance) continue;
      expect(its?.baseline?.value).toMatchObject({ kind: 'percent', decimal: percent(performance) });
      expect(its?.baseline?.cases).toBe(volume ? Number(volume) : null);
      expect(its?.baseline?.span).toMatchObject({ from: '2023-04-01', to: '2024-03-31' });
    }
  });

  it('lie in folders of the organisations, in files that format to themselves', () => {
    expect(new Set(result.files.map(({ path }) => path.split('/')[0])).size).toBe(62);
    for (const { text } of result.files) expect(formatted(text)).toBe(text);
  });
});

it('reads the limit of 95 in 100 statements that hold one, and reads at most one of them wrong', () => {
  const sample = readFileSync(SAMPLE, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  const read = sample.map(({ row, limit }: { row: number; limit: string | null }) => {
    const { target } = result.report.rows.find(({ place }) => place.number === row) ?? {};
    const found = /(?:within|by) .*?(?= per )/.exec(target ?? '')?.[0] ?? null;
    if (found === null) return 'left open';
    return found === limit ? 'right' : 'wrong';
  });
  const count = (kind: string): number => read.filter((it) => it === kind).length;
  expect(sample).toHaveLength(100);
  expect(count('right')).toBeGreaterThanOrEqual(95);
  expect(count('wrong')).toBeLessThanOrEqual(1);
});
