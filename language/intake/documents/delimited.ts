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

/** Lines that tell how cells are separated: titles stand above a table, notes below it. */
const LINES_TO_LOOK_AT = 30;

/** The separator that divides the most lines into the same number of cells, the more the better; quoted text left aside. */
export function separatorOf(text: string): string {
  const beginning = text.slice(0, 100_000).replace(/"(?:[^"]|"")*"/g, '');
  const lines = beginning.split(/[\r\n]+/, LINES_TO_LOOK_AT).filter((line) => line.trim() !== '');
  const found = [',', ';', '\t', '|'].map((separator) => ({ separator, score: scoreOf(lines, separator) }));
  return found.reduce((best, it) => (it.score > best.score ? it : best)).separator;
}

function scoreOf(lines: readonly string[], separator: string): number {
  const counts = lines.map((line) => line.split(separator).length - 1).filter((count) => count > 0);
  const byCount = Map.groupBy(counts, (count) => count);
  return Math.max(0, ...[...byCount].map(([count, same]) => same.length ** 2 * Math.min(count, 4)));
}
