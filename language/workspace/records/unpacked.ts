/** Files packed by gzip. What is unpacked has a limit: a small file may hold a very large one. */
import { MEGABYTE } from '../files/reading.ts';

export const isPacked = (file: string): boolean => /\.gz$/i.test(file);

/** @param most how many bytes there may be once it is unpacked */
export async function gunzipped(
  bytes: Uint8Array,
  most: number,
): Promise<{ readonly bytes: Uint8Array } | { readonly trouble: string }> {
  const { bytes: content, ends } = await unpackedUpTo(bytes, most);
  if (ends === 'more') return { trouble: `it unpacks to more than ${most / MEGABYTE} MB. Split it` };
  return ends === 'broken' ? { trouble: 'it is no file packed by gzip, or is cut short' } : { bytes: content };
}

/**
 * What a file holds, up to so many bytes and a few more.
 * @returns how that ends: with the file, before there would be more, or where no more can be unpacked
 */
export async function unpackedUpTo(
  bytes: Uint8Array,
  most: number,
): Promise<{ readonly bytes: Uint8Array; readonly ends: 'whole' | 'more' | 'broken' }> {
  const stream = new Blob([bytes as Uint8Array<ArrayBuffer>]).stream().pipeThrough(new DecompressionStream('gzip'));
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  let ends: 'whole' | 'more' | 'broken' = 'whole';
  try {
    for await (const part of stream as unknown as AsyncIterable<Uint8Array<ArrayBuffer>>) {
      parts.push(part);
      length += part.length;
      if (length > most) {
        ends = 'more';
        break;
      }
    }
  } catch {
    ends = 'broken';
  }
  return { bytes: new Uint8Array(await new Blob(parts).arrayBuffer()), ends };
}
