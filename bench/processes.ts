/** Runs of whole processes: how long they take, and how much memory. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { median } from './statistics.ts';

/** A program to be run by this Node. */
export interface Program {
  /** The script and what follows it. */
  readonly args: readonly string[];
  readonly cwd?: string;
  /** Set besides those of the bench. */
  readonly env?: NodeJS.ProcessEnv;
}

/** A module to import into a process, which then prints its peak memory in kilobytes to file descriptor 3. */
export const MEMORY_PRINTER = new URL('print-peak-memory.mjs', import.meta.url).href;

/** The command line as it is installed: bundled. */
const CLI = fileURLToPath(new URL('../dist/cli/yardstick.js', import.meta.url));

/** @param options such as `--max-size 100`: the largest workspaces are larger than a file usually may be */
export const check = (folder: string, ...options: string[]): Program => ({ args: [CLI, 'check', folder, ...options] });

/** Makes the state with which a check begins from the second one on. */
export const prepare = (): void => {
  spawnSync(process.execPath, [fileURLToPath(new URL('../dist/threads/prepare.js', import.meta.url))], {
    stdio: 'inherit',
  });
};

export const importing = (document: string, ...options: string[]): Program => ({
  args: [CLI, 'import', document, ...options],
});

export const measuring = (folder: string, ...options: string[]): Program => ({
  args: [CLI, 'measure', folder, ...options],
});

/** Reads a table and nothing else, with the library that `import` reads it with. */
export const readingCsv = (document: string): Program => ({
  args: [fileURLToPath(new URL('measure/records/csv-parse-alone.mjs', import.meta.url)), document],
});

/**
 * The median times of some programs, in seconds. Their runs take turns, so that a busy moment of the
 * machine strikes all of them; the first turn only warms the caches and does not count.
 */
export function secondsOf(programs: readonly Program[], runs: number): number[] {
  const seconds: number[][] = programs.map(() => []);
  for (let turn = 0; turn <= runs; turn++) {
    for (const [i, program] of programs.entries()) {
      const elapsed = run(program, program.args).seconds;
      if (turn > 0) seconds[i]?.push(elapsed);
    }
  }
  return seconds.map(median);
}

/** The median time and peak memory of a program. */
export function timeAndMemoryOf(program: Program, runs: number): { seconds: number; megabytes: number } {
  const measured = Array.from({ length: runs }, () => run(program, ['--import', MEMORY_PRINTER, ...program.args]));
  return {
    seconds: median(measured.map((it) => it.seconds)),
    megabytes: median(measured.map((it) => (Number(it.printed) * 1024) / 1e6)),
  };
}

/** @throws if it ends neither clean nor with findings */
function run({ cwd, env }: Program, args: readonly string[]): { seconds: number; printed: string } {
  const start = performance.now();
  const child = spawnSync(process.execPath, args, {
    cwd,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
  });
  const seconds = (performance.now() - start) / 1000;
  if (child.status !== 0 && child.status !== 1) throw new Error(`${args.join(' ')} failed: ${child.stderr}`);
  return { seconds, printed: String(child.output[3]) };
}
