/** The data of a record, from the text of its file. */
import type { DataTable } from '../model/data-table.ts';
import { readDelimited } from './documents/delimited.ts';
import { UnreadableDocument } from './documents/document.ts';

/** The table in a text; null where there is none. */
export function dataTableIn(text: string): DataTable | null {
  const [head, ...rows] = rowsOf(text).map((cells) => cells.map((cell) => cell.trim()));
  return head ? { columns: new Map(head.map((name, index) => [name, index])), rows } : null;
}

function rowsOf(text: string): (readonly string[])[] {
  try {
    return readDelimited(text).flatMap((table) => table.rows.map(({ cells }) => cells));
  } catch (error) {
    if (error instanceof UnreadableDocument) return [];
    throw error;
  }
}
