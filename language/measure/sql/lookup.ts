/**
 * How a database looks a calendar up. One of few pieces is written out as a tree of comparisons. One of many becomes a table, a
 * row for each stretch of a fixed width, its bucket, with the few pieces of that stretch: the bucket of an instant is computed,
 * so that an instant finds one row, by an equality.
 */
import { SECONDS_A_DAY } from '../../quantities/wall-clock.ts';
import { identifier } from './dialect.ts';
import { type StepTable, valueAt } from './steps.ts';

/** From when to when, the value, which is null where the calendar says nothing, and 1 where the instant is to be added to it. */
type Piece = readonly [from: number, to: number, value: number | null, slides: 0 | 1];

export const PIECE_COLUMNS = ['starts', 'ends', 'value', 'slides'] as const;

/** So few pieces need no table. */
const FEW = 64;

/** The widths of buckets, in seconds, the widest first: most calendars change at quarters of an hour. */
const WIDTHS = [SECONDS_A_DAY, 21_600, 3_600, 1_800, 900, 300] as const;
const MOST_BUCKETS = 400_000;

/** Less than databases tell times apart by: what ends with a bucket is not in the next one. */
const BARELY = 5e-7;

export class Lookup {
  readonly name: string;
  /** What it says, as a comment. */
  readonly says: string;
  readonly pieces: readonly Piece[];
  private readonly steps: StepTable['steps'];
  private readonly slides: boolean;
  private readonly width: number;
  /** How many pieces the fullest bucket holds. */
  private readonly most: number;

  constructor({ name, says, steps }: StepTable) {
    this.name = name;
    this.says = says;
    this.steps = steps;
    this.pieces = piecesOf(steps);
    this.slides = steps.some((it) => it.slides);
    const widths = WIDTHS.map((width) => ({ width, ...bucketsOf(this.pieces, width) }));
    const possible = widths.filter(({ buckets }, at) => at === 0 || buckets <= MOST_BUCKETS);
    const found = possible.find(({ most }) => most <= 2) ?? possible.at(-1);
    [this.width, this.most] = [found?.width ?? SECONDS_A_DAY, found?.most ?? 1];
  }

  /** The value at an instant, as it is here. */
  at(instant: number): number {
    return valueAt(this.steps, instant);
  }

  get isTable(): boolean {
    return this.pieces.length > FEW;
  }

  /** The value at an instant, without a table. */
  valueOf(instant: string): string {
    return `CAST(${this.tree(instant, 0, this.pieces.length - 1)} AS FLOAT8)`;
  }

  /** The piece at an instant among those from one index to another; without an instant the last one, which says nothing. */
  private tree(instant: string, first: number, last: number): string {
    const piece = this.pieces[first];
    if (!piece) return 'NULL';
    if (first === last) return valueIn(piece, instant);
    const middle = Math.ceil((first + last) / 2);
    const [from] = this.pieces[middle] as Piece;
    const [before, behind] = [this.tree(instant, first, middle - 1), this.tree(instant, middle, last)];
    return `CASE WHEN ${instant} < ${exact(from)} THEN ${before} ELSE ${behind} END`;
  }

  /** The join by which an instant finds its row. */
  joinAt(alias: string, instant: string): string {
    return `LEFT JOIN ${identifier(this.name)} ${alias} ON ${alias}.bucket = floor(${instant} / ${this.width})`;
  }

  /** The value at an instant, of the table that is joined under a name. */
  valueAt(alias: string, instant: string): string {
    const value = (place: number): string =>
      this.slides ? `${alias}.value_${place} + ${alias}.slides_${place} * ${instant}` : `${alias}.value_${place}`;
    if (this.most === 1) return value(1);
    const later = places(this.most).slice(1).reverse();
    const branches = later.map((place) => `WHEN ${instant} >= ${alias}.starts_${place} THEN ${value(place)}`);
    return `CASE ${branches.join(' ')} ELSE ${value(1)} END`;
  }

  /** The statement that makes its table out of one of its pieces. @param series one row for each whole number from one to another */
  tableFrom(pieces: string, series: (from: string, to: string) => string): string {
    const inPlace = (column: string, place: number): string =>
      `max(CASE WHEN place = ${place} THEN ${column} END) AS ${column}_${place}`;
    const columns = places(this.most).flatMap((place) => [
      ...(place > 1 ? [inPlace('starts', place)] : []),
      inPlace('value', place),
      ...(this.slides ? [inPlace('slides', place)] : []),
    ]);
    const buckets = series(`floor(starts / ${this.width})`, `floor((ends - ${BARELY}) / ${this.width})`);
    return [
      `CREATE TEMP TABLE ${identifier(this.name)} AS`,
      `SELECT CAST(bucket AS FLOAT8) AS bucket, ${columns.join(', ')} FROM (`,
      '  SELECT *, row_number() OVER (PARTITION BY bucket ORDER BY starts) AS place FROM (',
      `    SELECT ${buckets} AS bucket, starts, value, slides FROM ${pieces}`,
      '  ) AS in_buckets',
      ') AS in_places GROUP BY bucket;',
    ].join('\n');
  }
}

const places = (most: number): number[] => Array.from({ length: most }, (_, at) => at + 1);

/** The steps, and pieces that say nothing between them and for a day around them. */
function piecesOf(steps: StepTable['steps']): Piece[] {
  const [first, last] = [steps[0], steps.at(-1)];
  if (!first || !last) return [];
  const all = steps.flatMap(({ from, to, value, slides }, at): Piece[] => {
    const next = steps[at + 1]?.from ?? to;
    const piece: Piece = [from, to, value, slides ? 1 : 0];
    return next > to ? [piece, [to, next, null, 0]] : [piece];
  });
  return [[first.from - SECONDS_A_DAY, first.from, null, 0], ...all, [last.to, last.to + SECONDS_A_DAY, null, 0]];
}

/** How many buckets of a width there are, and how many pieces the fullest holds. */
function bucketsOf(pieces: readonly Piece[], width: number): { buckets: number; most: number } {
  const held = new Map<number, number>();
  for (const [from, to] of pieces)
    for (const bucket of new Set([Math.floor(from / width), Math.floor((to - BARELY) / width)]))
      held.set(bucket, (held.get(bucket) ?? 0) + 1);
  const [first, last] = [pieces[0]?.[0] ?? 0, pieces.at(-1)?.[1] ?? 0];
  return { buckets: (last - first) / width, most: [...held.values()].reduce((a, b) => Math.max(a, b), 1) };
}

/** A number as both databases read it: with an exponent it is no decimal. */
const exact = (value: number): string => `${value}e0`;

function valueIn([, , value, slides]: Piece, instant: string): string {
  if (value === null) return 'NULL';
  if (slides === 0) return exact(value);
  return value === 0 ? instant : `${instant} ${value < 0 ? '-' : '+'} ${exact(Math.abs(value))}`;
}
