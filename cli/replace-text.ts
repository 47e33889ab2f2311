/** Changed texts of files: whether they may be written back, and how they differ. */
import { readFileSync, statSync } from 'node:fs';
import { createTwoFilesPatch, FILE_HEADERS_ONLY } from 'diff';
import { visible, visibleInLine } from '../language/text/visible.ts';
import { reasonOf } from '../language/workspace/files/system-errors.ts';
import { isReadOnly, type Output } from './write-files.ts';

const BYTE_ORDER_MARK = '\uFEFF';

/**
 * What to write into a file to change its text, with its byte order mark; or what keeps it from being changed.
 * @param before the text as it was read, without a byte order mark
 */
export function outputInPlace(file: string, before: string, text: string): Output | { readonly trouble: string } {
  try {
    if (isReadOnly(statSync(file))) return { trouble: 'it may not be written: it is read-only' };
    const mark = markOf(file);
    if (readFileSync(file, 'utf8') !== mark + before) return { trouble: 'it was changed meanwhile. Try again' };
    return { file, content: mark + text };
  } catch (error) {
    return { trouble: `it cannot be written: ${reasonOf(error)}` };
  }
}

/**
 * The difference between two texts of a file, as `git apply` and `patch` take it.
 * @param seen what the file is called in it
 */
export function patchOf(file: string, seen: string, before: string, text: string): string {
  const mark = markOf(file);
  const names = [`a/${visibleInLine(seen)}`, `b/${visibleInLine(seen)}`] as const;
  return createTwoFilesPatch(...names, mark + before, mark + text, undefined, undefined, {
    headerOptions: FILE_HEADERS_ONLY,
  });
}

/** Prints patches: to other programs as they are, to a terminal with the names of what it would obey. */
export function printPatch(patch: string): void {
  process.stdout.write(process.stdout.isTTY ? visible(patch) : patch);
}

const markOf = (file: string): string =>
  readFileSync(file, 'utf8').startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK : '';
