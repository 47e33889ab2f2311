/**
 * The only place that writes files. Each is replaced at one stroke: whatever happens, it holds the one content or the
 * other, and never half of either. Of several, none is touched before all of them lie complete beside their places.
 * (The usual library takes a write that a full disk cut short for done, and does one file at a time.)
 */
import {
  accessSync,
  closeSync,
  constants,
  fchmodSync,
  fchownSync,
  fsyncSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { holdSignals, noteWritten } from './interruptions.ts';
import { reasonOf } from './system-errors.ts';

export interface Output {
  readonly file: string;
  readonly content: string | Uint8Array;
}

/** Why a file could not be written. */
export interface NotWritten {
  readonly file: string;
  readonly reason: string;
  /** The files before it that were: as a rule none. */
  readonly written: readonly string[];
}

/** A content that lies beside the place that it goes to. */
interface Staged {
  readonly file: string;
  readonly commit: () => void;
  /** Takes it away again; nothing where it has gone to its place. */
  readonly discard: () => void;
}

/** Writes all of some files, or says which of them cannot be written: then the others were not, either. */
export function writeFiles(outputs: readonly Output[]): NotWritten | undefined {
  holdSignals();
  const staged: Staged[] = [];
  const written: string[] = [];
  let file = '';
  try {
    for (const output of outputs) {
      file = output.file;
      staged.push(stage(output));
    }
    for (const it of staged) {
      file = it.file;
      it.commit();
      written.push(file);
      noteWritten(file);
    }
    return undefined;
  } catch (error) {
    return { file, reason: reasonOf(error), written };
  } finally {
    for (const it of staged) it.discard();
  }
}

/** Whether a file may not be written, by its own leave: it is replaced by its folder's, which does not ask for that. */
export const isReadOnly = ({ mode }: Stats): boolean => (mode & 0o222) === 0;

let stages = 0;

function stage({ file, content }: Output): Staged {
  const before = statSync(file, { throwIfNoEntry: false });
  if (before && !before.isFile()) return inPlace(file, content, before);
  const target = before ? realpathSync(file) : file;
  if (before) refuseReadOnly(target, before);
  const draft = path.join(path.dirname(target), `.yardstick-${process.pid}-${stages++}.tmp`);
  const discard = (): void => rmSync(draft, { force: true });
  try {
    write(draft, content, before);
  } catch (error) {
    discard();
    throw error;
  }
  return { file, commit: () => renameSync(draft, target), discard };
}

/** A device or a pipe holds nothing that could be lost. */
function inPlace(file: string, content: string | Uint8Array, stats: Stats): Staged {
  if (stats.isDirectory()) throw Object.assign(new Error(), { code: 'EISDIR' });
  return { file, commit: () => writeFileSync(file, content), discard: () => undefined };
}

function refuseReadOnly(file: string, stats: Stats): void {
  if (isReadOnly(stats)) throw new Error('it is read-only');
  accessSync(file, constants.W_OK);
}

/** @param before the file that will be replaced: its mode and its owner are kept */
function write(draft: string, content: string | Uint8Array, before: Stats | undefined): void {
  const descriptor = openSync(draft, 'wx');
  try {
    writeFileSync(descriptor, content);
    if (before) keep(descriptor, before);
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

function keep(descriptor: number, { mode, uid, gid }: Stats): void {
  try {
    fchownSync(descriptor, uid, gid);
  } catch {
    // Who is not allowed to give files away owns those that he writes.
  }
  fchmodSync(descriptor, mode & 0o7777);
}
