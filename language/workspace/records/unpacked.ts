/** Files packed by gzip. What is unpacked has a limit: a small file may hold a very large one. */
import { MEGABYTE } from '../files/reading.ts';

export const isPacked = (file: string): boolean => /\.gz$/i.test(file);

/** @param most how many bytes there may be once it is unpacked */
export async function unpacked(
  bytes: Uint8Array,
  most: number,
): Promise<{ readonly bytes: Uint8Array } | { readonly trouble: string }> {
  const stream = new Blob([bytes as Uint8Array<ArrayBuffer>]).stream().pipeThrough(new DecompressionStream('gzip'));
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  try {
    for await (const part of stream as unknown as AsyncIterable<Uint8Array<ArrayBuffer>>) {
      length += part.length;
      if (length > most) return { trouble: `it unpacks to more than ${most / MEGABYTE} MB. Split it` };
      parts.push(part);
    }
  } catch {
    return { trouble: 'it is no file packed by gzip, or is cut short' };
  }
  return { bytes: new Uint8Array(await new Blob(parts).arrayBuffer()) };
}
