/** Which files can be read, and as what: one rule for editor and command line, whatever reads the bytes. */

/** The text of a file, or why it has none. */
export type ReadResult = { readonly text: string } | { readonly trouble: string };

/** The bytes of a file, or why it has none. */
export type BytesRead =
  | { readonly bytes: Uint8Array }
  | { readonly trouble: string /** Whether a larger limit would help. */; readonly isTooLarge: boolean };

export const MEGABYTE = 1_000_000;

/** A larger file of standards or settings is not read, in millions of bytes. */
export const LARGEST_FILE = 5;

/** Whoever opens a pipe may wait for ever, and a device may never end. */
export const NO_FILE = 'it is no file, but a pipe or a device';

/** Why a file of some size is not read; undefined where it is. */
export function tooLarge(bytes: number, maxMegabytes = LARGEST_FILE): string | undefined {
  if (bytes <= maxMegabytes * MEGABYTE) return undefined;
  const megabytes = (Math.ceil((bytes / MEGABYTE) * 10) / 10).toFixed(1);
  return `it has ${megabytes} MB, more than ${maxMegabytes}. Split it`;
}

/** The same for a text that may not be on disk yet. */
export const tooLargeText = (text: string): string | undefined =>
  // In UTF-8 a character has three bytes at most: few texts have to be counted.
  text.length * 3 > LARGEST_FILE * MEGABYTE ? tooLarge(new TextEncoder().encode(text).length) : undefined;

/** The text in the bytes of a file, without its byte order mark. */
export function textIn(bytes: Uint8Array): ReadResult {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    return { trouble: 'it is UTF-16. Save it as UTF-8' };
  }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return { trouble: 'it is no UTF-8 text. Save it as UTF-8' };
  }
}

/** A text that is open in an editor as it will be read once it is saved: half a character cannot be written. */
export const asSaved = (text: string): string => text.toWellFormed();
