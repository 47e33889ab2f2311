import type { BytesRead, ReadResult } from '../../language/workspace/files/reading.ts';
import type { Disk } from '../../language/workspace/files/walk.ts';

/** A disk as the server reaches it. Addresses are URIs as text. Nothing here rejects. */
export interface ServerDisk extends Disk {
  /** The text of a file, or why it has none; undefined where there is no file. Reads no more than a limit, in millions of bytes. */
  read(address: string, maxMegabytes?: number): Promise<ReadResult | undefined>;
  /** The same for a file that is no text. */
  bytes(address: string, maxMegabytes: number): Promise<BytesRead | undefined>;
  /** The first bytes of a file, and how many it has; undefined where there is none, or no part of one can be read. */
  firstBytes(address: string, most: number): Promise<{ readonly bytes: Uint8Array; readonly size: number } | undefined>;
  /** The files below a folder that a pattern such as `calls-*.csv` stands for, in the order of their names. */
  matching(folder: string, pattern: string): Promise<readonly string[]>;
}
