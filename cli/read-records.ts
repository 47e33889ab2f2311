/** The data of records, from inside the workspace alone: one file, several by a pattern, packed by gzip or not. */
import { globSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import type { NoData, RecordData } from '../language/measure/problems.ts';
import type { RecordFile } from '../language/measure/rows/record-file.ts';
import type { CaseRecord } from '../language/model/schema.ts';
import { MEGABYTE } from '../language/workspace/files/reading.ts';
import { reasonOf } from '../language/workspace/files/system-errors.ts';
import { pathBelow } from '../language/workspace/files/walk.ts';
import { notThere, recordFile, type Trouble, troubleWithName } from '../language/workspace/records/record-file.ts';
import { DISK, toAddress } from './disk.ts';
import { shownPath } from './names.ts';

/** A file of data: where it lies, and as people know it. */
export interface DataFile {
  readonly file: string;
  readonly name: string;
  readonly bytes: number;
}

/** The files of a record, in the order of their names, or why there are none. */
export function recordFiles(root: string, record: CaseRecord): readonly DataFile[] | NoData {
  const misnamed = troubleWithName(record);
  if (misnamed) return misnamed;
  const [folder, from] = [path.join(root, path.dirname(record.source.file)), record.from ?? ''];
  const files = filesNamed(folder, from);
  const wanted = path.join(folder, from);
  if (files.length === 0) return notThere(record, shownPath(wanted), namesBeside(root, wanted));
  const found: DataFile[] = [];
  for (const file of files) {
    const result = dataFile(root, file);
    if ('trouble' in result) return { trouble: `${shownPath(file)}: ${result.trouble}.` };
    found.push(result);
  }
  return found;
}

/** The names of the files in the folder of one: what a link leads to outside of the workspace is nobody's business. */
export function namesBeside(root: string, file: string): string[] {
  const real = realInside(root, path.dirname(file));
  if (real === undefined) return [];
  return DISK.entries(real).flatMap(({ name, kind }) => (kind === 'file' ? name : []));
}

/** Where something really is, in the workspace. */
function realInside(root: string, file: string): string | undefined {
  const real = DISK.real(file)?.address;
  const home = DISK.real(root)?.address ?? toAddress(root);
  return real !== undefined && pathBelow(home, real) !== undefined ? real : undefined;
}

function dataFile(root: string, file: string): DataFile | Trouble {
  if (realInside(root, file) === undefined)
    return { trouble: 'it lies outside of the folder of the standards, and is not read' };
  try {
    const stats = statSync(file);
    if (!stats.isFile()) return { trouble: 'it is no file' };
    return { file, name: path.relative(root, file).split(path.sep).join('/'), bytes: stats.size };
  } catch (error) {
    return { trouble: `it cannot be read: ${reasonOf(error)}` };
  }
}

/**
 * @param wanted the columns that are looked for
 * @param tooLarge what else can be done about a file that is too large: the end of a sentence
 */
export async function readRecordFiles(
  files: readonly DataFile[],
  wanted: readonly string[],
  maxMegabytes: number,
  tooLarge: string,
): Promise<RecordData> {
  const read: RecordFile[] = [];
  for (const file of files) {
    const result = await readRecordFile(file, wanted, maxMegabytes, tooLarge);
    if ('trouble' in result) return { trouble: `${shownPath(file.file)}: ${result.trouble}.` };
    read.push(result);
  }
  return read;
}

/** A file of that very name goes before what its brackets might stand for. A pattern stays below its folder. */
function filesNamed(folder: string, from: string): string[] {
  const pattern = from.replaceAll('\\', '/');
  const literal = path.join(folder, pattern);
  if (DISK.kindOf(literal)) return [literal];
  if (!/[*?[{]/.test(pattern) || path.isAbsolute(pattern) || pattern.split('/').includes('..')) return [];
  return globSync(pattern, { cwd: folder })
    .map((name) => path.join(folder, name))
    .sort();
}

async function readRecordFile(
  { file, name, bytes: size }: DataFile,
  wanted: readonly string[],
  maxMegabytes: number,
  tooLarge: string,
): Promise<RecordFile | Trouble> {
  if (size > maxMegabytes * MEGABYTE)
    return { trouble: `it has more than ${maxMegabytes} MB. Allow it with --max-data${tooLarge}` };
  try {
    return await recordFile(file, name, readFileSync(file), wanted, maxMegabytes);
  } catch (error) {
    return { trouble: `it cannot be read: ${reasonOf(error)}` };
  }
}
