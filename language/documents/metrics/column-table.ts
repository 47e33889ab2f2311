/** What a target reads from its data, as a table. */
import type { ColumnRead } from '../../meaning/measures/columns.ts';
import { type DocumentBlock, said, textCell } from '../document/tree.ts';

export function columnTable(columns: readonly ColumnRead[]): DocumentBlock[] {
  if (columns.length === 0) return [];
  const rows = columns.map(({ name, type, column, source }) => ({
    header: said(name, source),
    cells: [textCell(type ?? 'unknown'), textCell(column)],
  }));
  const caption = 'What is read from the data';
  return [{ kind: 'table', id: 'columns', caption, columns: ['Name', 'Type', 'Column'], rows }];
}
