/** Tables of few, many and very many standards: there and back in each format, in memory, by the command line and by the server. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { type OutputDocument, said } from '../../language/documents/document/tree.ts';
import { written } from '../../language/documents/render.ts';
import { docxOf } from '../../language/documents/writers/docx.ts';
import { recordsOf } from '../../language/documents/writers/records.ts';
import { xlsxOf } from '../../language/documents/writers/xlsx.ts';
import type { DocumentPart } from '../../language/intake/documents/document.ts';
import { readDocument } from '../../language/intake/documents/read-document.ts';
import type { ImportedFiles } from '../../protocol/messages.ts';
import { folderWith, yardstick } from '../support/cli.ts';
import { Editor } from '../support/lsp.ts';
import { unjudgedDocumentOf } from '../support/review.ts';

const SIZES = [10, 1_000, 20_000];
const FORMATS = ['csv', 'xlsx', 'docx', 'html', 'md'] as const;
const PATIENCE = { timeout: 300_000 };

const numbers = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1);

const standards = (count: number): string =>
  [
    'service desk "Desk" { }\n',
    ...numbers(count).map((it) => `standard reply-${it} "Letter ${it}" { check "Letter ${it} has a reply" }\n`),
  ].join('');

async function bytesOf(document: OutputDocument, format: (typeof FORMATS)[number]): Promise<Uint8Array> {
  if (format === 'xlsx') return xlsxOf(document);
  if (format === 'docx') return docxOf(document);
  return new TextEncoder().encode(written(document, format));
}

/** The rows of the first table. */
const rowsIn = (parts: readonly DocumentPart[]): (readonly string[])[] =>
  parts.find((part) => part.kind === 'table')?.rows.map(({ cells }) => cells) ?? [];

/** All that is said in a document, in its order. */
const textIn = (parts: readonly DocumentPart[]): string =>
  parts.flatMap((part) => (part.kind === 'table' ? part.rows.flatMap(({ cells }) => cells) : [part.text])).join('\n');

/** A table as people have them: statements and limits. */
const promises = (count: number): OutputDocument => ({
  ...{ name: 'desk', title: 'Desk', intro: '', columns: ['Standard', 'Time limit'], sections: [] },
  blocks: numbers(count).map((it) => ({
    ...{ kind: 'note', tone: 'question', label: '', phrase: said('') },
    row: { Standard: `Letter ${it} is answered`, 'Time limit': '5 days' },
  })),
});

describe.each(SIZES)('a table of %i standards', (count) => {
  const document = unjudgedDocumentOf({ 'a.standards': standards(count) });

  it.each(FORMATS)('holds all of them as %s, and is read again', PATIENCE, async (format) => {
    const { parts } = await readDocument({ name: `a.${format}`, bytes: await bytesOf(document, format) });
    if (format === 'csv' || format === 'xlsx') expect(rowsIn(parts)).toEqual(recordsOf(document));
    const replies = textIn(parts).match(/Letter \d+ has a reply/g) ?? [];
    expect(replies).toEqual(numbers(count).map((it) => `Letter ${it} has a reply`));
  });
});

describe('20,000 standards', () => {
  const folder = () => folderWith({ 'a.standards': standards(20_000) });

  it('go through a workbook by the command line, and come back unchanged', PATIENCE, () => {
    const place = folder();
    expect(yardstick(place, 'render', 'table', '--format', 'xlsx', '--out', 't.xlsx')).toMatchObject({ code: 0 });
    const { out } = yardstick(place, 'import', '--update', 't.xlsx');
    expect(out).toBe('The table says what the files say: there is nothing to change.\n');
  });

  it('become a Word document by the command line', PATIENCE, async () => {
    const place = folder();
    expect(yardstick(place, 'render', 'table', '--format', 'docx', '--out', 't.docx')).toMatchObject({ code: 0 });
    const { parts } = await readDocument({ name: 't.docx', bytes: readFileSync(path.join(place, 't.docx')) });
    expect(textIn(parts).match(/Letter \d+ has a reply/g)).toHaveLength(20_000);
  });

  it('are imported from a workbook by the server', PATIENCE, async () => {
    const bytes = await xlsxOf(promises(20_000));
    const editor = await Editor.open({});
    const base64 = Buffer.from(bytes).toString('base64');
    const result = await editor.request<ImportedFiles>('yardstick/import', { name: 'desk.xlsx', base64 });
    expect(result.standards).toBe(20_000);
    expect(result.files[0]?.text.match(/^standard /gm)).toHaveLength(20_000);
  });
});
