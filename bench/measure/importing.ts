/** Time and memory of `import` as a table grows. */
import { rmSync } from 'node:fs';
import path from 'node:path';
import { importing, readingCsv, timeAndMemoryOf } from '../processes.ts';
import { median } from '../statistics.ts';
import { calls, complaints, letters } from '../workspaces/statements.ts';
import { writeFiles } from '../workspaces/write.ts';

const ROWS = [1_000, 10_000, 100_000] as const;
const ROWS_QUICKLY = [1_000, 10_000] as const;

interface ImportSize {
  readonly rows: number;
  readonly textMegabytes: number;
  readonly seconds: number;
  readonly peakMegabytes: number;
  /** Of a process that only reads its cells. */
  readonly readingSeconds: number;
}

export interface Importing {
  readonly sizes: readonly ImportSize[];
  /** How many times as long the longest table takes as the one before, which is a tenth of it. */
  readonly growth: number;
  /** How many times as long the longest table takes as a process that only reads its cells, with csv-parse. */
  readonly perReading: number;
}

const [RUNS, RUNS_QUICKLY] = [3, 1];

export function measureImporting(isQuick: boolean): Importing {
  const runs = isQuick ? RUNS_QUICKLY : RUNS;
  const sizes = (isQuick ? ROWS_QUICKLY : ROWS).map((rows) => measureSize(rows, runs));
  const [before, largest] = sizes.slice(-2) as [ImportSize, ImportSize];
  return {
    sizes,
    growth: largest.seconds / before.seconds,
    perReading: largest.seconds / largest.readingSeconds,
  };
}

function measureSize(rows: number, times: number): ImportSize {
  const text = tableOf(rows);
  const folder = writeFiles(`import ${rows}`, new Map([['promises.csv', text]]));
  const [document, out] = [path.join(folder, 'promises.csv'), path.join(folder, 'standards')];
  // They take turns, so that a busy moment of the machine strikes both.
  const runs = Array.from({ length: times }, () => {
    rmSync(out, { recursive: true, force: true });
    const imported = timeAndMemoryOf(importing(document, '--out', out, '--max-size', '100'), 1);
    return { ...imported, readingSeconds: timeAndMemoryOf(readingCsv(document), 1).seconds };
  });
  return {
    rows,
    textMegabytes: Buffer.byteLength(text) / 1e6,
    seconds: median(runs.map((it) => it.seconds)),
    peakMegabytes: median(runs.map((it) => it.megabytes)),
    readingSeconds: median(runs.map((it) => it.readingSeconds)),
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
