/** Tables that have a figure in one column and its unit in another: “24 | hours”, “99.9 | %”. */
import type { Row } from '../documents/document.ts';
import { tidy } from '../texts/tidy.ts';
import { contentOf } from './contents.ts';
import type { HeadedTable } from './heading-rows.ts';
import type { Mapping } from './mapping.ts';
import { isUnit } from './units.ts';

/** Rows that tell what a column holds. */
const ROWS_TO_LOOK_AT = 100;

/** The table as it is, or with each unit behind its figure. */
export function withUnits(table: HeadedTable, language: string, { entries }: Mapping): HeadedTable {
  const shown = table.rows.slice(0, ROWS_TO_LOOK_AT);
  const at = entries.length > 0 ? -1 : table.headings.findIndex((_, column) => isOfUnits(shown, column, language));
  const figures = at < 0 ? -1 : figuresFor(shown, at, language);
  if (figures < 0) return table;
  const rows = table.rows.map((row): Row => {
    const [figure, unit] = [textAt(row, figures), textAt(row, at)];
    const isOne = unit !== '' && contentOf(figure, language) === 'number';
    return isOne ? { ...row, cells: row.cells.with(figures, `${figure} ${unit}`).with(at, '') } : row;
  });
  return { ...table, rows };
}

const textAt = ({ cells }: Row, column: number): string => tidy(cells[column] ?? '').text;

function isOfUnits(rows: readonly Row[], column: number, language: string): boolean {
  const texts = rows.map((row) => textAt(row, column)).filter((text) => text !== '');
  return texts.length > 0 && texts.every((text) => /^[%％]$/u.test(text) || isUnit(text, language));
}

/** The column of figures that is nearest to that of their units; -1 where there is none. */
function figuresFor(rows: readonly Row[], units: number, language: string): number {
  const isNumbers = (column: number): boolean => {
    const texts = rows.filter((row) => textAt(row, units) !== '').map((row) => textAt(row, column));
    return texts.length > 0 && texts.every((text) => contentOf(text, language) === 'number');
  };
  return [units - 1, units + 1, units - 2].find((column) => column >= 0 && isNumbers(column)) ?? -1;
}
