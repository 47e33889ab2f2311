/** The disk as it is looked through for standards. Nothing here waits: a command has nothing else to do. */
import { type Dirent, lstatSync, readdirSync, realpathSync, type Stats, statSync } from 'node:fs';
import path from 'node:path';
import type { Disk, FileKind } from '../language/workspace/files/walk.ts';

/** A path as the walk through folders has it. */
export const toAddress = (file: string): string => path.resolve(file).split(path.sep).join('/');

export const DISK = {
  join: (folder: string, name: string) => (folder.endsWith('/') ? folder + name : `${folder}/${name}`),
  entries(folder: string) {
    try {
      return readdirSync(folder, { withFileTypes: true }).map((entry) => ({ name: entry.name, kind: kindOf(entry) }));
    } catch {
      return [];
    }
  },
  kindOf(address: string) {
    try {
      return kindOf(lstatSync(address));
    } catch {
      return undefined;
    }
  },
  real(address: string) {
    try {
      const real = realpathSync(address);
      return { address: toAddress(real), kind: kindOf(statSync(real)) };
    } catch {
      return undefined;
    }
  },
} satisfies Disk;

function kindOf(entry: Dirent | Stats): FileKind {
  if (entry.isFile()) return 'file';
  if (entry.isDirectory()) return 'folder';
  return entry.isSymbolicLink() ? 'link' : 'other';
}
