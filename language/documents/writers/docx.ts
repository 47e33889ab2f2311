/** A document for Word: headings, lists and tables as Word knows them, to be read, commented and printed. */
import {
  BorderStyle,
  Document,
  HeadingLevel,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { visible } from '../../text/visible.ts';
import type * as tree from '../document/tree.ts';

type Part = Paragraph | Table;

export async function docxOf({ title, intro, blocks, sections }: tree.OutputDocument): Promise<Uint8Array> {
  const children = [
    new Paragraph({ children: [run(title)], heading: HeadingLevel.TITLE }),
    paragraph(intro),
    ...blocks.flatMap((block) => blockParts(block, 1)),
    ...sections.flatMap((section) => sectionParts(section, 1)),
  ];
  const blob = await Packer.toBlob(new Document({ title: visible(title), sections: [{ children }], styles: STYLES }));
  return new Uint8Array(await blob.arrayBuffer());
}

/** Sizes in half points. */
const STYLES = { default: { document: { run: { font: 'Calibri', size: 21 } } } };

const LEVELS = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3, HeadingLevel.HEADING_4];

/** Control characters have no place in XML, not even escaped: with one of them, Word refuses the file. */
const run = (text: string, bold = false): TextRun => new TextRun({ text: visible(text), ...(bold && { bold }) });

const heading = (text: string, level: number, pageBreakBefore = false): Paragraph =>
  new Paragraph({
    children: [run(text)],
    heading: LEVELS[Math.min(level, LEVELS.length) - 1],
    pageBreakBefore,
    keepNext: true,
  });

const paragraph = (text: string): Paragraph => new Paragraph({ children: [run(text)], spacing: { after: 120 } });

function sectionParts({ title, remark, newPage, blocks, sections }: tree.Section, level: number): Part[] {
  return [
    heading(remark ? `${title.text} (${remark})` : title.text, level, newPage),
    ...blocks.flatMap((block) => blockParts(block, level + 1)),
    ...sections.flatMap((section) => sectionParts(section, level + 1)),
  ];
}

/** A picture adds nothing to the words beside it. */
function blockParts(block: tree.Block, level: number): Part[] {
  switch (block.kind) {
    case 'paragraph':
      return block.phrases.map(({ text }) => paragraph(text));
    case 'blanks':
      return [paragraph(block.labels.map((label) => `${label}: _________`).join('  '))];
    case 'lines':
      return block.lines.flatMap(lineParts);
    case 'facts':
      return block.facts.length > 0 ? [factsTable(block), paragraph('')] : [];
    case 'table':
      return [heading(block.caption, level), tableOf(block), paragraph('')];
    case 'card':
      return [heading(block.title.text, level), ...block.blocks.flatMap((it) => blockParts(it, level + 1))];
    case 'note':
      return [labelled(block.label, block.phrase.text)];
    case 'picture':
      return [];
  }
}

const labelled = (label: string, text: string): Paragraph =>
  new Paragraph({
    children: [run(`${label}: `, true), run(text)],
    spacing: { after: 120 },
  });

function lineParts({ label, tick, phrases, details }: tree.Line): Paragraph[] {
  const [first, ...others] = phrases;
  const end = details.length > 0 ? ` (${details.join('; ')})` : '';
  const main = [run(`${tick ? '☐ ' : ''}${label}: `, true), run(`${first?.text ?? ''}${end}`)];
  return [
    new Paragraph({ children: main, bullet: { level: 0 } }),
    ...others.map(({ text }) => new Paragraph({ children: [run(text)], bullet: { level: 1 } })),
  ];
}

/** Terms on the left, what is said of them on the right. Widths are in twentieths of a point. */
const factsTable = ({ facts }: tree.Facts): Table =>
  grid(
    facts.map(({ term, phrases }) => [cellOf([term], true), cellOf(phrases.map(({ text }) => text))]),
    [1_900, 7_100],
  );

function tableOf({ columns, rows }: tree.Table): Table {
  const body = rows.map(({ header, cells }) => [
    cellOf([header.text], true),
    ...cells.map(({ text, items }) => cellOf([text, ...items.map((it) => it.text)])),
  ]);
  const width = Math.floor(9_000 / Math.max(1, columns.length));
  return grid(
    [columns.map((column) => cellOf([column], true)), ...body],
    columns.map(() => width),
  );
}

type Cell = { readonly children: Paragraph[] };

const cellOf = (lines: readonly string[], bold = false): Cell => ({
  children: lines.map((text) => new Paragraph({ children: [run(text, bold)] })),
});

function grid(rows: readonly (readonly Cell[])[], widths: readonly number[]): Table {
  const side = { style: BorderStyle.SINGLE, size: 4, color: 'B8C0CC' };
  const borders = { top: side, bottom: side, left: side, right: side };
  return new Table({
    columnWidths: [...widths],
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    rows: rows.map(
      (cells) =>
        new TableRow({
          cantSplit: true,
          children: cells.map(
            ({ children }, at) =>
              new TableCell({
                children,
                borders,
                width: { size: widths[at] ?? 0, type: WidthType.DXA },
                margins: MARGINS,
              }),
          ),
        }),
    ),
  });
}

const MARGINS = { top: 40, bottom: 40, left: 100, right: 100 };
