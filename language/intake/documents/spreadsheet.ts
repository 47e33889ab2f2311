/** Excel workbooks: every sheet is a table. */
import readWorkbook from 'read-excel-file/universal';
import type { Table } from './document.ts';

export async function readSpreadsheet(bytes: Uint8Array): Promise<Table[]> {
  // Numbers stay text: as a number, 0.9872 would be one that is only near to it.
  const sheets = await readWorkbook<string>(new Uint8Array(bytes).buffer, { parseNumber: shortest, trim: false });
  return sheets.map(({ sheet, data }) => ({
    kind: 'table',
    name: sheets.length > 1 ? sheet : null,
    rows: data.map((cells, index) => ({ number: index + 1, cells: cells.map(textOf) })),
  }));
}

/** Excel writes the number 0.9872 as 0.98719999999999997, and shows the shortest decimal that stands for it. */
const shortest = (digits: string): string => {
  const value = Number(digits);
  return digits.length > 15 && Number.isFinite(value) ? plain(value) : digits;
};

/** Without an exponent, as far as numbers of standards go. */
const plain = (value: number): string =>
  /e/.test(String(value)) ? value.toFixed(20).replace(/\.?0+$/, '') : String(value);

function textOf(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  return cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell);
}
