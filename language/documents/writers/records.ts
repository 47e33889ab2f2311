/** A document as a table of texts, for spreadsheets. */
import type { Block, OutputDocument, Row, Section } from '../document/tree.ts';

/** The names of the columns, then the rows in the order in which a reader meets them. */
export function recordsOf({ columns, blocks, sections }: OutputDocument): string[][] {
  const rows = [...blocks.flatMap(rowsOf), ...sections.flatMap(rowsOfSection)];
  return [[...columns], ...rows.map((row) => columns.map((column) => row[column] ?? ''))];
}

const rowsOfSection = ({ blocks, sections }: Section): Row[] => [
  ...blocks.flatMap(rowsOf),
  ...sections.flatMap(rowsOfSection),
];

function rowsOf(block: Block): readonly Row[] {
  switch (block.kind) {
    case 'lines':
      return block.lines.flatMap((line) => line.rows);
    case 'table':
      return block.rows.flatMap(({ cells }) => cells.flatMap(({ row }) => (row ? [row] : [])));
    case 'card':
      return [block.row, ...block.blocks.flatMap(rowsOf)];
    case 'note':
      return [block.row];
    default:
      return [];
  }
}
