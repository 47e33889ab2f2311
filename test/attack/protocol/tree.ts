/** What a folder holds, as data: files, and what is none. */
import { isUtf8 } from 'node:buffer';
import { execFileSync } from 'node:child_process';
import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';

export type Entry =
  | { readonly text: string }
  /** A file that is no text in UTF-8, in Base64. */
  | { readonly bytes: string }
  | { readonly link: string }
  | { readonly pipe: true }
  /** A folder in which nothing is. */
  | { readonly folder: true };

/** Entries by their paths. */
export type Tree = ReadonlyMap<string, Entry>;

export function readTree(folder: string): Map<string, Entry> {
  const tree = new Map<string, Entry>();
  const walk = (within: string): void => {
    const names = readdirSync(path.join(folder, within)).sort();
    if (names.length === 0 && within !== '') tree.set(within, { folder: true });
    for (const name of names) {
      const inside = path.posix.join(within, name);
      const entry = readEntry(path.join(folder, inside));
      if (entry) tree.set(inside, entry);
      else walk(inside);
    }
  };
  walk('');
  return tree;
}

/** Undefined for a folder. */
function readEntry(file: string): Entry | undefined {
  const stats = lstatSync(file);
  if (stats.isDirectory()) return undefined;
  if (stats.isSymbolicLink()) return { link: readlinkSync(file) };
  if (!stats.isFile()) return { pipe: true };
  const bytes = readFileSync(file);
  return isUtf8(bytes) ? { text: bytes.toString() } : { bytes: bytes.toString('base64') };
}

/** Puts an entry where something else may be. */
export function writeEntry(file: string, entry: Entry): void {
  mkdirSync('folder' in entry ? file : path.dirname(file), { recursive: true });
  if ('folder' in entry) return;
  rmSync(file, { force: true });
  if ('text' in entry) writeFileSync(file, entry.text);
  else if ('bytes' in entry) writeFileSync(file, Buffer.from(entry.bytes, 'base64'));
  else if ('link' in entry) symlinkSync(entry.link, file);
  else execFileSync('mkfifo', [file]);
}

/** Makes a folder hold what another tree has, from what it holds now. */
export function writeTree(folder: string, now: Tree, before: Tree): void {
  for (const name of before.keys()) if (!now.has(name)) remove(folder, name);
  const isToWrite = (name: string, entry: Entry): boolean => 'folder' in entry || !isSame(entry, before.get(name));
  for (const [name, entry] of now) if (isToWrite(name, entry)) writeEntry(path.join(folder, name), entry);
}

/** Takes an entry away, and the folders in which nothing is left. */
function remove(folder: string, name: string): void {
  const stats = lstatSync(path.join(folder, name), { throwIfNoEntry: false });
  if (stats && !stats.isDirectory()) rmSync(path.join(folder, name));
  const isEmpty = (within: string): boolean => existsSync(within) && readdirSync(within).length === 0;
  for (let within = stats?.isDirectory() ? name : path.dirname(name); within !== '.'; within = path.dirname(within))
    if (isEmpty(path.join(folder, within))) rmdirSync(path.join(folder, within));
}

const isSame = (a: Entry, b: Entry | undefined): boolean => JSON.stringify(a) === JSON.stringify(b);

export const textOf = (entry: Entry | undefined): string | undefined =>
  entry && 'text' in entry ? entry.text : undefined;
