/**
 * The elements of a Word document that ours are made of, after ECMA-376, part 1, chapter 17; their properties stand in the
 * order that it asks for. They are texts: as objects of a library, those of 20,000 standards need more than 10 GB.
 */
import { joinedXml, type Xml, xml, xmlFile, xmlText } from '../../../text/xml.ts';

const NAMESPACE = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** The part of the file that holds what is read. */
export const documentPart = (content: readonly Xml[]): string =>
  xmlFile(xml('w:document', { 'xmlns:w': NAMESPACE }, xml('w:body', {}, joinedXml(content), PAGE)));

/** A4 with margins of an inch, in twentieths of a point. */
const PAGE = xml(
  'w:sectPr',
  {},
  xml('w:pgSz', { 'w:w': 11_906, 'w:h': 16_838 }),
  xml('w:pgMar', {
    ...{ 'w:top': 1_440, 'w:right': 1_440, 'w:bottom': 1_440, 'w:left': 1_440 },
    ...{ 'w:header': 708, 'w:footer': 708, 'w:gutter': 0 },
  }),
);

const BOLD = xml('w:rPr', {}, xml('w:b', {}), xml('w:bCs', {}));

/** Words that look alike. */
export const textRun = (text: string, bold = false): Xml =>
  xml('w:r', {}, ...(bold ? [BOLD] : []), xml('w:t', { 'xml:space': 'preserve' }, xmlText(text)));

const styled = (runs: readonly Xml[], ...properties: Xml[]): Xml =>
  xml('w:p', {}, xml('w:pPr', {}, ...properties), ...runs);

const style = (name: string): Xml => xml('w:pStyle', { 'w:val': name });

export const title = (text: string): Xml => styled([textRun(text)], style('Title'));

const LOWEST_HEADING = 4;

/** It stays on the page of what follows it. @param level from 1 @param mark what links to it call it */
export function heading(text: string, level: number, newPage = false, mark?: string): Xml {
  const breaks = newPage ? [xml('w:pageBreakBefore', {})] : [];
  const runs = mark === undefined ? [textRun(text)] : marked(mark, textRun(text));
  return styled(runs, style(`Heading${Math.min(level, LOWEST_HEADING)}`), xml('w:keepNext', {}), ...breaks);
}

/** The number of a bookmark has to be its own: it is a part of its name. */
function marked(mark: string, run: Xml): Xml[] {
  const id = mark.replace(/\D+/g, '');
  return [xml('w:bookmarkStart', { 'w:id': id, 'w:name': mark }), run, xml('w:bookmarkEnd', { 'w:id': id })];
}

/** Words that lead to a heading. */
const link = (mark: string, run: Xml): Xml => xml('w:hyperlink', { 'w:anchor': mark, 'w:history': 1 }, run);

/** A heading in a table of contents. @param level from 1 */
export interface ContentsEntry {
  readonly text: string;
  readonly level: number;
  readonly mark: string;
}

/** A table of contents without page numbers: Word brings them when the file is opened. */
export function contents(entries: readonly ContentsEntry[]): Xml[] {
  const lines = entries.map(({ text, level, mark }) =>
    styled([link(mark, textRun(text))], xml('w:ind', { 'w:left': (level - 1) * INDENT })),
  );
  const field = (type: string, also: Readonly<Record<string, string>> = {}): Xml =>
    xml('w:r', {}, xml('w:fldChar', { 'w:fldCharType': type, ...also }));
  const code = xml('w:r', {}, xml('w:instrText', { 'xml:space': 'preserve' }, xmlText(' TOC \\o "1-2" \\h \\z ')));
  return [styled([field('begin', { 'w:dirty': 'true' }), code, field('separate')]), ...lines, styled([field('end')])];
}

/** In twentieths of a point. */
const INDENT = 300;

const SPACE_BELOW = xml('w:spacing', { 'w:after': 120 });

export const paragraph = (...runs: readonly Xml[]): Xml => styled(runs, SPACE_BELOW);

/** An item of the list that the file always has. @param level how deep it lies in others, from 0 */
export const bullet = (runs: readonly Xml[], level: 0 | 1): Xml =>
  styled(
    runs,
    style('ListParagraph'),
    xml('w:numPr', {}, xml('w:ilvl', { 'w:val': level }), xml('w:numId', { 'w:val': 1 })),
  );

export interface DocxCell {
  readonly lines: readonly string[];
  readonly bold: boolean;
  /** The heading that its words lead to. */
  readonly leadsTo?: string | undefined;
  /** Whether it stands on the right, below others. */
  readonly isNumber: boolean;
}

/** A table with lines around its cells. @param widths of its columns, in twentieths of a point */
export function grid(rows: readonly (readonly DocxCell[])[], widths: readonly number[]): Xml {
  const columns = widths.map((width) => xml('w:gridCol', { 'w:w': width }));
  const body = rows.map((cells) => xml('w:tr', {}, WHOLE, ...cells.map((cell, at) => cellOf(cell, widths[at] ?? 0))));
  const width = measure(
    'w:tblW',
    widths.reduce((sum, it) => sum + it, 0),
  );
  return xml(
    'w:tbl',
    {},
    xml('w:tblPr', {}, width, BORDERS, MARGINS),
    xml('w:tblGrid', {}, ...columns),
    joinedXml(body),
  );
}

/** No page ends within a row. */
const WHOLE = xml('w:trPr', {}, xml('w:cantSplit', {}));

const measure = (name: string, width: number): Xml => xml(name, { 'w:w': width, 'w:type': 'dxa' });

const BORDERS = xml(
  'w:tblBorders',
  {},
  ...['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map((side) =>
    xml(`w:${side}`, { 'w:val': 'single', 'w:sz': 4, 'w:space': 0, 'w:color': 'B8C0CC' }),
  ),
);

const MARGINS = xml(
  'w:tblCellMar',
  {},
  ...[measure('w:top', 40), measure('w:left', 100), measure('w:bottom', 40), measure('w:right', 100)],
);

const ON_THE_RIGHT = xml('w:pPr', {}, xml('w:jc', { 'w:val': 'right' }));

/** A cell holds a paragraph at least, or Word refuses the file. */
function cellOf({ lines, bold, leadsTo, isNumber }: DocxCell, width: number): Xml {
  const texts = lines.length > 0 ? lines : [''];
  const runOf = (text: string): Xml =>
    leadsTo === undefined ? textRun(text, bold) : link(leadsTo, textRun(text, bold));
  return xml(
    'w:tc',
    {},
    xml('w:tcPr', {}, measure('w:tcW', width)),
    ...texts.map((text) => xml('w:p', {}, ...(isNumber ? [ON_THE_RIGHT] : []), runOf(text))),
  );
}
