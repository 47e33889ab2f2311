/** Data that records name, from inside the workspace alone. */
import { realpathSync } from 'node:fs';
import path from 'node:path';
import { type DataTable, type DataTables, LARGEST_DATA_FILE } from '../language/model/data-table.ts';
import { readText } from './read-text.ts';

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
    const absolute = path.join(root, file);
    const result = isWithin(root, absolute) ? readText(absolute, LARGEST_DATA_FILE / 1_000_000) : undefined;
    return (result && 'text' in result && dataTableIn(result.text)) || undefined;
  };
  return {
    get(file) {
      if (!known.has(file)) known.set(file, tableAt(file));
      return known.get(file);
    },
  };
}

/** Wherever links lead: a file outside of the workspace is none of its data. */
function isWithin(root: string, file: string): boolean {
  try {
    return realpathSync(file).startsWith(realpathSync(root) + path.sep);
  } catch {
    return false;
  }
}
