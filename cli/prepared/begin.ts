/** How a run begins with the prepared state where there is one, and sees to it that the next one can. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { isOwn, snapshotIn, stateFile, wasTried } from './state.ts';

/** Goes on as a check that begins with the prepared state, and does not come back; or does nothing. */
export function beginPrepared(args: readonly string[]): void {
  const state = stateFor(args);
  if (state === undefined || !existsSync(state) || !isOwn(path.dirname(state))) return;
  // Not the one that was called, which may be a link to it from a folder of programs.
  const script = fileURLToPath(import.meta.url);
  process.execve?.(process.execPath, [process.execPath, '--snapshot-blob', state, script, ...args], process.env);
}

/** Has the state made in the background, after a check that had none. A machine that checks something once needs none. */
export async function prepareNext(args: readonly string[]): Promise<void> {
  const state = stateFor(args);
  if (state === undefined || process.env.CI || existsSync(state) || wasTried(state)) return;
  const { spawn } = await import('node:child_process');
  const script = fileURLToPath(new URL('../threads/prepare.js', import.meta.url));
  spawn(process.execPath, [script], { detached: true, stdio: 'ignore' }).unref();
}

function stateFor([command]: readonly string[]): string | undefined {
  if (command !== 'check') return undefined;
  const snapshot = snapshotIn(fileURLToPath(new URL('../prepared/', import.meta.url)));
  return snapshot && stateFile(snapshot);
}
