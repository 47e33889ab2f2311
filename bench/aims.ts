/** How fast we want to be: in ratios within one run, which any machine can judge, but for what someone who types would notice. */
import type { Records } from './measure/records.ts';
import type { Measured } from './measured.ts';

const MOST_GROWTH = 11;
const MOST_GROWTH_OF_READING = 2.3;
/** Of the time that csv-parse takes for the cells alone. */
const MOST_IMPORT = 100;
const MOST_COLD_START = 5;
const MOST_FOR_A_LARGE_WORKSPACE = 2;
const MOST_KEYSTROKE_MS = 50;
const MOST_IN_A_LARGE_FILE_MS = 100;
const MOST_IN_A_LARGE_SERVICE_MS = 150;
const MOST_TO_FIRST_FINDINGS = 2;
const MOST_FOR_CSV = 2;
const MOST_FOR_PARQUET = 3;
const MOST_FOR_PLAIN = 2;
const MOST_MEGABYTES = 1_000;

export interface Aim {
  readonly aim: string;
  readonly met: boolean;
}

export function judge({ coldStart, growth, importing, reading, records, peers, typing }: Measured): Aim[] {
  const { alone, many, one, of300 } = typing;
  return [
    { aim: `a cold start takes at most ${MOST_COLD_START} times a bare Node`, met: coldStart.ratio <= MOST_COLD_START },
    ...growth.map((it) => ({
      aim: `${it.shape}: 10 times the standards take at most ${MOST_GROWTH} times as long`,
      met: it.growth <= MOST_GROWTH,
    })),
    {
      aim: `import: 10 times the rows take at most ${MOST_GROWTH} times as long`,
      met: importing.growth <= MOST_GROWTH,
    },
    {
      aim: `import: at most ${MOST_IMPORT} times as long as reading the cells of the table`,
      met: importing.perReading <= MOST_IMPORT,
    },
    {
      aim: `reading: a text of twice the length takes at most ${MOST_GROWTH_OF_READING} times as long`,
      met: reading.every((it) => it.growth <= MOST_GROWTH_OF_READING),
    },
    ...recordAims(records),
    { aim: 'less time than textlint with write-good', met: peers.checkSeconds < peers.textlintSeconds },
    { aim: 'less time than the TypeSpec compiler', met: peers.checkSeconds < peers.typespecSeconds },
    {
      aim: `a keystroke among ${many.files} files takes at most ${MOST_FOR_A_LARGE_WORKSPACE} times as long as in the file alone`,
      met: many.keystrokeMs <= MOST_FOR_A_LARGE_WORKSPACE * alone.keystrokeMs,
    },
    { aim: `and less than ${MOST_KEYSTROKE_MS} ms`, met: many.keystrokeMs < MOST_KEYSTROKE_MS },
    {
      aim: `a keystroke in one file of 300 standards takes less than ${MOST_IN_A_LARGE_FILE_MS} ms`,
      met: of300.keystrokeMs < MOST_IN_A_LARGE_FILE_MS,
    },
    {
      aim: `a keystroke among ${one.files} files of one service takes less than ${MOST_IN_A_LARGE_SERVICE_MS} ms`,
      met: one.keystrokeMs < MOST_IN_A_LARGE_SERVICE_MS,
    },
    {
      aim: `its first findings are there after at most ${MOST_TO_FIRST_FINDINGS} s`,
      met: one.firstFindingsSeconds <= MOST_TO_FIRST_FINDINGS,
    },
  ];
}

function recordAims({ rows, csv, parquet, growth, peakMegabytes, plain }: Records): Aim[] {
  const [all, tenth] = [rows, rows / 10].map((it) => it.toLocaleString('en'));
  return [
    {
      aim: `${all} rows of CSV take DuckDB at most ${MOST_FOR_CSV} times as long as a query over plain differences of time`,
      met: csv.ratio <= MOST_FOR_CSV,
    },
    { aim: `and as Parquet at most ${MOST_FOR_PARQUET} times as long`, met: parquet.ratio <= MOST_FOR_PARQUET },
    { aim: `they take at most ${MOST_GROWTH} times as long as a tenth of them`, met: growth <= MOST_GROWTH },
    { aim: `and less than ${MOST_MEGABYTES} MB`, met: peakMegabytes < MOST_MEGABYTES },
    {
      aim: `${tenth} rows take the plain evaluator at most ${MOST_FOR_PLAIN} times as long as csv-parse alone`,
      met: plain.ratio <= MOST_FOR_PLAIN,
    },
  ];
}
