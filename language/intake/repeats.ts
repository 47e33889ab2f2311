/** Rows that stand twice in a table. */
import type { ImportedRow } from './rows.ts';

interface Repeats {
  readonly rows: readonly ImportedRow[];
  /** Those that say the same as an earlier one in every cell, and are left out. */
  readonly repeats: readonly { readonly row: ImportedRow; readonly of: ImportedRow }[];
}

export function withoutRepeats(all: readonly ImportedRow[]): Repeats {
  const again = saidAgain(all);
  const seen = new Map<string, ImportedRow>();
  const rows: ImportedRow[] = [];
  const repeats: { row: ImportedRow; of: ImportedRow }[] = [];
  for (const row of all) {
    const key = again.has(statementOf(row)) ? JSON.stringify([row.statements, row.cells, row.rest]) : undefined;
    const before = key === undefined ? undefined : seen.get(key);
    if (before) repeats.push({ row, of: before });
    else rows.push(row);
    if (key !== undefined && !before) seen.set(key, row);
  }
  return { rows, repeats };
}

/** The statements of several rows: no others can be equal, and what whole rows say takes as much room as they do. */
function saidAgain(rows: readonly ImportedRow[]): ReadonlySet<string | undefined> {
  const [said, again] = [new Set<string | undefined>(), new Set<string | undefined>()];
  for (const statement of rows.map(statementOf)) (said.has(statement) ? again : said).add(statement);
  return again;
}

const statementOf = ({ statements }: ImportedRow): string | undefined => statements[0]?.text;
