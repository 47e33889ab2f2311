/** Times as texts become seconds: by the same patterns that read them one by one, in arithmetic that all databases have. */

import { formatFault } from '../../quantities/time-format-fault.ts';
import names from '../times/names.json' with { type: 'json' };
import { ISO_PATTERNS, patternOf, type TimePattern } from '../times/pattern.ts';
import { type Dialect, isOneOf } from './dialect.ts';

/**
 * Reads some texts as times: for each text what the clock shows, in seconds since 1970 as a clock that is never changed counts
 * them, or the instant where the text itself says which one it is. What is no time has neither.
 * @param texts a query of texts in a column `text`
 * @param format how times are written; null for ISO 8601
 */
export function timesQuery(texts: string, format: string | null, dialect: Dialect): string {
  const patterns = format === null ? ISO_PATTERNS : formatFault(format) ? [] : [patternOf(format)];
  const read = patterns.map((pattern, index) => new MatchedTime(pattern, String(index), dialect));
  const layers = [
    read.map((it) => it.match('"text"')),
    read.flatMap((it) => it.parts()),
    read.flatMap((it) => it.amounts()),
    read.flatMap((it) => it.days()),
    read.flatMap((it) => it.times()),
  ].filter((it) => it.length > 0);
  const query = layers.reduce(
    (inner, columns) => `SELECT *,\n  ${columns.join(',\n  ')}\nFROM (\n${inner}${dialect.fence}\n) AS read`,
    texts,
  );
  const of = (column: (it: MatchedTime) => string): string => `COALESCE(${[NONE, ...read.map(column)].join(', ')})`;
  return `SELECT "text", ${of((it) => it.shown)} AS shown, ${of((it) => it.instant)} AS instant\nFROM (\n${query}\n) AS read`;
}

const NONE = 'CAST(NULL AS FLOAT8)';

/** Spaces of all kinds, as they are in JavaScript. */
const portable = ({ expression }: TimePattern): string =>
  expression.source
    .replace(/^\^/, '')
    .replace(/\$$/, '')
    .replaceAll(String.raw`\s`, '[ \t\n\r\f\v\u00A0\u1680\u2000-\u200A\u2028\u2029\u202F\u205F\u3000\uFEFF]');

type Group = keyof TimePattern['groups'];

const NUMBERS = ['year', 'day', 'hour', 'minute', 'second'] as const;

/** What a pattern finds in a text, in columns of which each is made of those before. */
class MatchedTime {
  private readonly pattern: TimePattern;
  private readonly suffix: string;
  private readonly dialect: Dialect;

  /** @param suffix tells its columns from those of others */
  constructor(pattern: TimePattern, suffix: string, dialect: Dialect) {
    this.pattern = pattern;
    this.suffix = suffix;
    this.dialect = dialect;
  }

  private of(part: string): string {
    return `${part}_${this.suffix}`;
  }

  /** The column of a time on a clock that is not told with the text, and that of an instant. */
  get shown(): string {
    return this.of('shown');
  }

  get instant(): string {
    return this.of('instant');
  }

  match(cell: string): string {
    const groups = Math.max(0, ...Object.values(this.pattern.groups).filter((it) => it !== undefined));
    return `${this.dialect.found(cell, portable(this.pattern), groups)} AS ${this.of('match')}`;
  }

  /** The texts of its parts; those that are always digits as numbers. */
  parts(): string[] {
    const texts = (['month', 'fraction', 'half', 'offset'] as const).map(
      (group) => `${this.text(group) ?? 'CAST(NULL AS VARCHAR)'} AS ${this.of(group)}`,
    );
    const numbers = NUMBERS.map((group) => `${this.number(group)} AS ${this.of(group)}`);
    const digits = `length(${this.text('year') ?? "''"}) AS ${this.of('digits')}`;
    return [...texts, ...numbers, digits, `${this.number('instant')} AS ${this.of('since')}`];
  }

  private text(group: Group): string | null {
    const number = this.pattern.groups[group];
    return number === undefined ? null : this.dialect.group(this.of('match'), number);
  }

  private number(group: Group): string {
    const text = this.text(group);
    return text ? `CAST(${text} AS FLOAT8)` : NONE;
  }

  amounts(): string[] {
    const [year, digits] = [this.of('year'), this.of('digits')];
    return [
      `${year} + CASE WHEN ${digits} > 2 THEN 0 WHEN ${year} > 68 THEN 1900 ELSE 2000 END AS ${this.of('y')}`,
      `${this.month()} AS ${this.of('m')}`,
      `${this.hours()} AS ${this.of('h')}`,
      `${this.ahead()} AS ${this.of('ahead')}`,
    ];
  }

  private month(): string {
    const text = this.of('month');
    const isNamed = names.months.some(([word]) => word !== undefined && this.pattern.expression.source.includes(word));
    if (!isNamed) return `CAST(${text} AS FLOAT8)`;
    const cases = names.months.map((words, at) => {
      const bare = words.map((it) => it.toLowerCase().replace(/\.$/, ''));
      return `WHEN ${isOneOf(`rtrim(lower(${text}), '.')`, [...new Set(bare)])} THEN ${at + 1}`;
    });
    return `CAST(CASE ${cases.join(' ')} END AS FLOAT8)`;
  }

  private hours(): string {
    const [hour, half] = [this.of('hour'), this.of('half')];
    if (this.pattern.groups.half === undefined) return `CASE WHEN ${hour} <= 24 THEN ${hour} END`;
    const words = names.afterNoon.map((it) => it.toLowerCase());
    const after = `CASE WHEN ${isOneOf(`lower(${half})`, words)} THEN 12 ELSE 0 END`;
    return `CASE WHEN ${hour} BETWEEN 1 AND 12 THEN mod(${whole(hour)}, 12) + ${after} END`;
  }

  /** How far ahead of UTC the text says that its clock is; what no clock can be is not a number. */
  private ahead(): string {
    const text = this.of('offset');
    const [hours, minutes] = [
      `CAST(substr(${text}, 2, 2) AS FLOAT8)`,
      `CASE WHEN length(${text}) > 3 THEN CAST(right(${text}, 2) AS FLOAT8) ELSE 0 END`,
    ];
    const sign = `CASE WHEN substr(${text}, 1, 1) = '+' THEN 1 ELSE -1 END`;
    const amount = `CASE WHEN ${hours} <= 23 AND ${minutes} <= 59 THEN ${sign} * (${hours} * 3600 + ${minutes} * 60) ELSE CAST('NaN' AS FLOAT8) END`;
    return `CASE WHEN upper(${text}) IN ('Z', 'UTC', 'GMT') THEN 0 WHEN ${text} IS NOT NULL THEN ${amount} END`;
  }

  days(): string[] {
    return [`${this.day()} AS ${this.of('date')}`, `${this.seconds()} AS ${this.of('clock')}`];
  }

  times(): string[] {
    const local = `${this.of('date')} * 86400 + ${this.of('clock')}`;
    const ahead = this.of('ahead');
    const told =
      this.pattern.groups.instant === undefined ? `${local} - ${ahead}` : `${this.of('since')} / ${this.pattern.unit}`;
    return [
      `CASE WHEN ${ahead} IS NULL THEN ${local} END AS ${this.shown}`,
      `NULLIF(${told}, CAST('NaN' AS FLOAT8)) AS ${this.instant}`,
    ];
  }

  /** The day since 1970-01-01; null where no calendar has it. By the proleptic Gregorian calendar, in whole numbers. */
  private day(): string {
    const [year, month, day] = [this.of('y'), this.of('m'), this.of('day')];
    const isLeap = `mod(${whole(year)}, 4) = 0 AND (mod(${whole(year)}, 100) <> 0 OR mod(${whole(year)}, 400) = 0)`;
    const length = `CASE WHEN ${month} IN (4, 6, 9, 11) THEN 30 WHEN ${month} <> 2 THEN 31 WHEN ${isLeap} THEN 29 ELSE 28 END`;
    // Years begin in March, so that a leap day ends one.
    const from = `(${year} - CASE WHEN ${month} <= 2 THEN 1 ELSE 0 END)`;
    const since = `(${month} + CASE WHEN ${month} <= 2 THEN 9 ELSE -3 END)`;
    const days = `365 * ${from} + floor(${from} / 4) - floor(${from} / 100) + floor(${from} / 400) + floor((153 * ${since} + 2) / 5) + ${day} - 719469`;
    return `CASE WHEN ${month} BETWEEN 1 AND 12 AND ${day} BETWEEN 1 AND (${length}) THEN ${days} END`;
  }

  /** Since midnight, 24:00 included; null where no clock shows it. Without an hour it is midnight. */
  private seconds(): string {
    const [minutes, seconds] = [`COALESCE(${this.of('minute')}, 0)`, `COALESCE(${this.of('second')}, 0)`];
    const fraction = `COALESCE(CAST('0.' || ${this.of('fraction')} AS FLOAT8), 0)`;
    const total = `${this.of('h')} * 3600 + ${minutes} * 60 + ${seconds} + ${fraction}`;
    const isShown = `${minutes} <= 59 AND ${seconds} <= 59 AND ${total} <= 86400`;
    return `CASE WHEN ${this.of('hour')} IS NULL THEN 0 WHEN ${isShown} THEN ${total} END`;
  }
}

const whole = (value: string): string => `CAST(${value} AS BIGINT)`;
