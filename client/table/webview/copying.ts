/** Cells go to spreadsheets and come from there by the clipboard. */
import { copied, pasted } from './clipboard.ts';
import type { TableView } from './view.ts';

export function followClipboard(view: TableView): void {
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
    paste(pasted(event.clipboardData?.getData('text/plain') ?? ''), view);
  });
}

/** One cell fills all that are chosen; several fill those from the first chosen one on, and begin standards in the last row. */
function paste(rows: readonly (readonly string[])[], view: TableView): void {
  const [only] = rows[0] ?? [];
  if (rows.length === 1 && rows[0]?.length === 1 && only !== undefined) {
    view.put(view.selection.rows.flat().map((at) => ({ at, text: only })));
    return;
  }
  const { from } = view.selection.range;
  const [there, columns] = [view.cells.rows.slice(from.row, -1), view.cells.columns.slice(from.column)];
  const texts = rows.flatMap((cells, down) => {
    const row = there[down] ?? view.cells.freshRow(down - there.length);
    return cells.flatMap((text, right) => {
      const column = columns[right];
      return column ? [{ row, column, text }] : [];
    });
  });
  view.putInto(texts);
}
