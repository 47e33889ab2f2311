/** What became of the rows of a record: none is dropped in silence. */
import type { CaseRow } from '../rows/case-row.ts';
import type { EmptyEffect, Needed } from '../rows/empty-cells.ts';
import { type ExclusionReason, type RefusalReason, RefusedRow } from '../rows/left-out.ts';

export interface RowsTold {
  readonly read: number;
  /** In some figure, those that are still undecided among them. */
  readonly counted: number;
  readonly excluded: readonly { readonly reason: ExclusionReason; readonly rows: number }[];
  readonly refused: readonly RefusedRows[];
  /** Empty cells that decide over a figure. */
  readonly empty: readonly EmptyCells[];
}

interface EmptyCells {
  readonly column: string;
  readonly effect: EmptyEffect;
  readonly rows: number;
  /** The first of them, as whoever opens the file finds them. */
  readonly examples: readonly { readonly file: string; readonly row: number }[];
}

export interface RefusedRows {
  readonly reason: RefusalReason;
  readonly column: string | null;
  readonly rows: number;
  /** As many of them as were asked for, the first ones, as whoever opens the file finds them. */
  readonly examples: readonly { readonly file: string; readonly row: number; readonly cell: string | null }[];
}

type Mutable<T> = { -readonly [key in keyof T]: T[key] extends readonly (infer Item)[] ? Item[] : T[key] };

/** Counts rows by what becomes of them. */
export class RowCount {
  private readonly examples: number;
  private read = 0;
  private counted = 0;
  private readonly excluded = new Map<ExclusionReason, number>();
  private readonly refused = new Map<string, Mutable<RefusedRows>>();
  private readonly needed: readonly Needed[];
  private readonly empty = new Map<Needed, Mutable<EmptyCells>>();

  /**
   * @param examples so many of the rows that are refused for a reason are named
   * @param needed what the rows had better not leave empty
   */
  constructor(examples: number, needed: readonly Needed[] = []) {
    this.examples = examples;
    this.needed = needed;
  }

  /**
   * @param put counts the row, and returns why it does not belong to those that are counted, or null
   */
  take(row: CaseRow, put: () => ExclusionReason | null): void {
    this.read += 1;
    try {
      const reason = put();
      if (reason === null) this.counted += 1;
      else this.excluded.set(reason, (this.excluded.get(reason) ?? 0) + 1);
      for (const it of this.needed) if (it.among.includes(reason) && row.isEmpty(it.name)) this.leftEmpty(it, row);
    } catch (error) {
      if (!(error instanceof RefusedRow)) throw error;
      this.refuse(error, row);
    }
  }

  private leftEmpty(needed: Needed, row: CaseRow): void {
    const known = this.empty.get(needed) ?? {
      column: row.columnOf(needed.name),
      effect: needed.effect,
      rows: 0,
      examples: [],
    };
    this.empty.set(needed, known);
    known.rows += 1;
    if (known.examples.length < this.examples) known.examples.push({ file: row.file, row: row.number });
  }

  private refuse({ reason, column, cell }: RefusedRow, { file, number }: CaseRow): void {
    const key = `${reason}\n${column ?? ''}`;
    const known = this.refused.get(key) ?? { reason, column, rows: 0, examples: [] };
    this.refused.set(key, known);
    known.rows += 1;
    if (known.examples.length < this.examples) known.examples.push({ file, row: number, cell });
  }

  /** The most frequent reasons first. */
  told(): RowsTold {
    const excluded = [...this.excluded].map(([reason, rows]) => ({ reason, rows }));
    return {
      read: this.read,
      counted: this.counted,
      excluded: excluded.sort((a, b) => b.rows - a.rows),
      refused: [...this.refused.values()].sort((a, b) => b.rows - a.rows),
      empty: this.needed.flatMap((it) => this.empty.get(it) ?? []),
    };
  }
}
