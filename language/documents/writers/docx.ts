/** A document for Word: headings, lists and tables as Word knows them, to be read, commented and printed. */
import { Document, Packer } from 'docx';
import { visible } from '../../text/visible.ts';
import type { Xml } from '../../text/xml.ts';
import type * as tree from '../document/tree.ts';
import { cellWords, chartWords } from './chart-words.ts';
import { withDetails } from './details.ts';
import {
  bullet,
  type ContentsEntry,
  contents,
  type DocxCell,
  documentPart,
  grid,
  heading,
  paragraph,
  textRun,
  title as titleOf,
} from './docx/elements.ts';
import { PAGE_LANGUAGE } from './html/phrases.ts';

/** The library makes the file around the text: its styles, lists and properties. */
export async function docxOf(document: tree.OutputDocument): Promise<Uint8Array> {
  const { title, intro, blocks, sections } = document;
  const marks = marksOf(document);
  const content = [
    titleOf(title),
    paragraph(textRun(intro)),
    ...(document.contents === undefined
      ? []
      : [paragraph(textRun(document.contents, true)), ...contents(entriesOf(document, marks))]),
    ...blocks.flatMap((block) => blockParts(block, 1, marks)),
    ...sections.flatMap((section) => sectionParts(section, 1, marks)),
  ];
  const file = new Document({
    title: visible(title),
    sections: [],
    styles: stylesIn(document.language ?? PAGE_LANGUAGE),
  });
  const text = { path: 'word/document.xml', data: documentPart(content) };
  const blob = await Packer.toBlob(file, undefined, [text]);
  return new Uint8Array(await blob.arrayBuffer());
}

/** Sizes in half points. Word checks the spelling of the language that the file names. */
const stylesIn = (language: string) => {
  const { language: own, region } = new Intl.Locale(language).maximize();
  // The program writes English as it is written outside America.
  const value = language === 'en' ? 'en-GB' : [own, region].join('-');
  return { default: { document: { run: { font: 'Calibri', size: 21, language: { value, eastAsia: value } } } } };
};

/** What links to sections call these; none in a document that has no table of contents. */
interface Marks {
  readonly of: ReadonlyMap<tree.Section, string>;
  /** By the path of names that leads to a section. */
  readonly at: ReadonlyMap<string, string>;
}

function marksOf(document: tree.OutputDocument): Marks {
  const [of, at] = [new Map<tree.Section, string>(), new Map<string, string>()];
  const add = (section: tree.Section, outer: readonly string[]): void => {
    const path = [...outer, section.id];
    const mark = `part_${of.size + 1}`;
    of.set(section, mark);
    if (!at.has(path.join('/'))) at.set(path.join('/'), mark);
    for (const inner of section.sections) add(inner, path);
  };
  if (document.contents !== undefined) for (const section of document.sections) add(section, []);
  return { of, at };
}

/** The sections of the document and those in them. */
const entriesOf = ({ sections }: tree.OutputDocument, marks: Marks): ContentsEntry[] =>
  sections.flatMap((section) =>
    [section, ...section.sections].map((it) => ({
      ...{ text: it.title.text, level: it === section ? 1 : 2, mark: marks.of.get(it) ?? '' },
    })),
  );

function sectionParts(section: tree.Section, level: number, marks: Marks): Xml[] {
  const { title, remark, newPage, blocks, sections } = section;
  return [
    heading(remark ? `${title.text} (${remark})` : title.text, level, newPage, marks.of.get(section)),
    ...blocks.flatMap((block) => blockParts(block, level + 1, marks)),
    ...sections.flatMap((inner) => sectionParts(inner, level + 1, marks)),
  ];
}

/** A picture adds nothing to the words beside it, a chart little to the table below it. */
function blockParts(block: tree.DocumentBlock, level: number, marks: Marks): Xml[] {
  switch (block.kind) {
    case 'paragraph':
      return block.phrases.map(({ text }) => paragraph(textRun(text)));
    case 'blanks':
      return [paragraph(textRun(block.labels.map((label) => `${label}: _________`).join('  ')))];
    case 'lines':
      return block.lines.flatMap(lineParts);
    case 'facts':
      return block.facts.length > 0 ? [factsTable(block), paragraph()] : [];
    case 'table':
      return [captionOf(block, level, marks), tableOf(block, marks), paragraph()];
    case 'card':
      return [heading(block.title.text, level), ...block.blocks.flatMap((it) => blockParts(it, level + 1, marks))];
    case 'note':
      return [paragraph(textRun(`${block.label}: `, true), textRun(block.phrase.text))];
    case 'chart':
      return [paragraph(textRun(chartWords(block)))];
    case 'curve':
      return [paragraph(textRun(block.description))];
    case 'picture':
      return [];
  }
}

/** A heading, but for a document with a table of contents: there it is none of its entries. */
const captionOf = ({ caption }: tree.DocumentTable, level: number, marks: Marks): Xml =>
  marks.of.size > 0 ? paragraph(textRun(caption, true)) : heading(caption, level);

function lineParts({ label, tick, phrases, details }: tree.DocumentLine): Xml[] {
  const [first, ...others] = phrases;
  const main = [textRun(`${tick ? '☐ ' : ''}${label}: `, true), textRun(withDetails(first?.text ?? '', details))];
  return [bullet(main, 0), ...others.map(({ text }) => bullet([textRun(text)], 1))];
}

/** Terms on the left, what is said of them on the right. Widths are in twentieths of a point. */
const factsTable = ({ facts }: tree.Facts): Xml =>
  grid(
    facts.map(({ term, phrases }) => [cellOf([term], true), cellOf(phrases.map(({ text }) => text))]),
    [1_900, 7_100],
  );

function tableOf({ columns, numbers = [], rows }: tree.DocumentTable, marks: Marks): Xml {
  const isNumber = columns.map((column) => numbers.includes(column));
  const body = rows.map(({ title, header, leadsTo, cells }) => [
    {
      ...cellOf([...(title === undefined ? [] : [title]), header.text], true),
      leadsTo: leadsTo && marks.at.get(leadsTo.join('/')),
    },
    ...cells.map((cell, at) =>
      cellOf(
        cell.phrases ? cell.phrases.map((it) => it.text) : [cellWords(cell), ...cell.items.map((it) => it.text)],
        false,
        isNumber[at + 1] ?? false,
      ),
    ),
  ]);
  const width = Math.floor(9_000 / Math.max(1, columns.length));
  return grid(
    [columns.map((column, at) => cellOf([column], true, isNumber[at] ?? false)), ...body],
    columns.map(() => width),
  );
}

const cellOf = (lines: readonly string[], bold = false, isNumber = false): DocxCell => ({ lines, bold, isNumber });
