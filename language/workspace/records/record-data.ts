/** The data of records: from the files that a host finds for them to rows, and what is said where there are none. */
import type { RecordData } from '../../measure/problems.ts';
import type { RecordFile } from '../../measure/rows/record-file.ts';
import type { CaseRecord } from '../../model/schema.ts';
import { MEGABYTE } from '../files/reading.ts';
import { isDataFile, rowsIn } from './rows-in.ts';
import { sha256 } from './sha256.ts';
import { isPacked, unpacked } from './unpacked.ts';

/** The bytes of a file under its path relative to the workspace, or why there are none: the rest of a sentence about it. */
export type FileBytes = { readonly name: string; readonly bytes: Uint8Array } | { readonly trouble: string };

/** Where a host finds data. It reads inside the workspace alone, and up to a size. */
export interface RecordSource {
  /** The most that a file may have, in millions of bytes; ten times as much once it is unpacked. */
  readonly maxMegabytes: number;
  /** The files that the name or pattern of a record stands for, in the order of their names. */
  filesOf(record: CaseRecord): Promise<readonly string[]>;
  read(file: string): Promise<FileBytes>;
  /** A file as messages name it. */
  shown(file: string): string;
  /** The same for what a record names, whether it is there or not. */
  wanted(record: CaseRecord): string;
}

/** Reads all files of a record. */
export async function recordData(record: CaseRecord, source: RecordSource): Promise<RecordData> {
  const { from, name } = record;
  if (!from)
    return { trouble: `Nothing says where the data of \`${name}\` is: write \`from "calls.csv"\` behind its title.` };
  if (!isDataFile(from))
    return {
      trouble: `“${from}” is no file that can be read: name one that ends in .csv, .xlsx or .jsonl, or in one of them and .gz.`,
    };
  const files = await source.filesOf(record);
  if (files.length === 0) return { trouble: `There is no file ${source.wanted(record)}, which \`${name}\` names.` };
  const read: RecordFile[] = [];
  for (const file of files) {
    const result = await recordFile(file, columnsOf(record), source);
    if ('trouble' in result) return { trouble: `${source.shown(file)}: ${result.trouble}.` };
    read.push(result);
  }
  return read;
}

const columnsOf = ({ key, moments, fields }: CaseRecord): string[] =>
  [...(key ? [key] : []), ...moments, ...fields].map(({ column }) => column);

async function recordFile(
  file: string,
  columns: readonly string[],
  source: RecordSource,
): Promise<RecordFile | { readonly trouble: string }> {
  const result = await source.read(file);
  if ('trouble' in result) return result;
  const { name, bytes } = result;
  const content = isPacked(file) ? await unpacked(bytes, source.maxMegabytes * 10 * MEGABYTE) : { bytes };
  if ('trouble' in content) return content;
  const rows = await rowsIn(file.replace(/\.gz$/i, ''), content.bytes, columns);
  return 'trouble' in rows ? rows : { name, hash: await sha256(bytes), ...rows };
}
