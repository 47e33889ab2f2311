/** A table as it is gone through: cells over several rows or columns give their text to all that they cover. */
import type { Row, Table } from './document.ts';

/** Nobody writes a table wider than this: a number of columns beyond it is there to exhaust the machine. */
const MOST_ACROSS = 200;
const MOST_DOWN = 10_000;

interface Hanging {
  readonly text: string;
  readonly isSpread: boolean;
  rows: number;
}

interface GridRow {
  readonly cells: string[];
  readonly spread: Set<number>;
  /** Whether any of its cells begins in it. */
  isOwn: boolean;
}

export class Grid {
  private readonly rows: GridRow[] = [];
  /** What hangs down into the rows below, by its column. */
  private readonly hanging = new Map<number, Hanging>();

  openRow(): void {
    this.closeRow();
    this.rows.push({ cells: [], spread: new Set(), isOwn: false });
    this.fill();
  }

  /** Puts a cell into the next free column of the row that is open. */
  add(text: string, across = 1, down = 1): void {
    if (this.rows.length === 0) this.openRow();
    const row = this.rows.at(-1) as GridRow;
    for (let at = 0; at < Math.min(Math.max(across, 1), MOST_ACROSS); at++) {
      this.fill();
      const column = row.cells.length;
      if (at > 0 && text !== '') row.spread.add(column);
      if (down > 1)
        this.hanging.set(column, { text, isSpread: at > 0 && text !== '', rows: Math.min(down, MOST_DOWN) - 1 });
      row.cells.push(text);
    }
    row.isOwn = true;
    this.fill();
  }

  /** The same text as in the row above, for a cell that goes on from there. */
  continueAbove(across = 1): void {
    const above = this.rows.at(-2);
    const column = this.rows.at(-1)?.cells.length ?? 0;
    const isOwn = this.rows.at(-1)?.isOwn ?? false;
    this.add(above?.cells[column] ?? '', across);
    const row = this.rows.at(-1);
    if (row) row.isOwn = isOwn;
  }

  table(name: string | null = null): Table {
    this.closeRow();
    const rows = this.rows.map(({ cells, spread, isOwn }, index): Row & { isOwn: boolean } => {
      const row = { number: index + 1, cells, isOwn };
      return spread.size > 0 ? { ...row, spread } : row;
    });
    return { kind: 'table', name, rows: rows.filter(({ isOwn }) => isOwn).map(({ isOwn: _, ...row }) => row) };
  }

  private closeRow(): void {
    const row = this.rows.at(-1);
    if (!row) return;
    for (const [column, it] of this.hanging) if (column >= row.cells.length) this.put(row, column, it);
  }

  private put(row: GridRow, column: number, it: Hanging): void {
    while (row.cells.length < column) row.cells.push('');
    row.cells[column] = it.text;
    if (it.isSpread) row.spread.add(column);
    if (--it.rows === 0) this.hanging.delete(column);
  }

  /** Cells that hang down into the row that is open stand before the next one. */
  private fill(): void {
    const row = this.rows.at(-1) as GridRow;
    const hangs = (): Hanging | undefined => this.hanging.get(row.cells.length);
    for (let it = hangs(); it; it = hangs()) this.put(row, row.cells.length, it);
  }
}
