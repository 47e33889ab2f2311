/** A file of a record: which one is named, its bytes as rows, and what is said where there is none. */
import { nearest } from '../../lexicon/nearest.ts';
import type { NoData } from '../../measure/problems.ts';
import type { RecordFile } from '../../measure/rows/record-file.ts';
import type { CaseRecord } from '../../model/schema.ts';
import { MEGABYTE } from '../files/reading.ts';
import { isDataFile, rowsIn } from './rows-in.ts';
import { sha256 } from './sha256.ts';
import { gunzipped, isPacked } from './unpacked.ts';

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

/**
 * @param wanted the file that the record names, as messages show it
 * @param beside the names of the files in its folder
 */
export function notThere({ name, from }: CaseRecord, wanted: string, beside: readonly string[] = []): NoData {
  const [others, isNear] = othersThan(from ?? '', beside);
  const guess = isNear ? ` Did you mean “${others[0]}”?` : '';
  return {
    trouble: `There is no file ${wanted}, which \`${name}\` names.${guess}`,
    notThere: { wanted, others, isNear },
  };
}

/** The files of data in the same folder, and whether the first of them has nearly the same name, be it with another ending. */
function othersThan(from: string, beside: readonly string[]): [string[], boolean] {
  const folder = /^.*[/\\]/.exec(from)?.[0] ?? '';
  const names = beside.filter(isDataFile).sort();
  const wanted = from.slice(folder.length);
  const near = /[*?[{]/.test(wanted) ? undefined : nearest(stemOf(wanted), names.map(stemOf));
  const meant = near === undefined ? undefined : names.find((it) => stemOf(it) === near);
  const sorted = meant === undefined ? names : [meant, ...names.filter((it) => it !== meant)];
  return [sorted.map((it) => folder + it), meant !== undefined];
}

/** Without the ending, which many names share. */
const stemOf = (name: string): string => name.replace(/\.\w+(\.gz)?$/i, '');

/** The columns that a record names. */
export const columnNames = ({ key, moments, fields }: CaseRecord): string[] =>
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
  const content = isPacked(file) ? await gunzipped(bytes, maxMegabytes * 10 * MEGABYTE) : { bytes };
  if ('trouble' in content) return content;
  const rows = await rowsIn(file.replace(/\.gz$/i, ''), content.bytes, columns);
  return 'trouble' in rows ? rows : { name, hash: await sha256(bytes), ...rows };
}
