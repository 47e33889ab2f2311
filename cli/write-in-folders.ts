/** Files in folders that may not be there yet. */
import { mkdirSync, rmdirSync } from 'node:fs';
import path from 'node:path';
import { reasonOf } from '../language/workspace/files/system-errors.ts';
import { UsageError } from './exit-codes.ts';
import { shownPath } from './names.ts';
import { exists, writeAll } from './output.ts';
import type { Output } from './write-files.ts';

/** Writes all files, with the folders that they need, or none. @throws UsageError where one cannot be written */
export function writeInFolders(outputs: readonly Output[]): void {
  const made: string[] = [];
  try {
    for (const { file } of outputs) made.push(...foldersFor(file));
    writeAll(outputs);
  } catch (error) {
    for (const folder of made.reverse()) removeEmpty(folder);
    throw error;
  }
}

/** @param instead what somebody may do then @throws UsageError where something stands where a file is to be written */
export function refuseTaken(files: readonly string[], instead = 'Name another folder: --out …'): void {
  const [first, ...others] = files.filter(exists);
  if (first === undefined) return;
  const more = others.length > 0 ? `, and ${others.length} more` : '';
  throw new UsageError(`${shownPath(first)} exists already${more}. Nothing was written. ${instead}`);
}

/** Makes the folders that a file needs; returns those that were not there, the outer first. */
function foldersFor(file: string): string[] {
  const folder = path.resolve(path.dirname(file));
  try {
    const outermost = mkdirSync(folder, { recursive: true });
    if (outermost === undefined) return [];
    const inner = path
      .relative(outermost, folder)
      .split(path.sep)
      .filter((part) => part !== '');
    return [outermost, ...inner.map((_, index) => path.join(outermost, ...inner.slice(0, index + 1)))];
  } catch (error) {
    throw new UsageError(`${shownPath(folder)} cannot be made: ${reasonOf(error)}. Nothing was written`);
  }
}

/** Takes a folder away that was made for nothing; what somebody has put into it meanwhile stays. */
function removeEmpty(folder: string): void {
  try {
    rmdirSync(folder);
  } catch {
    // It is not empty, and so not ours alone.
  }
}
