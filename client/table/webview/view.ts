/** The table that is shown, and the cell in it that is worked at. */
import type { StandardsColumn, StandardsRow } from '../../../protocol/messages.ts';
import { Cells, isWritable } from './cells.ts';
import { tableOf } from './drawing.ts';
import { type At, Selection, type Size } from './selection.ts';
import { Field, type Next } from './writing.ts';

/** What is written in a cell. */
interface CellText {
  readonly at: At;
  readonly text: string;
}

interface Listener {
  /** Rows are to be written. */
  readonly send: (rows: ReturnType<Cells['write']>) => void;
  /** Something is told to the user; nothing takes back what was told before. */
  readonly say: (text: string) => void;
}

export class TableView {
  readonly cells = new Cells();
  readonly selection = new Selection();
  private readonly main: HTMLElement;
  private readonly listener: Listener;
  /** Where somebody writes just now. */
  private field: Field | undefined;

  constructor(main: HTMLElement, listener: Listener) {
    this.main = main;
    this.listener = listener;
  }

  get size(): Size {
    return { rows: this.cells.rows.length, columns: this.cells.columns.length };
  }

  /** Whether keys are for the table, and not for a field in it. */
  get hasFocus(): boolean {
    return this.field === undefined && this.main.contains(document.activeElement);
  }

  /** Shows what the cells say now; whoever writes is not disturbed. */
  draw(): void {
    if (this.field) return;
    const { hasFocus } = this;
    const { scrollLeft, scrollTop } = this.main;
    this.main.replaceChildren(tableOf(this.cells));
    this.main.scrollTo(scrollLeft, scrollTop);
    this.selection.go(this.selection.active, this.size, true);
    this.mark();
    if (hasFocus) this.cellAt(this.selection.active)?.focus({ preventScroll: true });
  }

  /** Ends the writing in a cell, if there is any. */
  leave(): void {
    this.field?.end('stay');
  }

  select(at: At, extend = false): void {
    this.selection.go(at, this.size, extend);
    this.focus();
  }

  selectAll(): void {
    const { rows, columns } = this.size;
    this.selection.go({ row: 0, column: 0 }, this.size);
    this.select({ row: rows - 1, column: columns - 1 }, true);
  }

  focus(): void {
    this.mark();
    const cell = this.cellAt(this.selection.active);
    cell?.focus();
    cell?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }

  /** Goes on to the next cell. @returns whether there is one */
  step(next: Next): boolean {
    const { row, column } = this.selection.active;
    const { rows, columns } = this.size;
    const to: Readonly<Record<Next, At>> = {
      stay: { row, column },
      down: { row: row + 1, column },
      right: column + 1 < columns ? { row, column: column + 1 } : { row: row + 1, column: 0 },
      left: column > 0 ? { row, column: column - 1 } : { row: row - 1, column: columns - 1 },
    };
    const isThere = to[next].row >= 0 && to[next].row < rows;
    if (isThere) this.select(to[next]);
    return isThere;
  }

  /** @param first what is typed over the active cell; without it, what stands there is edited */
  write(first?: string): void {
    const { active } = this.selection;
    const [{ row, column }, cell] = [this.at(active), this.cellAt(active)];
    if (!row || !column || !cell) return;
    const mayWrite = isWritable(row, column);
    this.listener.say(mayWrite ? '' : `${column.heading} cannot be said in this row.`);
    if (!mayWrite) return;
    this.field = new Field(cell, {
      column,
      text: first ?? this.cells.textOf(row, column.heading),
      label: `${column.heading} of ${row.label}`,
      done: (text, next) => {
        this.field = undefined;
        // Rows may have moved meanwhile.
        this.putInto([{ row, column, text }]);
        if (next !== 'stay' && !this.step(next)) this.focus();
      },
      cancelled: () => {
        this.field = undefined;
        this.draw();
        this.focus();
      },
    });
  }

  /** Writes into cells. */
  put(texts: readonly CellText[]): void {
    const wanted = texts.flatMap(({ at, text }) => {
      const { row, column } = this.at(at);
      return row && column ? [{ row, column, text }] : [];
    });
    this.putInto(wanted);
  }

  putInto(texts: Parameters<Cells['write']>[0]): void {
    const rows = this.cells.write(texts);
    if (rows.length > 0) this.listener.send(rows);
    this.draw();
  }

  empty(): void {
    this.put(this.selection.rows.flat().map((at) => ({ at, text: '' })));
  }

  /** The first of the chosen cells in each column goes into the others. */
  fill(): void {
    const [first = [], ...others] = this.selection.rows;
    this.put(others.flatMap((row) => row.map((at, index) => ({ at, text: this.textAt(first[index] ?? at) }))));
  }

  /** Takes back what was refused in the chosen cells. */
  discard(): void {
    for (const at of this.selection.rows.flat()) {
      const { row, column } = this.at(at);
      if (row && column) this.cells.discard(row, column.heading);
    }
    this.listener.say('');
    this.draw();
  }

  textAt(at: At): string {
    const { row, column } = this.at(at);
    return row && column ? this.cells.textOf(row, column.heading) : '';
  }

  private at({ row, column }: At): { row: StandardsRow | undefined; column: StandardsColumn | undefined } {
    return { row: this.cells.rows[row], column: this.cells.columns[column] };
  }

  private cellAt({ row, column }: At): HTMLElement | null {
    return this.main.querySelector(`td[data-row="${row}"][data-column="${column}"]`);
  }

  /** Marks the chosen cells; one of them is reached by Tab. */
  private mark(): void {
    for (const cell of this.main.querySelectorAll<HTMLElement>('td[tabindex="0"], td[aria-selected]')) {
      cell.tabIndex = -1;
      cell.removeAttribute('aria-selected');
    }
    for (const at of this.selection.rows.flat()) this.cellAt(at)?.setAttribute('aria-selected', 'true');
    const active = this.cellAt(this.selection.active);
    if (active) active.tabIndex = 0;
  }
}

/** The cell in which something happens, where it is not in a field there. */
export function placeOf(target: EventTarget | null): At | undefined {
  if (!(target instanceof Element) || target.closest('textarea, [role=listbox]')) return undefined;
  const cell = target.closest<HTMLElement>('td[data-row]');
  return cell ? { row: Number(cell.dataset.row), column: Number(cell.dataset.column) } : undefined;
}
