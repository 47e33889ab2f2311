/** What kind of file some bytes are, by how they begin. */
import { unzipSync } from 'fflate';
import { UnreadableDocument } from './document.ts';

/** Whether bytes are an Excel workbook or a Word document; undefined where they are no archive. */
export function insideZip(bytes: Uint8Array): 'xlsx' | 'docx' | undefined {
  if (!beginsWith(bytes, 'PK\x03\x04')) return undefined;
  const names = entriesOf(bytes);
  if (names.includes('xl/workbook.xml')) return 'xlsx';
  if (names.includes('word/document.xml')) return 'docx';
  if (names.includes('xl/workbook.bin')) throw new UnreadableDocument('it is a binary workbook. Save it as .xlsx');
  if (names.includes('content.xml'))
    throw new UnreadableDocument('it is an OpenDocument file. Save it as .xlsx, .docx or .csv');
  throw new UnreadableDocument('it is an archive, and holds neither an Excel workbook nor a Word document');
}

function entriesOf(bytes: Uint8Array): string[] {
  const names: string[] = [];
  try {
    unzipSync(bytes, {
      filter: (entry) => {
        names.push(entry.name);
        return false;
      },
    });
  } catch {
    throw new UnreadableDocument('it is damaged: it begins like an .xlsx or .docx file, and breaks off. Copy it again');
  }
  return names;
}

/** @throws UnreadableDocument for files that are known, and that nobody can take sentences from as they are */
export function refuseOthers(name: string, bytes: Uint8Array): void {
  if (name.endsWith('.standards')) throw new UnreadableDocument('it holds standards already');
  if (beginsWith(bytes, '%PDF'))
    throw new UnreadableDocument('it is a PDF. Copy its text into a .txt file, or its table into a spreadsheet');
  if (beginsWith(bytes, '\xd0\xcf\x11\xe0'))
    throw new UnreadableDocument(
      'it is an Office file of the old kind, or one locked by a password. Open it and save it as .xlsx or .docx',
    );
  if (beginsWith(bytes, '{\\rtf')) throw new UnreadableDocument('it is a rich text file. Save it as .docx');
  const isPicture = ['\x89PNG', '\xff\xd8\xff', 'GIF8', 'BM6'].some((start) => beginsWith(bytes, start));
  if (isPicture) throw new UnreadableDocument('it is a picture, and no text can be read from it');
}

const beginsWith = (bytes: Uint8Array, start: string): boolean =>
  bytes.length >= start.length && [...start].every((character, at) => bytes[at] === character.charCodeAt(0));
