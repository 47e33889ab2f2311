/** Text files as users have them: too large, in other encodings, unreadable, or no files at all. */
import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';
import { MEGABYTE, NO_FILE, type ReadResult, textIn, tooLarge } from '../language/workspace/files/reading.ts';
import { reasonOf } from '../language/workspace/files/system-errors.ts';
import { LEADS_NOWHERE, LEADS_OUT, pathBelow } from '../language/workspace/files/walk.ts';
import { DISK } from './disk.ts';

/** Whoever opens a pipe waits for somebody to write into it, unless they say that they will not. */
const WITHOUT_WAITING = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);

/**
 * The text of a UTF-8 file, without its byte order mark, or what keeps it from being read.
 * @param maxMegabytes the largest size to read, in millions of bytes
 */
export function readText(file: string, maxMegabytes: number): ReadResult {
  try {
    const opened = openSync(file, WITHOUT_WAITING);
    try {
      return readOpened(opened, maxMegabytes);
    } finally {
      closeSync(opened);
    }
  } catch (error) {
    return { trouble: `it cannot be read: ${reasonOf(error)}` };
  }
}

/** The same for a file that may be a link: wherever it leads, nothing outside of its workspace is read. */
export function readWithin(workspace: string, file: string, maxMegabytes: number): ReadResult {
  const [root, real] = [DISK.real(workspace), DISK.real(file)];
  if (!real && DISK.kindOf(file) === 'link') return { trouble: LEADS_NOWHERE };
  if (root && real && pathBelow(root.address, real.address) === undefined) return { trouble: LEADS_OUT };
  return readText(file, maxMegabytes);
}

/** What is looked at and read is the same file, whatever has taken its name meanwhile, and no more of it than its limit. */
function readOpened(opened: number, maxMegabytes: number): ReadResult {
  const stats = fstatSync(opened);
  if (!stats.isFile() && !stats.isDirectory()) return { trouble: NO_FILE };
  const trouble = tooLarge(stats.size, maxMegabytes);
  if (trouble) return { trouble: `${trouble}, or allow it with --max-size` };
  const bytes = new Uint8Array(Math.min(stats.size, maxMegabytes * MEGABYTE));
  let length = 0;
  for (let read = -1; read !== 0; length += read) read = readSync(opened, bytes, length, bytes.length - length, null);
  return textIn(bytes.subarray(0, length));
}
