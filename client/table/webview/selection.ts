/** Which cell is worked at, and which others are chosen with it. */

export interface At {
  readonly row: number;
  readonly column: number;
}

export interface Size {
  readonly rows: number;
  readonly columns: number;
}

const MOVES: Readonly<Record<string, (at: At, size: Size) => At>> = {
  ArrowUp: ({ row, column }) => ({ row: row - 1, column }),
  ArrowDown: ({ row, column }) => ({ row: row + 1, column }),
  ArrowLeft: ({ row, column }) => ({ row, column: column - 1 }),
  ArrowRight: ({ row, column }) => ({ row, column: column + 1 }),
  Home: ({ row }) => ({ row, column: 0 }),
  End: ({ row }, { columns }) => ({ row, column: columns - 1 }),
  PageUp: ({ row, column }) => ({ row: row - 10, column }),
  PageDown: ({ row, column }) => ({ row: row + 10, column }),
};

const TO_THE_ENDS: typeof MOVES = {
  ArrowUp: ({ column }) => ({ row: 0, column }),
  ArrowDown: ({ column }, { rows }) => ({ row: rows - 1, column }),
  ArrowLeft: ({ row }) => ({ row, column: 0 }),
  ArrowRight: ({ row }, { columns }) => ({ row, column: columns - 1 }),
  Home: () => ({ row: 0, column: 0 }),
  End: (_, { rows, columns }) => ({ row: rows - 1, column: columns - 1 }),
};

const within = ({ row, column }: At, { rows, columns }: Size): At => ({
  row: Math.max(0, Math.min(row, rows - 1)),
  column: Math.max(0, Math.min(column, columns - 1)),
});

export class Selection {
  /** The cell that has the focus. */
  active: At = { row: 0, column: 0 };
  /** The corner opposite of it. */
  private anchor: At = this.active;

  /** @param extends whether what was chosen stays chosen */
  go(to: At, size: Size, extend = false): void {
    this.active = within(to, size);
    if (!extend) this.anchor = this.active;
    else this.anchor = within(this.anchor, size);
  }

  /** Follows a key. @returns whether it is one that moves */
  key({ key, shiftKey, ctrlKey, metaKey }: KeyboardEvent, size: Size): boolean {
    const move = (ctrlKey || metaKey ? TO_THE_ENDS : MOVES)[key];
    if (move) this.go(move(this.active, size), size, shiftKey);
    return move !== undefined;
  }

  has({ row, column }: At): boolean {
    const { from, to } = this.range;
    return row >= from.row && row <= to.row && column >= from.column && column <= to.column;
  }

  get range(): { from: At; to: At } {
    const [a, b] = [this.active, this.anchor];
    return {
      from: { row: Math.min(a.row, b.row), column: Math.min(a.column, b.column) },
      to: { row: Math.max(a.row, b.row), column: Math.max(a.column, b.column) },
    };
  }

  get isOne(): boolean {
    const { from, to } = this.range;
    return from.row === to.row && from.column === to.column;
  }

  /** The cells that are chosen, row by row. */
  get rows(): At[][] {
    const { from, to } = this.range;
    const steps = (first: number, last: number): number[] =>
      Array.from({ length: last - first + 1 }, (_, it) => first + it);
    return steps(from.row, to.row).map((row) => steps(from.column, to.column).map((column) => ({ row, column })));
  }
}
