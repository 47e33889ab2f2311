/** Disks on which nothing more fits. */
import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import { BIN, type Run } from './cli.ts';

/**
 * Runs the command line where no file may grow beyond some blocks of 512 bytes: the write that goes beyond is cut short,
 * as on a disk that becomes full in its midst.
 */
export function yardstickWithin(blocks: number, folder: string, ...args: string[]): Run {
  const command = ['sh', '-c', `ulimit -f ${blocks}; exec "$@"`, 'sh', process.execPath, BIN, ...args] as const;
  const { status, stdout, stderr } = spawnSync(command[0], command.slice(1), { cwd: folder, encoding: 'utf8' });
  return { code: status, out: stdout, err: stderr };
}

/** Makes a small disk of a folder; returns whether this machine lets us. */
export function mountSmallDisk(folder: string, kilobytes: number): boolean {
  mkdirSync(folder, { recursive: true });
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false;
  const { status } = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${kilobytes}k`, 'tmpfs', path.resolve(folder)]);
  if (status !== 0) return false;
  onTestFinished(() => void spawnSync('umount', [path.resolve(folder)]));
  return true;
}
