/** Documents that are made to exhaust the machine, and documents that are merely large. */
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import writeExcel from 'write-excel-file/node';
import { imported } from '../support/importing.ts';

const DEEP = 100_000;

const word = (body: string): Uint8Array =>
  zipSync({ 'word/document.xml': strToU8(`<w:document xmlns:w="x"><w:body>${body}</w:body></w:document>`) });

describe('documents that lie in themselves without end are refused', () => {
  it.each([
    ['a page', 'a.html', '<div>'.repeat(DEEP)],
    ['a page of tables', 'a.html', '<table><tr><td>'.repeat(DEEP)],
    ['quotations', 'a.md', `${'> '.repeat(DEEP)}x`],
    ['lists', 'a.md', `${'- '.repeat(DEEP)}x`],
    ['a list below a list', 'a.md', Array.from({ length: 500 }, (_, at) => `${'  '.repeat(at)}- x\n`).join('')],
    ['a Word document', 'a.docx', word('<w:tbl><w:tr><w:tc>'.repeat(DEEP / 10))],
  ])('%s', async (_, name, content) => {
    await expect(imported(name, content)).rejects.toThrow(/deep in each other, as in no/);
  });
});

it('names the cell that is too long', async () => {
  const text = `Standard,Notes\nCalls are answered,${'x'.repeat(10_000_000)}\n`;
  await expect(imported('a.csv', text)).rejects.toThrow(
    'a.csv: the cell in row 2, column 2 holds 10.0 million characters',
  );
});

it('stops where a document unpacks to more than it would', async () => {
  const bytes = zipSync({ 'word/document.xml': new Uint8Array(250_000_000) }, { level: 9 });
  await expect(imported('a.docx', bytes)).rejects.toThrow('it unpacks to more than 200 MB');
});

it('reads a workbook whose parts are large, without a worker', async () => {
  const rows = Array.from({ length: 5_000 }, (_, at) => [
    { value: `Requests of kind ${at} are answered within ${(at % 9) + 2} working days` },
    { value: 0.9, type: Number, format: '0%' },
  ]);
  const book = await writeExcel([[{ value: 'Standard' }, { value: 'Target' }], ...rows]).toBuffer();
  const { report } = await imported('a.xlsx', book);
  expect(report.totals).toMatchObject({ rows: 5_000, targets: 5_000 });
  expect(report.rows[4_999]?.target).toBe('at least 90% within 6 business days');
}, 60_000);

it('names no file outside the folder, whatever services and organisations are called', async () => {
  const names = ['../../up', '..', '/etc/passwd', 'C:\\Windows', 'CON', 'nul', 'a/b', '.', '~root'];
  const rows = names.flatMap((name) => names.map((other) => `"${name}","${other}",Calls are answered,90%\n`));
  const { files } = await imported('a.csv', `Organisation,Service,Standard,Target\n${rows.join('')}`);
  const parts = files.flatMap(({ path }) => path.split('/'));
  expect(files.length).toBeGreaterThan(names.length);
  expect(parts.filter((part) => /^(?:\.{0,2}|con|nul)(?:\.standards)?$|[\\:~]/i.test(part))).toEqual([]);
});
