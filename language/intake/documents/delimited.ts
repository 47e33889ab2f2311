/** Tables whose cells are separated by a character: CSV in all its forms. */
import { CsvError, parse } from 'csv-parse/browser/esm/sync';
import { type Table, UnreadableDocument } from './document.ts';

export function readDelimited(text: string): Table[] {
  const rows = recordsOf(text, separatorOf(text));
  return [{ kind: 'table', name: null, rows: rows.map((cells, index) => ({ number: index + 1, cells })) }];
}

function recordsOf(text: string, delimiter: string): string[][] {
  try {
    return parse(text, { bom: true, delimiter, relax_column_count: true, relax_quotes: true });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    if (error.code === 'CSV_QUOTE_NOT_CLOSED')
      throw new UnreadableDocument('a quote that opens a cell is never closed, so the rest of the table is one cell');
    throw new UnreadableDocument(`it is no proper CSV: ${error.message}`);
  }
}

/** The separator that divides the first line into the most cells, quoted text left aside. */
function separatorOf(text: string): string {
  const [line = ''] = text.replace(/"(?:[^"]|"")*"/g, '').split(/[\r\n]+/);
  const found = [',', ';', '\t', '|'].map((separator) => ({ separator, cells: line.split(separator).length }));
  return found.reduce((best, it) => (it.cells > best.cells ? it : best)).separator;
}
