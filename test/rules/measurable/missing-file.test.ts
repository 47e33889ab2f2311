/** Files of data that are not there. */
import { describe, expect, it } from 'vitest';
import { findingsOf, underlined } from '../../support/check.ts';
import { mendedBy } from '../../support/fix.ts';

const record = (name: string, from: string): string => `record ${name} from "${from}" { moments begun, ended }\n`;
const desk = (...records: string[]): string => `service desk "Front desk" { }\n${records.join('')}`;
const found = (text: string, ...names: string[]) =>
  findingsOf('YS213', { 'a.standards': text, ...Object.fromEntries(names.map((it) => [it, 'begun,ended\n'])) });
const told = (text: string, ...names: string[]) =>
  found(text, ...names).map(({ severity, message }) => `${severity}: ${message}`);

describe('a file of data', () => {
  it.each([
    ['misspelt', 'leters.csv', 'letters.csv'],
    ['in other capitals', 'letters.csv', 'Letters.csv'],
    ['with another ending', 'letters.csv', 'letters.xlsx'],
    ['that was packed since', 'letters.csv', 'letters.csv.gz'],
    ['of another year', 'visits-2025.csv', 'visits-2026.csv'],
  ])('is guessed where its name is %s', (_, from, there) => {
    expect(told(desk(record('letters', from)), there, 'complaints.csv')).toEqual([
      `warning: There is no file ${from}, which \`letters\` names, so no target about them can be measured. Did you mean “${there}”?`,
    ]);
  });

  it.each([
    ['letters.csv', 'sales.csv'],
    ['letters.csv', 'letters.docx'],
    ['calls.csv', 'sales.csv'],
    ['calls-*.csv', 'calls.csv'],
  ])('is told mildly where it is %s and there is but %s', (from, there) => {
    expect(told(desk(record('letters', from)), there)).toEqual([
      `info: The file ${from} is not there yet. Once it is, \`yardstick measure\` tells how the targets were kept; until then nobody knows.`,
    ]);
  });

  it('is said once for all that are still to come, and marked at each', () => {
    const text = desk(record('letters', 'letters.csv'), record('visits', 'visits.csv'), record('calls', 'call.csv'));
    const [calls, yet] = found(text, 'calls.csv').toSorted((a, b) => (a.severity > b.severity ? -1 : 1));
    expect(calls?.message).toContain('Did you mean “calls.csv”?');
    expect(yet?.message).toContain('The files letters.csv and visits.csv are not there yet. Once they are,');
    expect(yet?.also).toHaveLength(1);
  });

  it.each([
    ['it is there', 'letters.csv'],
    ['words say where to look', 'the register at the front desk'],
    ['it is a page', 'https://example.org/letters.csv'],
    ['it is a place on the machine', '/data/letters.csv'],
    ['it lies outside of the workspace', '../letters.csv'],
    ['it needs DuckDB', 'letters.parquet'],
  ])('is not missed where %s', (_, from) => {
    expect(told(desk(record('letters', from)), 'letters.csv', 'letters.parquet')).toEqual([]);
  });

  it('is not missed where nobody has looked, or the record cannot be read', () => {
    expect(underlined(desk(record('letters', 'letters.csv')), 'YS213')).toEqual([]);
  });

  it('is written as it is, or as one of those that are there', async () => {
    const titles = async (from: string, ...names: string[]) => {
      const files = Object.fromEntries(names.map((it) => [it, 'begun,ended\n']));
      const mended = await mendedBy('YS213', { 'a.standards': desk(record('letters', from)), ...files });
      return mended
        .filter(({ title }) => title.startsWith('Read'))
        .map((it) => it.files['a.standards']?.split('\n')[1]);
    };
    expect(await titles('leters.csv', 'sales.csv', 'letters.csv')).toEqual([
      'record letters from "letters.csv" { moments begun, ended }',
    ]);
    expect(await titles('letters.csv', 'sales.csv', 'till.csv')).toEqual([
      'record letters from "sales.csv" { moments begun, ended }',
      'record letters from "till.csv" { moments begun, ended }',
    ]);
  });
});
