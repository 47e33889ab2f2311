/** The table of the page, made of what stands in the cells. */
import type { RowFinding, StandardsColumn, StandardsRow } from '../../../protocol/messages.ts';
import { type Cells, isNew, isWritable } from './cells.ts';

export function tableOf(cells: Cells): HTMLTableElement {
  const { rows, columns } = cells;
  const table = element('table', { role: 'grid', 'aria-label': 'Standards', 'aria-multiselectable': 'true' });
  const head = table.createTHead().insertRow();
  head.append(headingOf('Standard'), ...columns.map(({ heading }) => headingOf(heading)), headingOf(FINDINGS));
  const body = table.createTBody();
  body.append(...rows.map((row, at) => rowOf(row, at, columns, cells)));
  return table;
}

/** What is about a whole row. */
const FINDINGS = 'Findings';

const headingOf = (heading: string): HTMLElement =>
  element('th', { scope: 'col', class: `of-${heading.toLowerCase().replaceAll(/\W+/g, '-')}` }, heading);

function rowOf(row: StandardsRow, at: number, columns: readonly StandardsColumn[], cells: Cells): HTMLElement {
  const drawn = element('tr', { class: isNew(row) ? 'new' : row.type.toLowerCase() });
  const name = element('th', { scope: 'row' }, row.label);
  if (!isNew(row)) name.append(sourceButton(row, at));
  const found = element('td', { role: 'gridcell', 'aria-readonly': 'true' });
  found.append(...foundIn(cells.findingsIn(row, null)));
  drawn.append(name, ...columns.map((column, index) => cellOf(row, column, { row: at, column: index }, cells)), found);
  return drawn;
}

function sourceButton({ label }: StandardsRow, at: number): HTMLElement {
  const name = `Go to the text of: ${label}`;
  return element(
    'button',
    { type: 'button', class: 'to-source', 'data-go': String(at), title: 'Go to the text', 'aria-label': name },
    '↗',
  );
}

function cellOf(
  row: StandardsRow,
  column: StandardsColumn,
  at: { row: number; column: number },
  cells: Cells,
): HTMLElement {
  const { heading } = column;
  const text = cells.textOf(row, heading);
  const reason = cells.reasonFor(row, heading);
  const cell = element('td', {
    role: 'gridcell',
    tabindex: '-1',
    'data-row': String(at.row),
    'data-column': String(at.column),
    'data-heading': heading,
    ...(isWritable(row, column) ? {} : { 'aria-readonly': 'true' }),
    ...(reason !== '' && { 'aria-invalid': 'true' }),
  });
  const isSaidForAll = /^\(.*\)$/s.test(text);
  cell.append(element('div', { class: isSaidForAll ? 'text for-all' : 'text' }, text));
  if (reason !== '')
    cell.append(element('p', { class: 'reason' }, `Not written. ${reason} Enter mends it, Escape discards it.`));
  cell.append(...foundIn(cells.findingsIn(row, heading)));
  return cell;
}

const SIGNS = { error: '✖', warning: '▲', info: 'i' } as const;

function foundIn(findings: readonly RowFinding[]): HTMLElement[] {
  if (findings.length === 0) return [];
  const list = element('ul', { class: 'found' });
  list.append(
    ...findings.map(({ severity, code, message }) => {
      const item = element('li', { class: severity, title: `${code}: ${message}` });
      item.append(
        element('span', { role: 'img', 'aria-label': severity === 'info' ? 'advice' : severity }, SIGNS[severity]),
        ` ${message}`,
      );
      return item;
    }),
  );
  return [list];
}

export function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Readonly<Record<string, string>> = {},
  text = '',
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  if (text !== '') made.textContent = text;
  return made;
}
