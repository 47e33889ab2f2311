/** Signals that come while files are written. */
import os from 'node:os';
import { shownPath } from './names.ts';
import { complain } from './say.ts';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

const written: string[] = [];
let isHeld = false;

/**
 * From now on a signal waits until what is being written is complete, is obeyed then, and says what was written. Before
 * that it ends the program at once: then nothing has been written.
 */
export function holdSignals(): void {
  if (isHeld) return;
  isHeld = true;
  for (const signal of SIGNALS) process.once(signal, () => stop(signal));
}

export function noteWritten(file: string): void {
  written.push(shownPath(file));
}

function stop(signal: (typeof SIGNALS)[number]): never {
  complain(`stopped. ${written.length === 0 ? 'Nothing was written' : `Written: ${written.join(', ')}`}`);
  process.exit(128 + os.constants.signals[signal]);
}
