import { zipSync } from 'fflate';
import { expect, it } from 'vitest';
import { imported } from '../support/importing.ts';

const bytes = (text: string): Uint8Array => Uint8Array.from([...text].map((letter) => letter.charCodeAt(0)));
const zip = (...names: readonly string[]): Uint8Array =>
  zipSync(Object.fromEntries(names.map((name) => [name, bytes('<x/>')])));

it.each([
  ['nothing', 'a.csv', bytes(''), 'it is empty'],
  ['a PDF', 'a.pdf', bytes('%PDF-1.7'), 'it is a PDF. Copy its text into a .txt file'],
  ['old Excel', 'a.xls', bytes('\xd0\xcf\x11\xe0\xa1\xb1'), 'Open it and save it as .xlsx or .docx'],
  ['a picture', 'a.png', bytes('\x89PNG\r\n'), 'it is a picture'],
  ['rich text', 'a.rtf', bytes('{\\rtf1'), 'Save it as .docx'],
  ['a program', 'a.csv', bytes('MZ\x90\x00\x03\x00\x01\x02\x00\xff'), 'it is no text, but some other kind of file'],
  ['standards', 'a.standards', bytes('service a'), 'it holds standards already'],
  ['an archive', 'a.zip', zip('readme'), 'holds neither an Excel workbook nor a Word document'],
  ['OpenDocument', 'a.ods', zip('content.xml'), 'Save it as .xlsx, .docx or .csv'],
  ['a binary workbook', 'a.xlsb', zip('xl/workbook.bin'), 'Save it as .xlsx'],
  ['half an archive', 'a.xlsx', zip('xl/workbook.xml').slice(0, 30), 'it is damaged'],
  ['a hollow workbook', 'a.xlsx', zip('xl/workbook.xml'), 'it looks like an Excel workbook, but cannot be read'],
  ['a hollow document', 'a.docx', zip('word/document.xml'), 'it looks like a Word document, but cannot be read'],
  ['headings alone', 'a.csv', bytes('Standard,Target\n'), 'it names its columns, and holds no rows below them'],
  ['blank lines', 'a.csv', bytes('\n \n'), 'it holds no rows'],
  [
    'an open quote',
    'a.csv',
    bytes('Standard,Target\n"Calls,90%\nLetters,80%\n'),
    'a quote that opens a cell is never closed',
  ],
  ['a story', 'a.txt', bytes('It was a dark and stormy night.'), 'no list item or sentence in it promises anything'],
])('%s is refused, and it is said why and what to do', async (_, name, content, message) => {
  await expect(imported(name, content)).rejects.toThrow(`${name}: `);
  await expect(imported(name, content)).rejects.toThrow(message);
});
