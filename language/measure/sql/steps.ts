/**
 * A calendar as a table: a function of time, in pieces on each of which its value is the same or moves on with time.
 * When a limit is over, how long it has been open until then, which day and which period it is: all are such functions. A
 * database looks the piece up by its bucket, which is a day of UTC, and then by its ends.
 */
import { SECONDS_A_DAY } from '../../quantities/wall-clock.ts';
import { quoted } from './dialect.ts';

export interface Step {
  /** From an instant, included, to another one, which is not: seconds since 1970 began. */
  readonly from: number;
  readonly to: number;
  /** The value; where it slides, what is to be added to the instant. */
  readonly value: number;
  readonly slides: boolean;
}

export interface StepTable {
  readonly name: string;
  /** What it says, as a comment. */
  readonly says: string;
  readonly steps: readonly Step[];
}

/** An instant that still belongs to the piece that it ends: databases tell times apart by the microsecond. */
export const JUST_AFTER = 1e-6;

/** Pieces in their order, without those that are empty, and those that say the same made one. */
export function merged(steps: readonly Step[]): Step[] {
  const result: Step[] = [];
  for (const step of steps) {
    if (step.to <= step.from) continue;
    const last = result.at(-1);
    const goesOn = last && last.to === step.from && last.value === step.value && last.slides === step.slides;
    if (goesOn) result[result.length - 1] = { ...last, to: step.to };
    else result.push(step);
  }
  return result;
}

/** The instant of a moment in seconds of a bucket. */
const bucketOf = (instant: string): string => `floor(${instant} / ${SECONDS_A_DAY})`;

/** The value at an instant, of a table that is joined under a name. */
export const valueAt = (table: string, instant: string): string => `${table}.value + ${table}.slides * ${instant}`;

/** The join by which an instant finds its piece. */
export const joinAt = (table: string, alias: string, instant: string): string =>
  `LEFT JOIN ${quoted(table)} ${alias} ON ${alias}.bucket = ${bucketOf(instant)} AND ${alias}.starts <= ${instant} AND ${instant} < ${alias}.ends`;

/** A row of the table as it is printed and loaded: from, to, value, and 1 where it slides. */
export const rowOf = ({ from, to, value, slides }: Step): readonly [number, number, number, number] => [
  ...([from, to, value, slides ? 1 : 0] as const),
];

export const COLUMNS = 'starts, ends, value, slides';

/** The statement that makes the table that is joined out of the pieces, each in all the days that it touches. */
export const bucketed = (name: string, pieces: string, series: (from: string, to: string) => string): string =>
  [
    `CREATE TEMP TABLE ${quoted(name)} AS`,
    `SELECT CAST(bucket AS FLOAT8) AS bucket, ${COLUMNS} FROM (`,
    `  SELECT ${series(bucketOf('starts'), bucketOf(`(ends - 0.0000005)`))} AS bucket, ${COLUMNS} FROM ${pieces}`,
    ') AS each_day;',
  ].join('\n');
