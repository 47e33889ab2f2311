/** The rows of a record with the instants of their moments: one row each. */
import type { CaseRecord, Pause } from '../../model/schema.ts';
import type { CalendarTables } from './calendar-tables.ts';
import { fieldsRead, momentsRead, otherTimesTable, repeatedTable, type TimeKind, tableOf } from './cells.ts';
import { type Dialect, identifier } from './dialect.ts';
import type { Lookup } from './lookup.ts';

/** A record as a database holds it. */
export interface HeldRows {
  readonly record: CaseRecord;
  /** On whose clock the times of the record are written. */
  readonly zone: string | null;
  readonly holds: Holds;
}

/** Pauses of cases: moments of their own, or the rows of another record that have their key. */
export interface HeldPause {
  readonly pause: Pause;
  /** Null where they are moments of the cases. */
  readonly rows: HeldRows | null;
}

/** What a record holds that is unusual: without it, queries need not look for it. */
export interface Holds {
  /** Times that are written otherwise than in the plainest way. */
  readonly otherTimes: boolean;
  readonly repeated: boolean;
  readonly kinds: ReadonlySet<TimeKind>;
}

/** What a file of texts may hold. */
export const ANY_TEXTS: Holds = { otherTimes: true, repeated: true, kinds: new Set(['text']) };

/** The column that numbers the rows of a record from 0. */
export const rowColumn = ({ name }: Dialect): string => (name === 'duckdb' ? 'rowid' : '"row"');

/**
 * Of a moment `x` there is its instant, and in `x bad` whether what stands there is none. Of a record with a key, `repeated` tells
 * whether an earlier row has the same.
 * @param names the moments and fields that are read, the key among them
 */
export function instantsQuery(
  { record, zone, holds }: HeldRows,
  names: ReadonlySet<string>,
  calendars: CalendarTables,
  dialect: Dialect,
): string {
  const { key } = record;
  const row = `cells.${rowColumn(dialect)}`;
  const clock = calendars.clock(zone);
  const moments = momentsRead(record, names).map((it, at) => momentOf(it.name, at, clock, record, holds));
  const fields = fieldsRead(record, names).map(({ name }) => `cells.${identifier(name)}`);
  const isAgain = key && holds.repeated;
  const columns = [
    `${row} AS "row"`,
    ...(key ? [`${isAgain ? `COALESCE(${row} > again."first", FALSE)` : 'FALSE'} AS repeated`] : []),
    ...new Set(fields),
    ...moments.flatMap((it) => it.columns),
  ];
  const joins = [
    ...moments.flatMap((it) => it.joins),
    ...(isAgain ? [`LEFT JOIN ${repeatedTable(record)} again ON again."key" = cells.${identifier(key.name)}`] : []),
  ];
  return `SELECT ${columns.join(',\n    ')}\n  FROM ${tableOf(record)} cells\n  ${joins.join('\n  ')}${dialect.fence}`;
}

/** The instant of a moment, and whether what stands there is none. */
function momentOf(name: string, at: number, clock: Lookup, record: CaseRecord, { otherTimes, kinds }: Holds) {
  const [plain, zoned, text] = [name, `${name} zoned`, `${name} text`].map((it) => `cells.${identifier(it)}`) as [
    string,
    string,
    string,
  ];
  const [times, alias] = [`times_${at}`, `clock_${at}`];
  const shown = otherTimes ? `COALESCE(${plain}, ${times}.shown)` : plain;
  const instants = [
    ...(kinds.has('zoned') ? [zoned] : []),
    ...(otherTimes ? [`${times}.instant`] : []),
    clock.isTable ? clock.valueAt(alias, shown) : clock.valueOf(shown),
  ];
  const bad = otherTimes ? `${text} IS NOT NULL AND ${times}.shown IS NULL AND ${times}.instant IS NULL` : 'FALSE';
  return {
    columns: [
      `${instants.length === 1 ? instants[0] : `COALESCE(${instants.join(', ')})`} AS ${identifier(name)}`,
      `${bad} AS ${identifier(`${name} bad`)}`,
    ],
    joins: [
      ...(otherTimes ? [`LEFT JOIN ${otherTimesTable(record)} ${times} ON ${times}."text" = ${text}`] : []),
      ...(clock.isTable ? [clock.joinAt(alias, shown)] : []),
    ],
  };
}
