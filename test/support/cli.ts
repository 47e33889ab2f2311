import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';

export const BIN = path.resolve('dist/cli/yardstick.js');

export interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs the bundled command line in a folder. */
export function yardstick(folder: string, ...args: string[]): Run {
  const { status, stdout, stderr } = spawnSync(process.execPath, [BIN, ...args], { cwd: folder, encoding: 'utf8' });
  return { code: status, out: stdout, err: stderr };
}

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
