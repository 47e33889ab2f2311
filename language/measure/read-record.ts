/** The rows of a record, one after the other, with what is wrong with them as rows. */
import { recent } from '../memory/recent.ts';
import type { CaseRecord } from '../model/schema.ts';
import { CaseRow, Columns, type ReadTime } from './rows/case-row.ts';
import { RefusedRow } from './rows/left-out.ts';
import { hasDecimalComma } from './rows/numbers.ts';
import type { RecordFile } from './rows/record-file.ts';

/** Takes part in the reading of a record: it sees each row once. */
export interface Reads {
  /** @param fault why the row cannot be counted whatever is asked of it; null where nothing speaks against it */
  take(row: CaseRow, fault: RefusedRow | null): void;
}

/**
 * Shows all rows of a record to everybody who reads it. Of rows with the same key, the first counts.
 * @param timesIn how the times of a file are read
 */
export function readRecord(
  record: CaseRecord,
  files: readonly RecordFile[],
  timesIn: (file: RecordFile) => ReadTime,
  readers: readonly Reads[],
): void {
  const seen = new Set<string>();
  const commasIn = recent((column) => files.some((file) => hasCommas(file, column)), COLUMNS_KEPT);
  for (const file of files) {
    const columns = new Columns(record, file, timesIn(file), commasIn);
    for (const [index, cells] of file.rows.entries()) {
      const row = new CaseRow(columns, cells, file.name, file.numberOf(index));
      const fault = repeated(row, seen, record);
      for (const reader of readers) reader.take(row, fault);
    }
  }
}

/** More than any record has. */
const COLUMNS_KEPT = 1_000;

function hasCommas({ columns, rows }: RecordFile, column: string): boolean {
  const at = columns.get(column);
  return at !== undefined && rows.some((cells) => hasDecimalComma(cells[at]?.trim() ?? ''));
}

function repeated({ key }: CaseRow, seen: Set<string>, record: CaseRecord): RefusedRow | null {
  if (key === null) return null;
  if (seen.has(key)) return new RefusedRow('key occurs twice', record.key?.column ?? null, key);
  seen.add(key);
  return null;
}
