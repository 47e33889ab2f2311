/** Cells go to spreadsheets and come from there by the clipboard. */
import type { RowEdit } from '../../../protocol/messages.ts';
import { copied, pasted } from './clipboard.ts';
import type { TableView } from './view.ts';

export function followClipboard(view: TableView, add: (rows: RowEdit[]) => void): void {
  const copy = (event: ClipboardEvent): boolean => {
    if (!view.hasFocus) return false;
    event.preventDefault();
    const texts = view.selection.rows.map((row) => row.map((at) => view.textAt(at)));
    event.clipboardData?.setData('text/plain', copied(texts));
    return true;
  };
  document.addEventListener('copy', copy);
  document.addEventListener('cut', (event) => {
    if (copy(event)) view.empty();
  });
  document.addEventListener('paste', (event) => {
    if (!view.hasFocus) return;
    event.preventDefault();
    const rows = pasted(event.clipboardData?.getData('text/plain') ?? '');
    const fresh = paste(rows, view);
    if (fresh.length > 0) add(fresh);
  });
}

/**
 * One cell fills all that are chosen; several fill those from the first chosen one on.
 * @returns the rows that stand where new standards begin
 */
function paste(rows: readonly (readonly string[])[], view: TableView): RowEdit[] {
  const [only] = rows[0] ?? [];
  if (rows.length === 1 && rows[0]?.length === 1 && only !== undefined) {
    view.put(view.selection.rows.flat().map((at) => ({ at, text: only })));
    return [];
  }
  const { from } = view.selection.range;
  const there = view.size.rows - 1 - from.row;
  const texts = rows
    .slice(0, there)
    .flatMap((row, down) =>
      row.map((text, right) => ({ at: { row: from.row + down, column: from.column + right }, text })),
    );
  view.put(texts);
  const headings = view.cells.columns.slice(from.column).map(({ heading }) => heading);
  return rows.slice(there).map((row) => ({
    id: '',
    cells: Object.fromEntries(
      row.flatMap((text, at) => (headings[at] && text !== '' ? [[headings[at], { before: '', text }]] : [])),
    ),
  }));
}
