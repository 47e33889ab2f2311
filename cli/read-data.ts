/** Data that records name, from inside the workspace alone. */
import path from 'node:path';
import { type DataTable, type DataTables, LARGEST_DATA_FILE } from '../language/model/data-table.ts';
import { MEGABYTE } from '../language/workspace/files/reading.ts';
import { readWithin } from './read-text.ts';

const NO_DATA: DataTables = new Map();

/**
 * The tables of a workspace, each read when it is asked for. What is not there, too large or no table is left
 * out: a record may name data that only its owner can reach.
 * @param texts the standards: without a file named in them, there is nothing to be read
 */
export async function dataOf(root: string, texts: Iterable<string>): Promise<DataTables> {
  if (![...texts].some((text) => /\.csv/i.test(text))) return NO_DATA;
  const { dataTableIn } = await import('../language/intake/data-table.ts');
  const known = new Map<string, DataTable | undefined>();
  const tableAt = (file: string): DataTable | undefined => {
    const result = readWithin(root, path.join(root, file), LARGEST_DATA_FILE / MEGABYTE);
    return ('text' in result && dataTableIn(result.text)) || undefined;
  };
  return {
    get(file) {
      if (!known.has(file)) known.set(file, tableAt(file));
      return known.get(file);
    },
  };
}
