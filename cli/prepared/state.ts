/**
 * The prepared state of a check: the memory of a process that has loaded all that it needs, made the parser and used each
 * part once, kept as a startup snapshot of Node. A check of a small file that begins with it takes half of the time.
 */
import { lstatSync, readdirSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';

/** What the state is made of, of which each build has its own: undefined for the sources, which have none. */
export function snapshotIn(folder: string): string | undefined {
  const name = readdirSync(folder).find((it) => /^snapshot-\w+\.cjs$/.test(it));
  return name && path.join(folder, name);
}

/**
 * The file that holds the state made of a snapshot's file, for this Node; undefined where Node cannot begin with one, is
 * called with options that it would have to be made for, or has no place to keep it.
 */
export function stateFile(snapshot: string): string | undefined {
  const { NODE_OPTIONS, NODE_DISABLE_COMPILE_CACHE } = process.env;
  const isPlain = process.execArgv.length === 0 && !NODE_OPTIONS && !NODE_DISABLE_COMPILE_CACHE;
  const caches = process.execve !== undefined && isPlain ? cacheFolder() : undefined;
  if (caches === undefined) return undefined;
  const { mtimeMs } = statSync(process.execPath);
  const name = `${path.basename(snapshot, '.cjs')}-${process.version}-${process.arch}-${Math.round(mtimeMs)}`;
  return path.join(caches, 'yardstick', name + STATE_ENDING);
}

export const STATE_ENDING = '.blob';

/** Where caches of the user are kept: XDG Base Directory Specification 0.8, and Apple's File System Programming Guide. */
function cacheFolder(): string | undefined {
  const { XDG_CACHE_HOME = '' } = process.env;
  if (path.isAbsolute(XDG_CACHE_HOME)) return XDG_CACHE_HOME;
  const usual = process.platform === 'darwin' ? 'Library/Caches' : '.cache';
  try {
    const home = homedir();
    return path.isAbsolute(home) ? path.join(home, usual) : undefined;
  } catch {
    // A user without a home, as in many containers.
    return undefined;
  }
}

/** Whether nobody else can have put something there: what it holds is run. */
export function isOwn(folder: string): boolean {
  const found = lstatSync(folder, { throwIfNoEntry: false });
  return found?.isDirectory() === true && found.uid === process.getuid?.() && (found.mode & OTHERS_MAY_WRITE) === 0;
}

const OTHERS_MAY_WRITE = 0o022;

/** Stands beside the state while it is made, and stays where that failed. */
export const attemptFor = (state: string): string => `${state}.attempt`;

const DAY_MS = 86_400_000;

/** Whether somebody makes the state, or could not: the next day it is tried again. */
export const wasTried = (state: string): boolean =>
  Date.now() - (statSync(attemptFor(state), { throwIfNoEntry: false })?.mtimeMs ?? 0) < DAY_MS;
