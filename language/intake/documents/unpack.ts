/** The files of an archive, unpacked as far as they may be large: what it says about their sizes is not believed. */
import { Unzip, UnzipInflate } from 'fflate';
import { UnreadableDocument } from './document.ts';

/** No document of standards unpacks to more, in bytes; a file made to exhaust the machine does. */
const MOST_UNPACKED = 200_000_000;

/** Unpacked so many bytes of the archive at a time, so that what is too large is noticed early. */
const STEP = 64_000;

/** The parts of a file, in order. */
export type Pieces = readonly Uint8Array[];

/**
 * The files of an archive that are asked for, by their names. In one piece, without workers: there are none everywhere.
 * @throws UnreadableDocument where they unpack to more than a document would
 */
export function unzipped(bytes: Uint8Array, isWanted: (name: string) => boolean): ReadonlyMap<string, Pieces> {
  const files = new Map<string, Uint8Array[]>();
  let size = 0;
  const unzip = new Unzip((file) => {
    if (!isWanted(file.name)) return;
    const pieces: Uint8Array[] = [];
    files.set(file.name, pieces);
    file.ondata = (error, data) => {
      if (error) throw error;
      size += data.length;
      if (size > MOST_UNPACKED)
        throw new UnreadableDocument(`it unpacks to more than ${MOST_UNPACKED / 1e6} MB, which no such document does`);
      pieces.push(data);
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  for (let at = 0; at < bytes.length; at += STEP) unzip.push(bytes.subarray(at, at + STEP), at + STEP >= bytes.length);
  return files;
}

/** The text of a file in UTF-8, piece by piece: a whole one may be longer than a string can be. */
export function* textsOf(pieces: Pieces | undefined): Generator<string> {
  const decoder = new TextDecoder();
  for (const piece of pieces ?? []) yield decoder.decode(piece, { stream: true });
  yield decoder.decode();
}
