/** The data that a record names, where that is a table beside the standards. */
import type { CaseRecord } from './schema.ts';

export interface DataTable {
  /** The position of each column in a row, by its name. */
  readonly columns: ReadonlyMap<string, number>;
  readonly rows: readonly (readonly string[])[];
}

/** The port by which a host hands over data: a table by its path relative to the workspace; undefined where there is none. */
export type DataTables = Pick<ReadonlyMap<string, DataTable>, 'get'>;

/** Larger files are not read: whoever has so many cases has enough of them. */
export const LARGEST_DATA_FILE = 20_000_000;

/**
 * The file of a record's data, relative to the workspace; null where `from` names no CSV file in it. It is
 * looked for beside the file in which the record stands, and never outside of the workspace.
 */
export function dataFileOf({ from, source }: CaseRecord): string | null {
  if (!from || !/\.csv$/i.test(from) || /^[/\\]|^[a-z][a-z0-9+.-]*:/i.test(from)) return null;
  const path: string[] = source.file.split('/').slice(0, -1);
  for (const part of from.split(/[/\\]/)) {
    if (part === '..' && path.pop() === undefined) return null;
    if (part !== '..' && part !== '.' && part !== '') path.push(part);
  }
  return path.join('/');
}
