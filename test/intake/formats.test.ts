/** The same standards in every format give the same files. */

import { Document, Packer, Paragraph, Table, TableCell, TableRow } from 'docx';
import { strToU8, zipSync } from 'fflate';
import { expect, it } from 'vitest';
import writeExcel from 'write-excel-file/node';
import { textFrom } from '../support/importing.ts';

const ROWS = [
  ['No', 'Our promise', 'Target', 'Result', 'Cases', 'Year', 'Channel', 'Responsible'],
  ['A-1', 'We answer your call within 20 seconds', '0.9', '0.9872', '31689', '2025', 'Telephone', 'Head of calls'],
  ['A-2', 'Letters are answered within 5 working days', '0.8', '0.7772', '193', '2025', 'Mail', 'Head of letters'],
];

const EXPECTED = `service harbour-desk "Harbour desk" {
  touchpoints phone
  touchpoints mail always
  languages   en
}

role head-of-calls   "Head of calls"
role head-of-letters "Head of letters"

standard we-answer-your-call "We answer your call" {
  statement "We answer your call within 20 seconds"
  area      time-limits
  at        phone
  owner     head-of-calls
  target    at least 90% within 20 seconds per year {
    baseline 98.72% of 31689 cases in 2025 from "harbour-desk.csv"
  }
  reference "A-1" in "harbour-desk.csv"
}

standard letters-are-answered "Letters are answered" {
  statement "Letters are answered within 5 working days"
  area      time-limits
  at        mail
  owner     head-of-letters
  target    at least 80% within 5 business days per year {
    baseline 77.72% of 193 cases in 2025 from "harbour-desk.csv"
  }
  reference "A-2" in "harbour-desk.csv"
}
`;

const from = (name: string): string => EXPECTED.replaceAll('harbour-desk.csv', name);
const joined = (separator: string, end = '\n'): string => ROWS.map((row) => row.join(separator) + end).join('');

it.each([
  ['commas', joined(',')],
  ['semicolons', joined(';')],
  ['tabs', joined('\t')],
  ['a mark, and lines that end as on Windows', `\uFEFF${joined(',', '\r\n')}`],
  ['quotes', ROWS.map((row) => `${row.map((cell) => `"${cell}"`).join(',')}\n`).join('')],
])('CSV with %s', async (_, text) => {
  expect(await textFrom('harbour-desk.csv', text)).toBe(EXPECTED);
});

it('Excel, with numbers as numbers', async () => {
  const cells = ROWS.map((row, index) =>
    row.map((cell) => (index > 0 && /^[\d.]+$/.test(cell) ? { value: Number(cell), type: Number } : { value: cell })),
  );
  const book = await writeExcel(cells).toBuffer();
  expect(await textFrom('harbour-desk.xlsx', book)).toBe(from('harbour-desk.xlsx'));
});

it('Excel as Excel writes numbers, with more digits than it shows', async () => {
  const book = await writeExcel([
    [{ value: 'Standard' }, { value: 'Target' }, { value: 'Result' }],
    [{ value: 'Calls are answered' }, { value: 0.9, type: Number }, { value: 0.1 + 0.2, type: Number }],
  ]).toBuffer();
  expect(await textFrom('a.xlsx', book)).toContain('baseline 30.000000000000004% from');
});

it('Word', async () => {
  const cell = (text: string): TableCell => new TableCell({ children: [new Paragraph(text)] });
  const table = new Table({ rows: ROWS.map((row) => new TableRow({ children: row.map(cell) })) });
  const bytes = await Packer.toBuffer(new Document({ sections: [{ children: [table] }] }));
  expect(await textFrom('harbour-desk.docx', bytes)).toBe(from('harbour-desk.docx'));
});

it('Word as Word writes it: split runs, changes that are tracked, cells over several columns', async () => {
  const p = (...runs: string[]): string =>
    `<w:p><w:pPr/>${runs.map((run) => `<w:r><w:t>${run}</w:t></w:r>`).join('')}</w:p>`;
  const cell = (content: string, span = 1): string =>
    `<w:tc><w:tcPr><w:gridSpan w:val="${span}"/></w:tcPr>${content}</w:tc>`;
  const inner = `<w:tbl><w:tr>${cell(p('answered'))}</w:tr></w:tbl>`;
  const deleted = '<w:del><w:r><w:delText>never </w:delText></w:r></w:del>';
  const rows = [
    [cell(p('Standard'), 2), cell(p('Tar', 'get'))],
    [
      cell(`${p('Calls are', ' always')}${inner}`),
      cell(p('')),
      cell(`<w:p>${deleted}<w:r><w:t>90</w:t><w:tab/><w:t>%</w:t></w:r></w:p>`),
    ],
  ];
  const table = `<w:tbl>${rows.map((row) => `<w:tr>${row.join('')}</w:tr>`).join('')}</w:tbl>`;
  const xml = `<?xml version="1.0"?><w:document xmlns:w="x"><w:body>${table}</w:body></w:document>`;
  const bytes = zipSync({ 'word/document.xml': strToU8(xml) });
  expect(await textFrom('a.docx', bytes)).toContain(
    'statement "Calls are always answered"\n  at        phone\n  target    at least 90%\n',
  );
});

it('Markdown', async () => {
  const [headings = [], ...rows] = ROWS.map((row) => `| ${row.join(' | ')} |`);
  const text = [headings, `|${'---|'.repeat(8)}`, ...rows].join('\n');
  expect(await textFrom('harbour-desk.md', text)).toBe(from('harbour-desk.md'));
});

it('a page', async () => {
  const rows = ROWS.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`);
  const page = `<!doctype html><title>x</title><script>var a = "<td>"</script><table>${rows.join('')}</table>`;
  expect(await textFrom('harbour-desk.html', page)).toBe(from('harbour-desk.html'));
});

it('what is copied from a spreadsheet', async () => {
  expect(await textFrom('harbour-desk', joined('\t'))).toBe(from('harbour-desk'));
});
