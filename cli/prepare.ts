/** Makes the prepared state. It is run in the background: nobody waits for it, or hears of it. */
import { spawnSync } from 'node:child_process';
import { closeSync, existsSync, mkdirSync, openSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { attemptFor, isOwn, STATE_ENDING, snapshotIn, stateFile, wasTried } from './prepared/state.ts';

/** So many states stay: those of other versions of the program, or of Node, are made again when they are used again. */
const STATES_KEPT = 3;

function prepare(): void {
  const snapshot = snapshotIn(fileURLToPath(new URL('../prepared/', import.meta.url)));
  const state = snapshot && stateFile(snapshot);
  if (!snapshot || !state || existsSync(state) || wasTried(state)) return;
  const folder = path.dirname(state);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (!isOwn(folder)) return;
  const attempt = attemptFor(state);
  rmSync(attempt, { force: true });
  // Of two that begin at once, one goes on, and takes the place of what was cut off.
  closeSync(openSync(attempt, 'wx', 0o600));
  if (!make(state, snapshot)) return;
  rmSync(attempt);
  for (const old of statesByAge(folder).slice(STATES_KEPT)) rmSync(old, { force: true });
}

/** A state that does not run would keep every check from running: it is tried before it is put in its place. */
function make(state: string, snapshot: string): boolean {
  const made = `${state}.new`;
  const isMade =
    runs(['--snapshot-blob', made, '--build-snapshot', snapshot]) &&
    runs(['--snapshot-blob', made, snapshot, 'check', '--help']);
  if (isMade) renameSync(made, state);
  else rmSync(made, { force: true });
  return isMade;
}

const runs = (args: readonly string[]): boolean => spawnSync(process.execPath, args, { stdio: 'ignore' }).status === 0;

/** The latest first. */
const statesByAge = (folder: string): string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith(STATE_ENDING))
    .map((name) => path.join(folder, name))
    .map((file) => ({ file, made: statSync(file).mtimeMs }))
    .sort((a, b) => b.made - a.made)
    .map(({ file }) => file);

prepare();
