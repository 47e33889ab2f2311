/**
 * Excel workbooks: every sheet is a table. Libraries that read them leave out which cells were merged, and show a length
 * of time as a day of 1899; what is read here, is read as Excel shows it.
 */
import type { Table } from './document.ts';
import { showsOf } from './excel/formats.ts';
import { sheetOf, type Workbook } from './excel/sheet.ts';
import { type Pieces, textsOf, unzipped } from './unpack.ts';
import { parseXml } from './xml.ts';

/** @throws Error where it has no sheets */
export function readSpreadsheet(bytes: Uint8Array): Table[] {
  const files = unzipped(bytes, (name) =>
    /^\/?xl\/(?:workbook|sharedStrings|styles|_rels\/|worksheets\/[^/]*\.xml)/.test(name),
  );
  const file = (name: string): Pieces | undefined => files.get(`xl/${name}`) ?? files.get(`/xl/${name}`);
  const { sheets, is1904 } = sheetsIn(textsOf(file('workbook.xml')));
  const targets = targetsIn(textsOf(file('_rels/workbook.xml.rels')));
  const workbook: Workbook = {
    strings: stringsIn(textsOf(file('sharedStrings.xml'))),
    shows: showsOf(textsOf(file('styles.xml'))),
    is1904,
  };
  const tables = sheets.flatMap(({ name, id }) => {
    const sheet = file(targets.get(id) ?? '');
    return sheet ? [sheetOf(textsOf(sheet), sheets.length > 1 ? name : null, workbook)] : [];
  });
  if (tables.length === 0) throw new Error('it has no sheets');
  return tables;
}

interface SheetName {
  readonly name: string;
  readonly id: string;
}

function sheetsIn(workbook: Iterable<string>): { sheets: SheetName[]; is1904: boolean } {
  const sheets: SheetName[] = [];
  let is1904 = false;
  parseXml(workbook, {
    open(tag, { name = '', id = '', date1904 }) {
      if (tag === 'sheet') sheets.push({ name, id });
      else if (tag === 'workbookPr') is1904 = date1904 === '1' || date1904 === 'true';
    },
  });
  return { sheets, is1904 };
}

function targetsIn(relations: Iterable<string>): ReadonlyMap<string, string> {
  const targets = new Map<string, string>();
  parseXml(relations, {
    open(name, { Id = '', Target = '' }) {
      if (name === 'Relationship') targets.set(Id, Target.replace(/^\/?xl\//, ''));
    },
  });
  return targets;
}

/** Texts that several cells share, without what is said about their pronunciation. */
function stringsIn(texts: Iterable<string>): string[] {
  const strings: string[] = [];
  let isText = false;
  let said = 0;
  parseXml(texts, {
    open(name) {
      if (name === 'si') strings.push('');
      else if (name === 'rPh') said++;
      else if (name === 't') isText = said === 0;
    },
    close(name) {
      if (name === 't') isText = false;
      else if (name === 'rPh') said--;
    },
    text(text) {
      if (isText && strings.length > 0) strings[strings.length - 1] += text;
    },
  });
  return strings;
}
