import type { ReadResult } from '../../language/workspace/files/reading.ts';
import type { Disk } from '../../language/workspace/files/walk.ts';

/** A disk as the server reaches it. Addresses are URIs as text. Nothing here rejects. */
export interface ServerDisk extends Disk {
  /** The text of a file, or why it has none; undefined where there is no file. Reads no more than a limit, in millions of bytes. */
  read(address: string, maxMegabytes?: number): Promise<ReadResult | undefined>;
}
