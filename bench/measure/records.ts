/** Time and memory of `measure` on records, against what a database and a parser take by themselves. */
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { measuring, type Program, secondsOf, timeAndMemoryOf } from '../processes.ts';
import { NOW, requestsAsCsv, requestsAsParquet } from '../workspaces/requests.ts';

export interface Records {
  /** The most rows that were measured, and a tenth of them. */
  readonly rows: number;
  readonly csv: Compared;
  readonly parquet: Compared;
  /** How many times as long all rows take as a tenth of them. */
  readonly growth: number;
  readonly peakMegabytes: number;
  /** The plain evaluator on a tenth of the rows, against csv-parse alone. */
  readonly plain: Compared;
}

export interface Compared {
  readonly seconds: number;
  readonly aloneSeconds: number;
  readonly ratio: number;
}

const [ROWS, ROWS_QUICKLY] = [10_000_000, 1_000_000];
const [RUNS, RUNS_QUICKLY] = [2, 1];

export async function measureRecords(isQuick: boolean): Promise<Records> {
  const rows = isQuick ? ROWS_QUICKLY : ROWS;
  const [csv, tenth] = [requestsAsCsv(rows), requestsAsCsv(rows / 10)];
  const parquet = await requestsAsParquet(rows, csv);
  const [all, less, alone, packed, packedAlone, plain, parsed] = secondsOf(
    [
      ...[byDuckDb(csv), byDuckDb(tenth), script('duckdb-alone', csv, 'requests.csv')],
      ...[byDuckDb(parquet), script('duckdb-alone', parquet, 'requests.parquet')],
      ...[measuring(tenth, '--engine', 'plain', ...OPTIONS), script('csv-parse-alone', tenth, 'requests.csv')],
    ],
    isQuick ? RUNS_QUICKLY : RUNS,
  ) as [number, number, number, number, number, number, number];
  return {
    rows,
    csv: compared(all, alone),
    parquet: compared(packed, packedAlone),
    growth: all / less,
    peakMegabytes: timeAndMemoryOf(byDuckDb(csv), 1).megabytes,
    plain: compared(plain, parsed),
  };
}

const OPTIONS = ['--now', NOW, '--format', 'json', '--misses', '0', '--open', '0'] as const;

const byDuckDb = (folder: string): Program => measuring(folder, '--engine', 'duckdb', ...OPTIONS);

const script = (name: string, folder: string, file: string): Program => ({
  args: [fileURLToPath(new URL(`records/${name}.mjs`, import.meta.url)), path.join(folder, file)],
});

const compared = (seconds: number, aloneSeconds: number): Compared => ({
  seconds,
  aloneSeconds,
  ratio: seconds / aloneSeconds,
});
