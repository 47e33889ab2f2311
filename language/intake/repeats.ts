/** Rows that stand twice in a table. */
import type { ImportedRow } from './rows.ts';

interface Repeats {
  readonly rows: readonly ImportedRow[];
  /** Those that say the same as an earlier one in every cell, and are left out. */
  readonly repeats: readonly { readonly row: ImportedRow; readonly of: ImportedRow }[];
}

export function withoutRepeats(all: readonly ImportedRow[]): Repeats {
  const seen = new Map<string, ImportedRow>();
  const rows: ImportedRow[] = [];
  const repeats: { row: ImportedRow; of: ImportedRow }[] = [];
  for (const row of all) {
    const key = JSON.stringify([row.statements, row.cells, row.rest]);
    const before = seen.get(key);
    if (before) repeats.push({ row, of: before });
    else {
      seen.set(key, row);
      rows.push(row);
    }
  }
  return { rows, repeats };
}
