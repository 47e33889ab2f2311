/** Files for Excel and Word, read again. */
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { DOCUMENTS } from '../../language/documents/document/tree.ts';
import { documentNamed } from '../../language/documents/render.ts';
import { docxOf } from '../../language/documents/writers/docx.ts';
import { recordsOf } from '../../language/documents/writers/records.ts';
import { xlsxOf } from '../../language/documents/writers/xlsx.ts';
import { readDocument } from '../../language/intake/documents/read-document.ts';
import { checkServices } from '../support/check.ts';
import { A_DAY, standardsIn } from '../support/documents.ts';
import { documentOf as tableOf } from '../support/review.ts';

const FILES = standardsIn('examples/contact-centre');

const documentCalled = (name: (typeof DOCUMENTS)[number] | 'table', files = FILES) =>
  name === 'table'
    ? tableOf(files)
    : documentNamed(
        name,
        checkServices(files).map(({ model }) => model),
        A_DAY,
      );

describe.each([...DOCUMENTS, 'table'] as const)('the %s', (name) => {
  it('is a workbook with the rows of its spreadsheet', async () => {
    const document = documentCalled(name);
    const { format, parts } = await readDocument({ name: 'a.xlsx', bytes: await xlsxOf(document) });
    expect(format).toBe('xlsx');
    const [sheet, about] = parts.flatMap((part) => (part.kind === 'table' ? [part] : []));
    expect(sheet?.rows.map(({ cells }) => cells)).toEqual(recordsOf(document));
    expect(about?.rows.map(({ cells }) => cells[0])).toEqual([document.title, document.intro]);
  });

  it('is a Word document with its headings and texts', async () => {
    const document = documentCalled(name);
    const { format, parts } = await readDocument({ name: 'a.docx', bytes: await docxOf(document) });
    expect(format).toBe('docx');
    const headings = parts.flatMap((part) => (part.kind === 'passage' && part.form === 'heading' ? [part.text] : []));
    const titles = document.sections.map(({ title, remark }) => (remark ? `${title.text} (${remark})` : title.text));
    expect(headings).toEqual(expect.arrayContaining(titles));
    expect(JSON.stringify(parts)).toContain(
      name === 'charter' ? 'A person answers your call within three rings.' : 'Calls are answered',
    );
  });
});

describe('a Word document', () => {
  it('says in which language it is, so that its spelling is checked in it', async () => {
    const services = checkServices(FILES).map(({ model }) => model);
    const stylesIn = async (language: string): Promise<string> => {
      const document = documentNamed('charter', services, { ...A_DAY, language });
      return new TextDecoder().decode(unzipSync(await docxOf(document))['word/styles.xml']);
    };
    expect(await stylesIn('lv')).toContain('<w:lang w:val="lv-LV"');
    expect(await stylesIn('en')).toContain('<w:lang w:val="en-GB"');
    expect(await stylesIn('zh')).toContain('w:eastAsia="zh-CN"');
  });
});

describe('a workbook', () => {
  it('computes nothing of what an author wrote', async () => {
    const files = { 'a.standards': 'service desk "=1+1" { }\nstandard sum "@SUM(A1)" { check "-2+3" }\n' };
    const sheets = unzipSync(await xlsxOf(documentCalled('table', files)));
    const sheet = new TextDecoder().decode(sheets['xl/worksheets/sheet1.xml']);
    expect(sheet).not.toMatch(/<f[ >]/);
    const { parts } = await readDocument({ name: 'a.xlsx', bytes: await xlsxOf(documentCalled('table', files)) });
    expect(JSON.stringify(parts)).toContain('"=1+1"');
  });
});
