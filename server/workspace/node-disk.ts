/** The disk of the machine on which the server runs. */
import { constants, type Dirent, type Stats } from 'node:fs';
import { type FileHandle, glob, lstat, open, readdir, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { URI, UriUtils } from 'langium';
import {
  type BytesRead,
  LARGEST_FILE,
  MEGABYTE,
  NO_FILE,
  textIn,
  tooLarge,
} from '../../language/workspace/files/reading.ts';
import { reasonOf } from '../../language/workspace/files/system-errors.ts';
import type { FileKind } from '../../language/workspace/files/walk.ts';
import type { ServerDisk } from './disk.ts';

const pathOf = (address: string): string => URI.parse(address).fsPath;

/** Whoever opens a pipe waits for somebody to write into it, unless they say that they will not. */
const WITHOUT_WAITING = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);

const GONE: ReadonlySet<unknown> = new Set(['ENOENT', 'ENOTDIR']);

export const NODE_DISK: ServerDisk = {
  join: (folder, name) => UriUtils.joinPath(URI.parse(folder), name).toString(),
  async entries(folder) {
    const entries = await readdir(pathOf(folder), { withFileTypes: true }).catch(() => []);
    return entries.map((entry) => ({ name: entry.name, kind: kindOf(entry) }));
  },
  async kindOf(address) {
    const stats = await lstat(pathOf(address)).catch(() => undefined);
    return stats && kindOf(stats);
  },
  async real(address) {
    try {
      const real = await realpath(pathOf(address));
      return { address: URI.file(real).toString(), kind: kindOf(await stat(real)) };
    } catch {
      return undefined;
    }
  },
  async read(address, maxMegabytes = LARGEST_FILE) {
    const result = await NODE_DISK.bytes(address, maxMegabytes);
    return result && ('trouble' in result ? result : textIn(result.bytes));
  },
  async bytes(address, maxMegabytes) {
    try {
      return await opened(address, (file) => readOpened(file, maxMegabytes));
    } catch (error) {
      if (GONE.has((error as NodeJS.ErrnoException).code)) return undefined;
      return { trouble: `it cannot be read: ${reasonOf(error)}`, isTooLarge: false };
    }
  },
  firstBytes: (address, most) =>
    opened(address, async (file) => {
      const stats = await file.stat();
      if (!stats.isFile()) return undefined;
      return { bytes: await readUpTo(file, Math.min(stats.size, most)), size: stats.size };
    }).catch(() => undefined),
  async matching(folder, pattern) {
    const found: string[] = [];
    for await (const name of glob(pattern, { cwd: pathOf(folder) })) found.push(name);
    return found.sort().map((name) => NODE_DISK.join(folder, name.split(path.sep).join('/')));
  },
};

async function opened<T>(address: string, use: (file: FileHandle) => Promise<T>): Promise<T> {
  const file = await open(pathOf(address), WITHOUT_WAITING);
  return use(file).finally(() => file.close().catch(() => undefined));
}

/** What is looked at and read is the same file, whatever has taken its name meanwhile, and no more of it than its limit. */
async function readOpened(file: FileHandle, maxMegabytes: number): Promise<BytesRead | undefined> {
  const stats = await file.stat();
  if (stats.isDirectory()) return undefined;
  if (!stats.isFile()) return { trouble: NO_FILE, isTooLarge: false };
  const trouble = tooLarge(stats.size, maxMegabytes);
  if (trouble) return { trouble, isTooLarge: true };
  return { bytes: await readUpTo(file, Math.min(stats.size, maxMegabytes * MEGABYTE)) };
}

async function readUpTo(file: FileHandle, most: number): Promise<Uint8Array> {
  const bytes = new Uint8Array(most);
  let length = 0;
  for (let read = -1; read !== 0; length += read) {
    ({ bytesRead: read } = await file.read(bytes, length, bytes.length - length, null));
  }
  return bytes.subarray(0, length);
}

function kindOf(entry: Dirent | Stats): FileKind {
  if (entry.isFile()) return 'file';
  if (entry.isDirectory()) return 'folder';
  return entry.isSymbolicLink() ? 'link' : 'other';
}
