/** How bytes stand for letters: what the user says, what the bytes say, or what reads best. */
import { UnreadableDocument } from './document.ts';
import { mostLikely } from './guess.ts';
import { type Decoded, strictly } from './strict.ts';

/** @throws UnreadableDocument where they are no text, or nobody can tell which letters they stand for */
export function decode(bytes: Uint8Array, label?: string): Decoded {
  if (label !== undefined) return asTold(bytes, label);
  const unicode = markedAs(bytes) ?? evenly(bytes);
  if (unicode) return { text: new TextDecoder(unicode).decode(bytes), encoding: unicode };
  if (bytes.subarray(0, 8000).includes(0)) throw new UnreadableDocument('it is no text, but some other kind of file');
  const plain = strictly(bytes, 'utf-8');
  return plain === undefined ? mostLikely(bytes) : { text: plain, encoding: 'utf-8' };
}

function asTold(bytes: Uint8Array, label: string): Decoded {
  const decoder = decoderFor(label);
  const text = strictly(bytes, decoder.encoding);
  if (text === undefined) throw new UnreadableDocument(`it is not stored as ${label}: some bytes stand for no letter`);
  return { text, encoding: decoder.encoding };
}

function decoderFor(label: string) {
  try {
    return new TextDecoder(label);
  } catch {
    throw new UnreadableDocument(
      `there is no encoding ${label}. Common ones are utf-8, utf-16, windows-1251, windows-1252, windows-1257, gb18030, big5, macintosh, koi8-r`,
    );
  }
}

/** What the byte order mark says. */
function markedAs([first, second]: Uint8Array): string | undefined {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : undefined;
}

/** UTF-16 without a mark: in texts with line breaks and digits, every other byte of these is zero. */
function evenly(bytes: Uint8Array): string | undefined {
  const zeros = [0, 0];
  const sample = bytes.subarray(0, 4000);
  for (const [index, byte] of sample.entries()) if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (Math.min(even, odd) > sample.length / 100 || Math.max(even, odd) < sample.length / 50) return undefined;
  return odd > even ? 'utf-16le' : 'utf-16be';
}
