/** Files whose texts were changed in memory: shown as a patch, or written. */
import path from 'node:path';
import { pathFromHere } from './checked.ts';
import { UsageError } from './exit-codes.ts';
import type { LoadedWorkspace } from './load.ts';
import { asGiven } from './names.ts';
import { writeAll } from './output.ts';
import { outputInPlace, patchOf, printPatch } from './replace-text.ts';
import type { Output } from './write-files.ts';

export interface ChangedFile {
  readonly absolute: string;
  /** As seen from here. */
  readonly seen: string;
  readonly before: string;
  readonly text: string;
}

/** The files of a workspace that differ from what they were. */
export function changedFiles(
  { root }: LoadedWorkspace,
  before: ReadonlyMap<string, string>,
  textOf: (file: string) => string,
): ChangedFile[] {
  return [...before]
    .map(([file, text]) => ({
      ...{ absolute: path.join(root, file), seen: pathFromHere(file, root) },
      ...{ before: text, text: textOf(file) },
    }))
    .filter(({ before: was, text }) => was !== text);
}

export function printPatches(files: readonly ChangedFile[]): void {
  for (const { absolute, seen, before, text } of files) printPatch(patchOf(absolute, seen, before, text));
}

/** Writes all of them, or none. @throws UsageError where one cannot be written */
export const writeChanged = (files: readonly ChangedFile[]): void => writeAll(files.map(outputOf));

function outputOf({ absolute, seen, before, text }: ChangedFile): Output {
  const output = outputInPlace(absolute, before, text);
  if ('trouble' in output) throw new UsageError(`${asGiven(seen)}: ${output.trouble}. Nothing was written`);
  return output;
}
