/** A file of a record: which one is named, its bytes as rows, and what is said where there is none. */
import type { RecordFile } from '../../measure/rows/record-file.ts';
import type { CaseRecord } from '../../model/schema.ts';
import { MEGABYTE } from '../files/reading.ts';
import { isDataFile, rowsIn } from './rows-in.ts';
import { sha256 } from './sha256.ts';
import { isPacked, unpacked } from './unpacked.ts';

/** Why there is no data: a sentence, or the rest of one about a file. */
export interface Trouble {
  readonly trouble: string;
}

/** What is wrong with the name of the data, before anybody looks for it; undefined where nothing is. */
export function troubleWithName({ from, name }: CaseRecord): Trouble | undefined {
  if (!from)
    return { trouble: `Nothing says where the data of \`${name}\` is: write \`from "calls.csv"\` behind its title.` };
  if (isDataFile(from)) return undefined;
  return {
    trouble: `“${from}” is no file that can be read: name one that ends in .csv, .xlsx, .jsonl or .parquet, or in one of the first three and .gz.`,
  };
}

/** @param wanted the file that the record names, as messages show it */
export const notThere = ({ name }: CaseRecord, wanted: string): Trouble => ({
  trouble: `There is no file ${wanted}, which \`${name}\` names.`,
});

/** The columns that a record names. */
export const columnsOf = ({ key, moments, fields }: CaseRecord): string[] =>
  [...(key ? [key] : []), ...moments, ...fields].map(({ column }) => column);

/**
 * The rows in the bytes of a file.
 * @param file its address, whose end tells the format
 * @param name its path relative to the workspace
 * @param columns those that are looked for
 * @param maxMegabytes the most that it may have; ten times as much once it is unpacked
 */
export async function recordFile(
  file: string,
  name: string,
  bytes: Uint8Array,
  columns: readonly string[],
  maxMegabytes: number,
): Promise<RecordFile | Trouble> {
  const content = isPacked(file) ? await unpacked(bytes, maxMegabytes * 10 * MEGABYTE) : { bytes };
  if ('trouble' in content) return content;
  const rows = await rowsIn(file.replace(/\.gz$/i, ''), content.bytes, columns);
  return 'trouble' in rows ? rows : { name, hash: await sha256(bytes), ...rows };
}
