/** Columns that a record names and its file lacks. */
import { describe, expect, it } from 'vitest';
import { findingsOf } from '../../support/check.ts';
import { mendedBy } from '../../support/fix.ts';

const desk = (clauses: string, from = 'calls.csv'): string =>
  `service desk "Front desk" { }\nrecord calls "Calls" from "${from}" { ${clauses} }\n`;
const files = (clauses: string, csv: string) => ({ 'a.standards': desk(clauses), 'calls.csv': csv });
const told = (clauses: string, csv: string) => findingsOf('YS214', files(clauses, csv)).map(({ message }) => message);
const CSV = 'id,queued,Picked up,site\n1,2026-06-01 09:00,2026-06-01 09:01,Riga\n';

describe('a column', () => {
  it.each([
    ['moments queued, answered from "Picked up"', 0],
    ['key id  moments queued', 0],
    ['moments queued, answered', 1],
    ['moments queued, answered from "picked up"', 1],
    ['key case-id  moments queued, answered  fields site: text', 2],
    ['moments queued  fields place from "Site": text', 1],
  ])('of %j is missed %d times', (clauses, count) => {
    expect(told(clauses, CSV)).toHaveLength(count);
  });

  it('is told with the nearest name, or with those that nothing names yet', () => {
    expect(told('moments queued, answered from "Picked-up"', CSV)).toEqual([
      'calls.csv, from which `calls` is read, has no column “Picked-up”, so no target that needs `answered` can be measured. Did you mean “Picked up”? Write `answered from "Picked up"`.',
    ]);
    expect(told('moments queued, answered', CSV)[0]).toContain(
      'The columns that nothing names yet are “id”, “Picked up”, “site”.',
    );
    expect(told('moments queued, answered', 'queued\n')[0]).toContain('It has no others.');
  });

  it('is told once for the record where the file has none of them', () => {
    expect(told('moments received, sent  fields topic: text', CSV)).toEqual([
      'calls.csv has none of the columns that `calls` names, so no target about them can be measured. Its columns are “id”, “queued”, “Picked up”, “site”. Name the column of each: `received from "…"`.',
    ]);
  });

  it('is told for each that is called alike, as it is written, and all of them are mended at once', async () => {
    const clauses = 'key Id  moments Queued, sent  fields Site: text';
    expect(told(clauses, CSV)).toEqual([
      expect.stringContaining(
        'Name the column of each: `key Id from "id"`, `Queued from "queued"`, `Site from "site": text`.',
      ),
    ]);
    const [first] = await mendedBy('YS214', files(clauses, CSV));
    expect(first?.files['a.standards']).toBe(
      desk('key Id from "id"  moments Queued from "queued", sent  fields Site from "site": text'),
    );
  });

  it('stands in the row that names the columns, wherever that is', () => {
    expect(told('moments queued, answered from "Picked up"', `Calls of June\n\n${CSV}`)).toEqual([]);
  });

  it.each([
    ['moments queued, answered from "Picked-up"', 'moments queued, answered from "Picked up"'],
    ['moments queued, picked-up', 'moments queued, picked-up from "Picked up"'],
    ['key ids  moments queued', 'key ids from "id"  moments queued'],
    ['moments queued  fields place from "sit": text', 'moments queued  fields place from "site": text'],
    ['moments queued  fields sites: text', 'moments queued  fields sites from "site": text'],
  ])('%j becomes %j', async (before, after) => {
    const [first] = await mendedBy('YS214', files(before, CSV));
    expect(first?.files['a.standards']).toBe(desk(after));
  });

  it('is one of those that are left, where none is near', async () => {
    const mended = await mendedBy('YS214', files('moments queued, answered', CSV));
    expect(mended.map(({ title }) => title).slice(0, 3)).toEqual([
      'Read `answered` from the column “id”',
      'Read `answered` from the column “Picked up”',
      'Read `answered` from the column “site”',
    ]);
  });

  it('is named behind the name, also of what is called like a word of the language', async () => {
    const mended = await mendedBy('YS214', files('key key  moments queued  fields text: text', 'keys,queued,texts\n'));
    expect(mended.flatMap(({ title, files }) => (title.startsWith('Read') ? files['a.standards'] : []))).toEqual([
      desk('key key from "keys"  moments queued  fields text: text'),
      desk('key key  moments queued  fields text from "texts": text'),
    ]);
  });
});
