/** Time and memory of `import` as a table grows. */
import { rmSync } from 'node:fs';
import path from 'node:path';
import { importing, timeAndMemoryOf } from '../processes.ts';
import { median } from '../statistics.ts';
import { calls, complaints, letters } from '../workspaces/statements.ts';
import { writeFiles } from '../workspaces/write.ts';

const ROWS = [1_000, 10_000, 100_000] as const;

interface ImportSize {
  readonly rows: number;
  readonly textMegabytes: number;
  readonly seconds: number;
  readonly peakMegabytes: number;
}

export interface Importing {
  readonly sizes: readonly ImportSize[];
  /** How many times as long the longest table takes as the one before, which is a tenth of it. */
  readonly growth: number;
}

const RUNS = 3;

export function measureImporting(): Importing {
  const sizes = ROWS.map(measureSize);
  const [before, largest] = sizes.slice(-2) as [ImportSize, ImportSize];
  return { sizes, growth: largest.seconds / before.seconds };
}

function measureSize(rows: number): ImportSize {
  const text = tableOf(rows);
  const folder = writeFiles(`import ${rows}`, new Map([['promises.csv', text]]));
  const out = path.join(folder, 'standards');
  const runs = Array.from({ length: RUNS }, () => {
    rmSync(out, { recursive: true, force: true });
    return timeAndMemoryOf(importing(path.join(folder, 'promises.csv'), '--out', out, '--max-size', '100'), 1);
  });
  return {
    rows,
    textMegabytes: Buffer.byteLength(text) / 1e6,
    seconds: median(runs.map((it) => it.seconds)),
    peakMegabytes: median(runs.map((it) => it.megabytes)),
  };
}

const HEADINGS = 'ID,Standard,Target,Time limit,Owner,Channel';

/** Rows that differ: no cell of a statement is that of another row. */
const tableOf = (rows: number): string =>
  [HEADINGS, ...Array.from({ length: rows }, (_, index) => row(index + 1)), ''].join('\n');

function row(number: number): string {
  const [share, days] = [80 + (number % 20), 1 + (number % 30)];
  const team = `Team ${number % 50}`;
  const about = (statement: string): string => `"${statement.replace(' about ', ` number ${number} about `)}"`;
  switch (number % 3) {
    case 0:
      return `S-${number},${about(calls(number, days).en)},${share}%,${days} seconds,${team},phone`;
    case 1:
      return `S-${number},${about(letters(number, days).en)},${share}%,${days} business days,${team},letter`;
    default:
      return `S-${number},"Office ${number}: ${complaints(number, days).en}",,,${team},counter`;
  }
}
