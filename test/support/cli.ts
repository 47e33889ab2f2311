import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { MessageChannel, receiveMessageOnPort, Worker } from 'node:worker_threads';
import { onTestFinished } from 'vitest';

export const BIN = path.resolve('dist/cli/yardstick.js');

export interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/**
 * Runs the bundled command line in a folder, in a thread that has loaded it: to start a process takes ten times as long
 * as most commands. What is about the process, such as signals and pipes, has one of its own: `inShell`.
 */
export function yardstick(folder: string, ...args: string[]): Run {
  const before = process.cwd();
  process.chdir(folder);
  try {
    commandThread ??= startThread();
    return commandThread(args);
  } finally {
    process.chdir(before);
  }
}

type RunCommand = (args: readonly string[]) => Run;

let commandThread: RunCommand | undefined;

function startThread(): RunCommand {
  const signal = new Int32Array(new SharedArrayBuffer(4));
  const { port1: here, port2: there } = new MessageChannel();
  const workerData = { port: there, signal };
  const thread = new Worker(new URL('command-thread.ts', import.meta.url), { workerData, transferList: [there] });
  thread.unref();
  here.unref();
  return (args) => {
    Atomics.store(signal, 0, 0);
    here.postMessage(args);
    const ended = Atomics.wait(signal, 0, 0, LONGEST_MS);
    if (ended === 'timed-out') throw new Error(`yardstick ${args.join(' ')} does not end`);
    return receiveMessageOnPort(here)?.message;
  };
}

const LONGEST_MS = 240_000;

/** A folder with some files, which goes when the test has ended. */
export function folderWith(files: Record<string, string | Uint8Array>): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'yardstick '));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
  return folder;
}

/** Runs the bundled command line with what follows it, as a shell understands it. */
export function inShell(folder: string, command: string): Run {
  const line = `"${process.execPath}" "${BIN}" ${command}`;
  const { status, stdout, stderr } = spawnSync(line, { cwd: folder, encoding: 'utf8', shell: true });
  return { code: status, out: stdout, err: stderr };
}
