/** What a look at all bytes of a file of records tells. */
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

/** @param kind in which way texts stand in it: cells in quotes may hold line breaks; `packed` holds none that could be looked for */
export async function lookThrough(file: string, kind: 'cells' | 'lines' | 'packed'): Promise<LookedThrough> {
  const hash = createHash('sha256');
  const isZipped = /\.gz$/i.test(file);
  let [end, mayBeBlank]: [Buffer, boolean] = [Buffer.alloc(0), isZipped];
  for await (const chunk of createReadStream(file, { highWaterMark: CHUNK }) as AsyncIterable<Buffer>) {
    hash.update(chunk);
    mayBeBlank ||= hasBlank(Buffer.concat([end, chunk.subarray(0, 3)])) || hasBlank(chunk);
    end = chunk.subarray(-3);
  }
  const isText = kind !== 'packed' && mayBeBlank;
  return { hash: hash.digest('hex'), blank: isText ? await blankLines(file, kind === 'cells', isZipped) : [] };
}

const hasBlank = (bytes: Buffer): boolean => bytes.includes('\n\n') || bytes.includes('\n\r\n');

async function blankLines(file: string, hasQuotes: boolean, isZipped: boolean): Promise<number[]> {
  const bytes: Readable = createReadStream(file, { highWaterMark: CHUNK });
  const lines = new Lines(hasQuotes);
  for await (const chunk of (isZipped ? bytes.pipe(createGunzip()) : bytes) as AsyncIterable<Buffer>)
    for (const byte of chunk) lines.read(byte);
  return lines.blank;
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
