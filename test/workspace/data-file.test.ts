import { describe, expect, it } from 'vitest';
import type { CaseRecord } from '../../language/model/schema.ts';
import { dataFileOf } from '../../language/workspace/records/data-file.ts';

describe('a data file', () => {
  const fileOf = (from: string | null, file = 'desks/a.standards'): string | null =>
    dataFileOf({ from, source: { file } } as CaseRecord);

  it('is looked for beside its record, and never outside of the workspace', () => {
    expect(fileOf('calls.csv')).toBe('desks/calls.csv');
    expect(fileOf('./data/Calls.CSV')).toBe('desks/data/Calls.CSV');
    expect(fileOf('data\\calls.csv')).toBe('desks/data/calls.csv');
    expect(fileOf('../calls.csv')).toBe('calls.csv');
    expect(fileOf('../../calls.csv')).toBe(null);
    expect(fileOf('../../desks/calls.csv')).toBe(null);
    for (const elsewhere of ['/etc/calls.csv', '\\\\host\\calls.csv', 'C:\\calls.csv', 'https://example.org/calls.csv'])
      expect(fileOf(elsewhere)).toBe(null);
  });

  it('is a table: other words tell a person where to look', () => {
    for (const words of [null, '', 'telephone system', 'calls.pdf', 'calls.csv of last year'])
      expect(fileOf(words)).toBe(null);
  });
});
