/** Which column of a table holds what: as its headings say, or as the user does. */

import type { PeriodUnit } from '../../quantities/calendar.ts';
import type { Table } from '../documents/document.ts';
import { tidy } from '../texts/tidy.ts';
import { type Field, TRANSLATED } from './fields.ts';
import { meaningOf } from './headings.ts';
import type { Mapping } from './mapping.ts';
import { columnOf } from './mapping.ts';

export interface Column {
  /** Counted from 0. */
  readonly index: number;
  readonly heading: string;
  /** Null where Yardstick has no place for it: its cells are kept as comments. */
  readonly field: Field | null;
  readonly language: string | null;
  readonly period: PeriodUnit | null;
}

/** The columns of a table, and the number of the row that names them. */
export interface Columns {
  readonly columns: readonly Column[];
  readonly headingRow: number;
}

/** A title or a date may stand above the headings, hardly more. */
const ROWS_TO_LOOK_AT = 15;

/** The columns of a table; undefined where no row names one that holds statements. */
export function columnsOf(table: Table, mapping: Mapping): Columns | undefined {
  const rows = table.rows.slice(0, ROWS_TO_LOOK_AT);
  const found = rows
    .filter((row) => row.cells.filter((cell) => cell.trim() !== '').length > 0)
    .map((row) => ({
      headingRow: row.number,
      columns: assign(
        row.cells.map((it) => tidy(it).text),
        mapping,
      ),
    }))
    .filter(({ columns }) => columns.some((column) => column.field === 'statement'));
  // A row of sentences may hold the word “standard”, too: the row that names the most columns is it.
  const known = ({ columns }: Columns): number => columns.filter((column) => column.field !== null).length;
  const best = found.reduce<Columns | undefined>((a, b) => (a && known(a) >= known(b) ? a : b), undefined);
  return best && (known(best) > 1 || table.rows.length > best.headingRow) && isHeadingRow(best) ? best : undefined;
}

/** Headings are short. */
const isHeadingRow = ({ columns }: Columns): boolean =>
  columns.every(({ field, heading }) => field === null || heading.length <= 80);

function assign(headings: readonly string[], mapping: Mapping): Column[] {
  const told = new Map(
    mapping.entries.flatMap((entry) => {
      const index = columnOf(headings, entry.column);
      return index === undefined ? [] : [[index, entry] as const];
    }),
  );
  const read = headings.map((heading, index) => ({
    index,
    heading,
    meaning: told.has(index) ? undefined : meaningOf(heading),
  }));
  const taken = new Map<string, { index: number; fit: number }>();
  for (const { index, meaning } of read) {
    if (!meaning || meaning.field === 'other' || mapping.entries.some((entry) => entry.field === meaning.field))
      continue;
    const key = TRANSLATED.has(meaning.field) ? `${meaning.field} ${meaning.language ?? ''}` : meaning.field;
    const before = taken.get(key);
    if (!before || meaning.fit > before.fit) taken.set(key, { index, fit: meaning.fit });
  }
  const chosen = new Set([...taken.values()].map(({ index }) => index));
  return read.map(({ index, heading, meaning }) => {
    const entry = told.get(index);
    if (entry)
      return {
        index,
        heading,
        field: entry.field,
        language: entry.language,
        period: meaningOf(heading)?.period ?? null,
      };
    const field = meaning && meaning.field !== 'other' && chosen.has(index) ? meaning.field : null;
    return { index, heading, field, language: meaning?.language ?? null, period: meaning?.period ?? null };
  });
}
