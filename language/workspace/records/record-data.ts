/** The data of records: from the files that a host finds for them to rows, and what is said where there are none. */
import type { RecordData } from '../../measure/problems.ts';
import type { RecordFile } from '../../measure/rows/record-file.ts';
import type { CaseRecord } from '../../model/schema.ts';
import { columnNames, notThere, recordFile, type Trouble, troubleWithName } from './record-file.ts';

/** The bytes of a file under its path relative to the workspace, or why there are none: the rest of a sentence about it. */
export type FileBytes = { readonly name: string; readonly bytes: Uint8Array } | Trouble;

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
  const misnamed = troubleWithName(record);
  if (misnamed) return misnamed;
  const files = await source.filesOf(record);
  if (files.length === 0) return notThere(record, source.wanted(record));
  const read: RecordFile[] = [];
  for (const file of files) {
    const found = await source.read(file);
    const result =
      'trouble' in found
        ? found
        : await recordFile(file, found.name, found.bytes, columnNames(record), source.maxMegabytes);
    if ('trouble' in result) return { trouble: `${source.shown(file)}: ${result.trouble}.` };
    read.push(result);
  }
  return read;
}
