/** Writes a changed text back to its file, and shows the difference. */
import { accessSync, constants, readFileSync, statSync } from 'node:fs';
import { createTwoFilesPatch, FILE_HEADERS_ONLY } from 'diff';
import writeFileAtomic from 'write-file-atomic';
import { reasonOf } from '../language/workspace/files/system-errors.ts';

const BYTE_ORDER_MARK = '\uFEFF';

/**
 * Replaces the text of a file at one stroke: whatever happens, it holds the one or the other. Its mode and its byte
 * order mark are kept.
 * @param before the text as it was read, without a byte order mark
 * @returns what keeps it from being written
 */
export function replaceText(file: string, before: string, text: string): string | undefined {
  try {
    // A file is replaced by its folder's leave, so that its own has to be asked for.
    if ((statSync(file).mode & 0o222) === 0) return 'it may not be written: it is read-only';
    accessSync(file, constants.W_OK);
    const mark = markOf(file);
    if (readFileSync(file, 'utf8') !== mark + before) return 'it was changed meanwhile. Try again';
    writeFileAtomic.sync(file, mark + text);
    return undefined;
  } catch (error) {
    return `it cannot be written: ${reasonOf(error)}`;
  }
}

/**
 * The difference between two texts of a file, as `git apply` and `patch` take it.
 * @param seen what the file is called in it
 */
export function patchOf(file: string, seen: string, before: string, text: string): string {
  const mark = markOf(file);
  const names = [`a/${seen}`, `b/${seen}`] as const;
  return createTwoFilesPatch(...names, mark + before, mark + text, undefined, undefined, {
    headerOptions: FILE_HEADERS_ONLY,
  });
}

const markOf = (file: string): string =>
  readFileSync(file, 'utf8').startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK : '';
