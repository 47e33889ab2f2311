/** Which column of a table holds what: as its headings say, or as the user does. */

import type { PeriodUnit } from '../../quantities/calendar.ts';
import type { Table } from '../documents/document.ts';
import { tidy } from '../texts/tidy.ts';
import { type Field, TRANSLATED } from './fields.ts';
import { type Meaning, meaningOf } from './headings.ts';
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
  /** What stands alone in a row above the headings. */
  readonly title: string | null;
  /** The other rows above them, in words. */
  readonly above: readonly string[];
}

/** A title or a date may stand above the headings, hardly more. */
export const ROWS_TO_LOOK_AT = 15;

/** The columns of a table; undefined where no row names one that holds statements. */
export function columnsOf(table: Table, mapping: Mapping): Columns | undefined {
  const found = table.rows.slice(0, ROWS_TO_LOOK_AT).flatMap((row) => {
    const columns = assign(
      row.cells.map((it) => tidy(it).text),
      mapping,
    );
    const isOne = columns.some((column) => column.field === 'statement') && isHeadingRow(columns);
    return isOne ? [{ columns, headingRow: row.number }] : [];
  });
  // A sentence may hold the word “standard”, too: the row that names the most columns is it.
  const known = (it: { columns: readonly Column[] }): number => it.columns.filter(({ field }) => field !== null).length;
  const [first, ...others] = found;
  if (!first) return undefined;
  const best = others.reduce((a, b) => (known(a) >= known(b) ? a : b), first);
  return { ...best, ...wordsAbove(table, best.headingRow) };
}

/** Headings are short. */
const isHeadingRow = (columns: readonly Column[]): boolean =>
  columns.every(({ field, heading }) => field === null || heading.length <= 80);

function wordsAbove({ rows }: Table, headingRow: number): Pick<Columns, 'title' | 'above'> {
  const above = rows
    .filter(({ number }) => number < headingRow)
    .map(({ cells }) => cells.map((cell) => tidy(cell).text).filter((cell) => cell !== ''))
    .filter((cells) => cells.length > 0);
  const title = above.find((cells) => cells.length === 1);
  return { title: title?.[0] ?? null, above: above.filter((cells) => cells !== title).map((cells) => cells.join(' ')) };
}

function assign(headings: readonly string[], mapping: Mapping): Column[] {
  const told = new Map(mapping.entries.map((entry) => [columnOf(headings, entry.column), entry] as const));
  const read = headings.map((heading, index) => {
    const meaning = meaningOf(heading);
    const isFree = !told.has(index) && !mapping.entries.some((entry) => entry.field === meaning?.field);
    return { index, heading, meaning, isFree };
  });
  const chosen = new Set(mostFitting(read.filter(({ isFree }) => isFree)));
  return read.map(({ index, heading, meaning }) => {
    const period = meaning?.period ?? null;
    const entry = told.get(index);
    if (entry) return { index, heading, field: entry.field, language: entry.language, period };
    const field = meaning && meaning.field !== 'other' && chosen.has(index) ? meaning.field : null;
    return { index, heading, field, language: meaning?.language ?? null, period };
  });
}

/** Of the columns that mean the same, the one whose heading says it best; of equals, the first. */
function mostFitting(read: readonly { readonly index: number; readonly meaning: Meaning | undefined }[]): number[] {
  const best = new Map<string, { index: number; fit: number }>();
  for (const { index, meaning } of read) {
    if (!meaning || meaning.field === 'other') continue;
    const key = TRANSLATED.has(meaning.field) ? `${meaning.field} ${meaning.language ?? ''}` : meaning.field;
    if (meaning.fit > (best.get(key)?.fit ?? 0)) best.set(key, { index, fit: meaning.fit });
  }
  return [...best.values()].map(({ index }) => index);
}
