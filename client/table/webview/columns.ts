/** Which columns are shown, for people to choose. */
import type { Cells } from './cells.ts';
import { element } from './drawing.ts';

export function drawChoice(cells: Cells, chosen: (columns: string[]) => void): void {
  const choice = document.querySelector('#choose fieldset') as HTMLElement;
  // Whoever is choosing keeps the focus.
  if (choice.contains(document.activeElement)) return;
  const boxes = cells.allColumns.map(({ heading }) => {
    const box = element('input', { type: 'checkbox', value: heading });
    box.checked = cells.isShown(heading);
    const label = element('label');
    label.append(box, ` ${heading}`);
    return label;
  });
  choice.replaceChildren(element('legend', {}, 'Columns to show'), ...boxes);
  choice.onchange = () => {
    const columns = [...choice.querySelectorAll<HTMLInputElement>('input:checked')].map(({ value }) => value);
    cells.chosen = columns;
    chosen(columns);
  };
}
