/** What a look at all bytes of a file of records tells. */
import { isUtf8 } from 'node:buffer';
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import type { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';

interface LookedThrough {
  /** SHA-256 of its bytes, in hexadecimal digits. */
  readonly hash: string;
  /** The numbers of the lines that are blank, from 1, among the rows: DuckDB leaves them out. */
  readonly blank: readonly number[];
}

const CHUNK = 1 << 20;
const [QUOTE, LINE_FEED, RETURN] = [0x22, 0x0a, 0x0d];

/**
 * @param kind in which way texts stand in it: cells in quotes may hold line breaks; `packed` holds none that could be looked for
 * @throws Error where its letters are stored otherwise than the database reads them
 */
export async function lookThrough(file: string, kind: 'cells' | 'lines' | 'packed'): Promise<LookedThrough> {
  const hash = createHash('sha256');
  const isZipped = /\.gz$/i.test(file);
  const utf8 = new Utf8();
  let [end, mayBeBlank]: [Buffer, boolean] = [Buffer.alloc(0), isZipped];
  for await (const chunk of createReadStream(file, { highWaterMark: CHUNK }) as AsyncIterable<Buffer>) {
    hash.update(chunk);
    if (kind !== 'packed' && !isZipped) utf8.read(chunk);
    mayBeBlank ||= hasBlank(Buffer.concat([end, chunk.subarray(0, 3)])) || hasBlank(chunk);
    end = chunk.subarray(-3);
  }
  utf8.end();
  const isText = kind !== 'packed' && mayBeBlank;
  return { hash: hash.digest('hex'), blank: isText ? await blankLines(file, kind === 'cells', isZipped) : [] };
}

const hasBlank = (bytes: Buffer): boolean => bytes.includes('\n\n') || bytes.includes('\n\r\n');

async function blankLines(file: string, hasQuotes: boolean, isZipped: boolean): Promise<number[]> {
  const bytes: Readable = createReadStream(file, { highWaterMark: CHUNK });
  const [lines, utf8] = [new Lines(hasQuotes), new Utf8()];
  for await (const chunk of (isZipped ? bytes.pipe(createGunzip()) : bytes) as AsyncIterable<Buffer>) {
    if (isZipped) utf8.read(chunk);
    for (const byte of chunk) lines.read(byte);
  }
  utf8.end();
  return lines.blank;
}

class NotUtf8 extends Error {
  constructor() {
    super('it is not stored in UTF-8');
  }
}

/** Whether letters are stored in UTF-8, as their bytes go by: the database reads nothing else. */
class Utf8 {
  private rest: Buffer = Buffer.alloc(0);

  /** @throws Error where they are not */
  read(chunk: Buffer): void {
    const bytes = this.rest.length === 0 ? chunk : Buffer.concat([this.rest, chunk]);
    const whole = wholeLetters(bytes);
    if (!isUtf8(bytes.subarray(0, whole))) throw new NotUtf8();
    this.rest = bytes.subarray(whole);
  }

  /** @throws Error where it ends in the middle of one */
  end(): void {
    if (this.rest.length > 0) throw new NotUtf8();
  }
}

/** Up to where bytes are whole letters: the last of them may go on in what is read next. */
function wholeLetters(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back += 1) {
    const byte = bytes[bytes.length - back] ?? 0;
    if ((byte & 0xc0) === 0x80) continue;
    const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc0 ? 2 : 1;
    return length > back ? bytes.length - back : bytes.length;
  }
  return bytes.length;
}

/** Rows as their bytes go by. A line break in quotes ends none. */
class Lines {
  readonly blank: number[] = [];
  private readonly hasQuotes: boolean;
  private number = 1;
  private isEmpty = true;
  private isQuoted = false;

  constructor(hasQuotes: boolean) {
    this.hasQuotes = hasQuotes;
  }

  read(byte: number): void {
    if (byte === LINE_FEED && !this.isQuoted) this.end();
    else if (byte !== RETURN) this.isEmpty = false;
    if (byte === QUOTE && this.hasQuotes) this.isQuoted = !this.isQuoted;
  }

  private end(): void {
    if (this.isEmpty) this.blank.push(this.number);
    this.number += 1;
    this.isEmpty = true;
  }
}

/** The number of a row, as whoever opens the file counts. @param index from 0, blank lines left out */
export function numberAmong(blank: readonly number[], index: number, firstNumber: number): number {
  let number = index + firstNumber;
  for (const line of blank) {
    if (line > number) break;
    number += 1;
  }
  return number;
}
