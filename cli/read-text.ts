/** Text files as users have them: too large, in other encodings, unreadable. */
import { readFileSync, statSync } from 'node:fs';
import { reasonOf } from './system-errors.ts';

export type ReadResult = { text: string } | { trouble: string };

const MEGABYTE = 1_000_000;

/**
 * The text of a UTF-8 file, without its byte order mark, or what keeps it from being read.
 * @param maxMegabytes the largest size to read, in millions of bytes
 */
export function readText(file: string, maxMegabytes: number): ReadResult {
  try {
    const { size } = statSync(file);
    if (size > maxMegabytes * MEGABYTE) {
      const megabytes = (size / MEGABYTE).toFixed(1);
      return { trouble: `it has ${megabytes} MB, more than ${maxMegabytes}. Split it, or allow it with --max-size` };
    }
    return decode(readFileSync(file));
  } catch (error) {
    return { trouble: `it cannot be read: ${reasonOf(error)}` };
  }
}

function decode(bytes: Uint8Array): ReadResult {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    return { trouble: 'it is UTF-16. Save it as UTF-8' };
  }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return { trouble: 'it is no UTF-8 text. Save it as UTF-8' };
  }
}
