/** A document as a table of texts, for spreadsheets. */
import type { DocumentBlock, OutputDocument, Section, SheetRow } from '../document/tree.ts';

/** The names of the columns, then the rows in the order in which a reader meets them. */
export const recordsOf = (document: OutputDocument): string[][] => [
  [...document.columns],
  ...documentRows(document).map((row) => cellTexts(row, document.columns)),
];

export const documentRows = ({ blocks, sections }: OutputDocument): SheetRow[] => [
  ...blocks.flatMap(rowsOf),
  ...sections.flatMap(rowsOfSection),
];

export const cellTexts = (row: SheetRow, columns: readonly string[]): string[] =>
  columns.map((column) => row[column] ?? '');

const rowsOfSection = ({ blocks, sections }: Section): SheetRow[] => [
  ...blocks.flatMap(rowsOf),
  ...sections.flatMap(rowsOfSection),
];

function rowsOf(block: DocumentBlock): readonly SheetRow[] {
  switch (block.kind) {
    case 'lines':
      return block.lines.flatMap((line) => line.rows);
    case 'table':
      return [
        ...block.rows.flatMap(({ cells }) => cells.flatMap(({ row }) => (row ? [row] : []))),
        ...(block.also ?? []),
      ];
    case 'card':
      return [block.row, ...block.blocks.flatMap(rowsOf)];
    case 'curve':
      return block.rows;
    case 'note':
      return [block.row];
    default:
      return [];
  }
}
