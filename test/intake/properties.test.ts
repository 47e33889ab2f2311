/** Whatever stands in a table, the files can be read, format to themselves, and lose no row. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { formatted } from '../support/formatting/format.ts';
import { imported, modelsOf } from '../support/importing.ts';
import { seed } from '../support/seed.ts';

const HEADINGS = ['Organisation', 'Service', 'No', 'Title', 'Standard', 'Norme', 'Target', 'Performance', 'Cases'];
const MORE = ['Year', 'Channel', 'Owner', 'Source', 'Type', 'Notes', 'x'];

const words = fc.constantFrom(
  ...[
    'CO₂',
    '½',
    '①',
    'Ⅷ',
    '90%',
    '0.5',
    'N/A',
    '2023-2024',
    'within 5 days',
    '"',
    '“',
    '«',
    '」',
    '„',
    '//',
    '*/',
    '{',
    '}',
  ],
  ...[
    'of',
    'the',
    'standard',
    'service',
    'con',
    '接听电话',
    'касиер',
    'ātri',
    'م',
    '𠀀',
    '\n',
    '\u00A0',
    'Ã©',
    '\uFFFD',
    '|',
    '-',
  ],
);
const cell = fc.oneof(
  fc.array(words, { maxLength: 6 }).map((it) => it.join(' ')),
  // A file with zeros in it is no text.
  fc.string({ unit: 'binary', maxLength: 12 }).map((it) => it.replaceAll('\0', '')),
);
const row = fc.array(cell, { minLength: HEADINGS.length + MORE.length, maxLength: HEADINGS.length + MORE.length });

const csv = (rows: readonly (readonly string[])[]): string =>
  rows.map((cells) => `${cells.map((it) => `"${it.replaceAll('"', '""')}"`).join(',')}\n`).join('');

it(`any table (SEED=${seed})`, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 5 }), async (rows) => {
      const filled = rows.map((cells) => cells.map((it, index) => (index === 4 ? `A ${it}` : it)));
      const result = await imported('any.csv', csv([[...HEADINGS, ...MORE], ...filled]));
      expect(result.report.rows).toHaveLength(rows.length);
      expect(modelsOf(result).flatMap(({ standards }) => standards)).toHaveLength(result.report.totals.standards);
      for (const { text } of result.files) expect(formatted(text)).toBe(text);
    }),
    { numRuns: 150, seed },
  );
}, 240_000);
