/** What the SQL of two databases says differently. All else is the same text in both. */

export interface Dialect {
  readonly name: 'duckdb' | 'postgres';
  /** What is set first: PostgreSQL would look each case up in a calendar by itself. */
  readonly settings: readonly string[];
  /** What keeps a database from writing out a query wherever its columns are used. */
  readonly fence: string;
  /** What follows on a table that has been filled. */
  readonly filled: (table: string) => readonly string[];
  /** The text without the characters of a list at its ends. */
  readonly trimmed: (text: string, characters: string) => string;
  /** Whether a text matches an expression as a whole, capitals or not. */
  readonly matches: (text: string, pattern: string) => string;
  /** What an expression finds in a text: null where it does not match. Its groups are asked for by `group`. */
  readonly found: (text: string, pattern: string, groups: number) => string;
  readonly group: (found: string, group: number) => string;
  /** A text that is a number as one; null where it is too large. */
  readonly number: (text: string) => string;
  readonly plainTime: PlainTime;
  /** What ends a query with an error where a condition is true; null where nothing does. */
  readonly failsWhere: ((condition: string) => string) | null;
  /** A quick way to see that texts that are whole numbers are all different; null where there is none. */
  readonly wholeNumbers: WholeNumbers | null;
  /** One row for each whole number from one to another. */
  readonly series: (from: string, to: string) => string;
  /** The value at the position of a percentile: rank × count ÷ 100, rounded up. */
  readonly ranked: (value: string, rank: number) => string;
}

interface WholeNumbers {
  /** A text as a whole number; null where it is none. */
  readonly of: (text: string) => string;
  /** How many different ones there are between two. */
  readonly different: (number: string, from: number, to: number) => string;
  /** How far these may lie apart. */
  readonly widest: number;
}

/** Reads `2026-07-01 09:30:15` the quick way. What the database can read besides, and reads otherwise than we do, is left aside. */
interface PlainTime {
  /** What a text is as a time of the database's own; null where it is none. */
  readonly cast: (text: string) => string;
  /** Whether a text is written as the database would write the time that it has read, and whether it is but for a `T`. */
  readonly isSame: (text: string, cast: string) => string;
  readonly isSameWithT: (text: string, cast: string) => string;
  /** The seconds since 1970 that it shows. */
  readonly seconds: (cast: string) => string;
}

export const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;
export const identifier = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/** A number as both databases read it, without an exponent's surprises. */
export function sqlNumber(value: number): string {
  if (value === Number.POSITIVE_INFINITY) return "CAST('Infinity' AS FLOAT8)";
  if (value === Number.NEGATIVE_INFINITY) return "CAST('-Infinity' AS FLOAT8)";
  return String(value);
}

/** Whether a text is one of some others. */
export const isOneOf = (text: string, words: readonly string[]): string =>
  words.length === 0 ? 'FALSE' : `${text} IN (${words.map(literal).join(', ')})`;

/** Numerator and denominator of a percentile, both whole. */
function fractionOf(rank: number): { readonly part: number; readonly of: number } {
  const digits = String(rank).split('.')[1]?.length ?? 0;
  return { part: Math.round(rank * 10 ** digits), of: 100 * 10 ** digits };
}

export const DUCKDB: Dialect = {
  name: 'duckdb',
  settings: [],
  fence: '',
  filled: () => [],
  trimmed: (text, characters) => `trim(${text}, ${characters})`,
  matches: (text, pattern) => `regexp_full_match(${text}, ${literal(`(?i)${pattern}`)})`,
  found: (text, pattern, groups) => {
    const names = Array.from({ length: groups }, (_, at) => literal(`g${at + 1}`));
    const match = `regexp_extract(${text}, ${literal(`^${pattern}$`)}, [${names.join(', ')}], 'i')`;
    return `CASE WHEN regexp_full_match(${text}, ${literal(`(?i)${pattern}`)}) THEN ${match} END`;
  },
  group: (found, group) => `NULLIF(${found}.g${group}, '')`,
  number: (text) => `TRY_CAST(${text} AS FLOAT8)`,
  plainTime: {
    cast: (text) => `TRY_CAST(${text} AS TIMESTAMP)`,
    isSame: (text, cast) => `strlen(${text}) = 19 AND CAST(${cast} AS VARCHAR) = ${text}`,
    isSameWithT: (text, cast) =>
      `strlen(${text}) = 19 AND ${text}[11] = 'T' AND CAST(${cast} AS VARCHAR) = replace(${text}, 'T', ' ')`,
    seconds: (cast) => `epoch(${cast})`,
  },
  failsWhere: (condition) => `CASE WHEN ${condition} THEN error('not as expected') END`,
  wholeNumbers: {
    of: (text) => `TRY_CAST(${text} AS BIGINT)`,
    different: (number, from, to) => `bit_count(bitstring_agg(${number}, ${from}, ${to}))`,
    widest: 100_000_000,
  },
  series: (from, to) => `unnest(generate_series(CAST(${from} AS BIGINT), CAST(${to} AS BIGINT)))`,
  ranked: (value, rank) => {
    const { part, of } = fractionOf(rank);
    const digits = String(of).length - 1;
    const share = part === of ? '1.0' : `0.${String(part).padStart(digits, '0')}`;
    return `quantile_disc(${value}, ${share})`;
  },
};

/** Times of days that every year has: PostgreSQL fails with what is none. */
const PLAIN_TIME = [
  '^[1-9][0-9]{3}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|02-(?:0[1-9]|1[0-9]|2[0-8]))',
  '[T ](?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]$',
].join('');

export const POSTGRES: Dialect = {
  name: 'postgres',
  settings: ['SET enable_nestloop = off', 'SET jit = off', "SET work_mem = '256MB'"],
  fence: '\nOFFSET 0',
  filled: (table) => [`ANALYZE ${table}`],
  trimmed: (text, characters) => `btrim(${text}, ${characters})`,
  matches: (text, pattern) => `(${text} ~* ${literal(`^(?:${pattern})$`)})`,
  found: (text, pattern) => `regexp_match(${text}, ${literal(`^(?:${pattern})$`)}, 'i')`,
  group: (found, group) => `${found}[${group}]`,
  number: (text) => `CAST(${text} AS FLOAT8)`,
  plainTime: {
    cast: (text) => `CASE WHEN ${text} ~ '${PLAIN_TIME}' THEN CAST(${text} AS TIMESTAMP) END`,
    isSame: (text, cast) => `${cast} IS NOT NULL AND substr(${text}, 11, 1) = ' '`,
    isSameWithT: (_text, cast) => `${cast} IS NOT NULL`,
    seconds: (cast) => `CAST(extract(epoch FROM ${cast}) AS FLOAT8)`,
  },
  failsWhere: null,
  wholeNumbers: null,
  series: (from, to) => `generate_series(CAST(${from} AS BIGINT), CAST(${to} AS BIGINT))`,
  ranked: (value, rank) => {
    const { part, of } = fractionOf(rank);
    const sorted = `array_agg(${value} ORDER BY ${value}) FILTER (WHERE ${value} IS NOT NULL)`;
    return `(${sorted})[GREATEST(1, (${part} * count(${value}) + ${of - 1}) / ${of})]`;
  },
};
