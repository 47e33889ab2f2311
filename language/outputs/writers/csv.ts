/**
 * A document as a spreadsheet: comma-separated values after RFC 4180, with its line ends (CR LF),
 * in UTF-8 with a byte order mark, without which Excel takes Latvian or Chinese for something else.
 */
import type { Block, OutputDocument, Row, Section } from '../document/tree.ts';

const BYTE_ORDER_MARK = '\uFEFF';

export function csvOf({ columns, blocks, sections }: OutputDocument): string {
  const rows = [...blocks.flatMap(rowsOf), ...sections.flatMap(rowsOfSection)];
  const records = [columns, ...rows.map((row) => columns.map((column) => row[column] ?? ''))];
  return BYTE_ORDER_MARK + records.map((record) => `${record.map(field).join(',')}\r\n`).join('');
}

const rowsOfSection = ({ blocks, sections }: Section): Row[] => [
  ...blocks.flatMap(rowsOf),
  ...sections.flatMap(rowsOfSection),
];

/** The rows of a block, in the order in which a reader meets them. */
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

const field = (text: string): string => {
  const safe = harmless(text);
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

/** A text that a spreadsheet would compute, such as `=1+1`, is kept a text by an apostrophe. */
const harmless = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);
