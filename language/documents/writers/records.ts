/** A document as a table of texts, for spreadsheets. */
import type { Block, OutputDocument, Row, Section } from '../document/tree.ts';

/** The names of the columns, then the rows in the order in which a reader meets them. */
export const recordsOf = (document: OutputDocument): string[][] => [
  [...document.columns],
  ...documentRows(document).map((row) => textsOf(row, document.columns)),
];

export const documentRows = ({ blocks, sections }: OutputDocument): Row[] => [
  ...blocks.flatMap(rowsOf),
  ...sections.flatMap(rowsOfSection),
];

export const textsOf = (row: Row, columns: readonly string[]): string[] => columns.map((column) => row[column] ?? '');

const rowsOfSection = ({ blocks, sections }: Section): Row[] => [
  ...blocks.flatMap(rowsOf),
  ...sections.flatMap(rowsOfSection),
];

function rowsOf(block: Block): readonly Row[] {
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
