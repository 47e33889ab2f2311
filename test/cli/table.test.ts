import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderWith, yardstick } from '../support/cli.ts';
import { encoded } from '../support/importing.ts';

const DESK = `service desk "Rīgas desk" { touchpoints counter }

record letters from "letters.csv" { moments received, answered }

standard reply "Letters" {
  at     counter
  check  "A reply lies in the file"
  target at least 90% of letters are answered within 5 business days per month // for now
}
`;
const VAN = 'part of desk\n\nstandard van "The van" { check "It is clean" }\n';

const read = (folder: string, file: string): string => readFileSync(path.join(folder, file), 'utf8');

/** A folder with standards and their table as CSV, edited. */
function withTable(edit: (csv: string) => string, files: Record<string, string> = { 'a.standards': DESK }): string {
  const folder = folderWith(files);
  const { code, out } = yardstick(folder, 'render', 'table', '--format', 'csv');
  expect(code).toBe(0);
  writeFileSync(path.join(folder, 'table.csv'), edit(out));
  return folder;
}

const reword = (csv: string): string =>
  csv
    .replace('A reply lies', 'An answer lies')
    .replace('at least 90%', 'at least 95%')
    .replace('It is clean', 'It shines');

describe('render table', () => {
  it('shows every standard and finding, in each format', () => {
    const folder = folderWith({ 'a.standards': DESK });
    const { out } = yardstick(folder, 'render', 'table');
    expect(out).toContain('* **Checks:** A reply lies in the file');
    expect(out).toMatch(/\* \*\*Findings:\*\*\s+(?:\* )?\w+ YS\d{3}: /);
    for (const format of ['xlsx', 'docx']) {
      const file = `table.${format}`;
      expect(yardstick(folder, 'render', 'table', '--format', format, '--out', file).err).toBe(`Wrote ${file}.\n`);
      expect(readFileSync(path.join(folder, file)).subarray(0, 2).toString()).toBe('PK');
    }
  });

  it('makes office files of the other documents too', () => {
    const folder = folderWith({ 'a.standards': DESK });
    for (const name of ['checklist', 'metrics', 'coverage']) {
      expect(yardstick(folder, 'render', name, '--format', 'docx', '--out', `${name}.docx`).code).toBe(0);
      expect(yardstick(folder, 'render', name, '--format', 'xlsx', '--out', `${name}.xlsx`).code).toBe(0);
    }
  });
});

describe('import --update', () => {
  it('says that nothing was edited', () => {
    const folder = withTable((csv) => csv);
    const { code, out } = yardstick(folder, 'import', '--update', 'table.csv');
    expect({ code, out }).toEqual({ code: 0, out: 'The table says what the files say: there is nothing to change.\n' });
    expect(read(folder, 'a.standards')).toBe(DESK);
  });

  it('writes what was edited into the files, and says what', () => {
    const folder = withTable(reword, { 'my desk/a.standards': `\uFEFF${DESK}`, 'my desk/van.standards': VAN });
    const { code, out, err } = yardstick(folder, 'import', '--update', 'table.csv', '--out', 'my desk');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toBe(`my desk/a.standards: 2 places changed
  reply Targets  wrote at least 95% of letters are answered within 5 business days per month for at…
  reply Checks   wrote An answer lies in the file for A reply lies in the file

my desk/van.standards: 1 place changed
  van Checks     wrote It shines for It is clean

`);
    expect(read(folder, 'my desk/a.standards')).toBe(`\uFEFF${reword(DESK)}`);
    expect(read(folder, 'my desk/van.standards')).toBe(reword(VAN));
  });

  it('shows what would change as a patch with --dry-run', () => {
    const folder = withTable(reword);
    const { code, out, err } = yardstick(folder, 'import', '--update', 'table.csv', '--dry-run');
    expect({ code, err }).toEqual({ code: 1, err: '1 file would change. Nothing was written.\n' });
    expect(out).toContain('--- a/a.standards\n+++ b/a.standards\n');
    expect(out.match(/^[-+] .*$/gm)).toHaveLength(4);
    expect(read(folder, 'a.standards')).toBe(DESK);
    expect(yardstick(folder, 'import', 'table.csv', '--dry-run').err).toContain('Write both');
  });

  it('writes nothing where one cell cannot be taken over', () => {
    const folder = withTable((csv) => reword(csv).replace(',counter,', ',desk,'));
    const { code, out, err } = yardstick(folder, 'import', '--update', 'table.csv');
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(
      /^table\.csv row 3, Touchpoints: .*`desk`.*\.\n1 cell cannot be taken over, and nothing was written\.\n$/,
    );
    expect(read(folder, 'a.standards')).toBe(DESK);
  });

  it('writes nothing where one file may not be written', () => {
    const folder = withTable(reword, { 'a.standards': DESK, 'van.standards': VAN });
    chmodSync(path.join(folder, 'van.standards'), 0o444);
    const { code, err } = yardstick(folder, 'import', '--update', 'table.csv');
    expect(code).toBe(2);
    expect(err).toBe('yardstick: van.standards: it may not be written: it is read-only. Nothing was written\n');
    expect(read(folder, 'a.standards')).toBe(DESK);
  });

  it('reads what Excel makes of a table in Latvian: semicolons, an old encoding, other line ends', () => {
    const folder = withTable((csv) => csv);
    const csv = read(folder, 'table.csv').replace('\uFEFF', '');
    const semicolons = csv.replace(/"(?:[^"]|"")*"|,/g, (part) => (part === ',' ? ';' : part));
    writeFileSync(path.join(folder, 'table.csv'), encoded(reword(semicolons), 'windows-1257'));
    expect(yardstick(folder, 'import', '--update', 'table.csv', '--encoding', 'windows-1257').code).toBe(0);
    expect(read(folder, 'a.standards')).toBe(reword(DESK));
  });

  it('refuses what is no table of standards, and options that have no meaning here', () => {
    const folder = folderWith({ 'a.standards': DESK, 'other.csv': 'a,b\n1,2\n' });
    expect(yardstick(folder, 'import', '--update', 'other.csv')).toMatchObject({
      code: 2,
      err: 'yardstick: other.csv: no row in it has the headings ID and State. Make a table with: yardstick render table --format xlsx\n',
    });
    expect(yardstick(folder, 'import', '--update', 'gone.csv').code).toBe(2);
    expect(yardstick(folder, 'import', '--update', 'other.csv', '--map', 'id=a').code).toBe(2);
  });
});
