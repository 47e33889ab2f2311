/** Tables that have a figure in one column and its unit in another: “24 | hours”, “99.9 | %”. */
import type { Row } from '../documents/document.ts';
import { tidy } from '../texts/tidy.ts';
import { contentOf } from './contents.ts';
import type { HeadedTable } from './heading-rows.ts';
import { type Known, meaningOf } from './headings.ts';
import type { Mapping } from './mapping.ts';
import { isUnit } from './units.ts';

/** Rows that tell what a column holds. */
const ROWS_TO_LOOK_AT = 100;

/** The table as it is, or with each unit behind its figure. */
export function withUnits(table: HeadedTable, language: string, { entries }: Mapping): HeadedTable {
  const shown = table.rows.slice(0, ROWS_TO_LOOK_AT);
  const at = entries.length > 0 ? -1 : table.headings.findIndex((_, column) => isOfUnits(shown, column, language));
  const figures = at < 0 ? [] : figuresFor({ ...table, rows: shown }, at, language);
  if (figures.length === 0) return table;
  const rows = table.rows.map((row): Row => {
    const unit = textAt(row, at);
    const own = figures.filter((column) => contentOf(textAt(row, column), language) === 'number');
    if (own.length === 0 || !isUnitOf(unit, language)) return row;
    const cells = row.cells.map((cell, column) => (own.includes(column) ? `${textAt(row, column)} ${unit}` : cell));
    return { ...row, cells: cells.with(at, '') };
  });
  return { ...table, rows };
}

const textAt = ({ cells }: Row, column: number): string => tidy(cells[column] ?? '').text;

const isUnitOf = (text: string, language: string): boolean => /^[%％]$/u.test(text) || isUnit(text, language);

/** Most of them are units; others say in a few words what is counted: “points of 10”, “number”. */
function isOfUnits(rows: readonly Row[], column: number, language: string): boolean {
  const texts = rows.map((row) => textAt(row, column)).filter((text) => text !== '');
  const units = texts.filter((text) => isUnitOf(text, language));
  return units.length * 2 > texts.length && texts.every((text) => text.length <= LONGEST_UNIT);
}

/** Numbers below these have no unit. */
const COUNTED = new Set<Known | undefined>(['volume', 'met', 'period', 'id', 'service-id']);

/** In characters. */
const LONGEST_UNIT = 24;

/** The columns of figures beside that of their units: all behind it, or the nearest before it. */
function figuresFor({ headings, rows }: HeadedTable, units: number, language: string): number[] {
  const isNumbers = (column: number): boolean => {
    if (COUNTED.has(meaningOf(headings[column] ?? '')?.field)) return false;
    const texts = rows
      .filter((row) => isUnitOf(textAt(row, units), language))
      .map((row) => textAt(row, column))
      .filter((text) => text !== '');
    return texts.length > 0 && texts.every((text) => contentOf(text, language) === 'number');
  };
  const before = [units - 1, units - 2].find((column) => column >= 0 && isNumbers(column));
  if (before !== undefined) return [before];
  const behind: number[] = [];
  for (let column = units + 1; isNumbers(column); column++) behind.push(column);
  return behind;
}
