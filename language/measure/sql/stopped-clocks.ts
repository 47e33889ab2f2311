/** Clocks that stand still in the pauses of a case, in SQL. */
import type { CaseRecord, Limit } from '../../model/schema.ts';
import type { LengthUnit } from '../figures/lengths.ts';
import type { CalendarTables, Hours } from './calendar-tables.ts';
import type { CaseColumns, Fault } from './case-columns.ts';
import { tableOf } from './cells.ts';
import { type Dialect, identifier, sqlNumber } from './dialect.ts';
import { type HeldPause, type HeldRows, instantsQuery } from './instants.ts';
import { islandsOf } from './stretches.ts';

/** A table, and the query that fills it. */
export interface NamedQuery {
  readonly table: string;
  readonly sql: string;
}

interface Stopping {
  readonly record: CaseRecord;
  readonly hours: Hours;
  readonly now: number;
  readonly pauses: readonly HeldPause[];
}

const INFINITE = sqlNumber(Number.POSITIVE_INFINITY);

/** What is counted while a clock runs: all time, or open time. */
type Counted = 'seconds' | 'open seconds';

interface Asked {
  readonly column: string;
  readonly begin: string;
  readonly counts: Counted;
}

/** The moments and fields that are read of the rows of another record. */
export const namesOfPause = ({ pause, rows }: HeldPause): string[] => [
  ...[pause.from.name, pause.to.name],
  ...(rows?.record.key ? [rows.record.key.name] : []),
];

/** What is wrong with a pause, by the number that stands for it. */
const FAULTS = { 'no beginning': 1, 'no end': 2, 'before its start': 3 } as const;

/** Tells a row and what is wrong with it in one number, of which the smallest is that of the first row. */
const FAULTS_A_ROW = 4;

export class StoppedClocks {
  private readonly stopping: Stopping;
  private readonly of: CaseColumns;
  private readonly calendars: CalendarTables;
  private readonly dialect: Dialect;
  private readonly limits: (Asked & { readonly seconds: number })[] = [];
  private readonly lengths = new Map<string, Asked & { readonly until: string }>();

  constructor(stopping: Stopping, of: CaseColumns, calendars: CalendarTables, dialect: Dialect) {
    this.stopping = stopping;
    this.of = of;
    this.calendars = calendars;
    this.dialect = dialect;
  }

  /** The pauses that can be found: those of other records by the key. */
  private get pauses(): readonly HeldPause[] {
    const { pauses, record } = this.stopping;
    return pauses.filter(({ rows }) => !rows || (rows.record.key && record.key));
  }

  private get others(): (HeldPause & { readonly rows: HeldRows })[] {
    return this.pauses.flatMap(({ pause, rows }) => (rows ? [{ pause, rows }] : []));
  }

  /** The instant at which a limit is over that begins with an instant; null where that never comes, infinite as long as a pause goes on before it. */
  due(begin: string, limit: Limit): string {
    if (this.pauses.length === 0 || limit.seconds === null || limit.by !== undefined) return this.of.due(begin, limit);
    const { seconds, clock } = limit;
    const counts = clock === 'business' ? 'open seconds' : 'seconds';
    const known = this.limits.find((it) => it.begin === begin && it.seconds === seconds && it.counts === counts);
    const column = known?.column ?? identifier(`limit ${this.limits.length + 1}`);
    if (!known) this.limits.push({ column, begin, counts, seconds });
    if (counts === 'seconds') return `c.${column}`;
    const opened = this.of.lookedUp(this.calendars.opened(this.stopping.hours, seconds), `c.${column}`);
    return `CASE WHEN c.${column} = ${INFINITE} THEN ${INFINITE} ELSE ${opened} END`;
  }

  /** A length of time without the pauses in it. */
  without(which: string, whole: string, begin: string, until: string, counts: LengthUnit): string {
    if (this.pauses.length === 0 || (counts !== 'seconds' && counts !== 'open seconds')) return whole;
    const column = identifier(`paused in ${which}`);
    this.lengths.set(which, { column, begin, counts, until });
    return `${whole} - COALESCE(c.${column}, 0)`;
  }

  /** What is wrong with the pauses of a case, in the order in which they are named. */
  get faults(): Fault[] {
    const { now } = this.stopping;
    return this.pauses.flatMap((held): Fault[] => {
      const [from, to] = [held.pause.from.name, held.pause.to.name];
      if (held.rows) {
        const fault = `mod(c.${faultyOf(held)}, ${FAULTS_A_ROW})`;
        return [
          { when: `${fault} = ${FAULTS['no beginning']}`, reason: 'unreadable time', name: from, pause: held },
          { when: `${fault} = ${FAULTS['no end']}`, reason: 'unreadable time', name: to, pause: held },
          { when: `${fault} = ${FAULTS['before its start']}`, reason: 'before its start', name: to, pause: held },
        ];
      }
      const [begins, ends] = [this.of.moment(held.pause.from), this.of.moment(held.pause.to)];
      const unread = this.of.unreadable(held.pause.to);
      return [
        this.of.unreadable(held.pause.from),
        { ...unread, when: `${begins} <= ${now} AND ${unread.when}` },
        { when: `${begins} <= ${now} AND ${ends} < ${begins}`, reason: 'before its start', name: to },
      ];
    });
  }

  /** The pauses of other records, row by row. */
  get tables(): NamedQuery[] {
    const { now } = this.stopping;
    return this.others.map((held) => {
      const { pause, rows } = held;
      const names = new Set(namesOfPause(held));
      const [from, to, key] = [pause.from.name, pause.to.name, rows.record.key?.name ?? ''].map(identifier);
      const [noFrom, noTo] = [pause.from.name, pause.to.name].map((it) => identifier(`${it} bad`));
      const fault = `CASE WHEN ${noFrom} THEN ${FAULTS['no beginning']} WHEN ${noTo} THEN ${FAULTS['no end']} WHEN ${to} < ${from} THEN ${FAULTS['before its start']} ELSE 0 END`;
      return {
        table: tableOfPause(held, this.stopping.record),
        sql: [
          `SELECT "row", ${key} AS "key", ${from} AS begins, ${this.untilNow(to ?? '')} AS ends, ${fault} AS fault`,
          `FROM (${instantsQuery(rows, names, this.calendars, this.dialect)}) AS rows`,
          `WHERE ${key} <> '' AND (${noFrom} OR ${from} <= ${now})`,
        ].join('\n'),
      };
    });
  }

  /** One that has not ended by now goes on. */
  private untilNow(ends: string): string {
    return `CASE WHEN ${ends} <= ${this.stopping.now} THEN ${ends} ELSE ${INFINITE} END`;
  }

  /**
   * The cases with what pauses come to in each: how far a clock has run when its limit is over, and how much of a length they take
   * off. @param moments the query of the cases with their instants
   */
  around(moments: string): string {
    if (this.pauses.length === 0) return moments;
    const isAsked = this.limits.length + this.lengths.size > 0;
    const { joins, passed } = this.passing('c');
    const limits = this.limits.map(
      ({ column, begin, counts, seconds }) =>
        `${passed(begin, counts)} + ${seconds} + COALESCE(paused.${column}, 0) AS ${column}`,
    );
    const lengths = [...this.lengths.values()].map(({ column }) => `paused.${column}`);
    const faults = this.others.map((held, at) => `faulty_${at}.faulty AS ${faultyOf(held)}`);
    const faulty = this.others.map(
      (held, at) =>
        `LEFT JOIN (${firstFaulty(held, this.stopping.record)}) AS faulty_${at} ON faulty_${at}."key" = ${this.key}`,
    );
    return [
      `\nWITH moments AS MATERIALIZED (${moments})`,
      `SELECT ${['c.*', ...limits, ...lengths, ...faults].join(', ')} FROM moments AS c`,
      ...(isAsked ? [`LEFT JOIN (\n${this.pausedQuery()}\n) AS paused ON paused."row" = c."row"`] : []),
      ...faulty,
      `${joins().join('\n')}${this.dialect.fence}\n`,
    ].join('\n');
  }

  private get key(): string {
    return `c.${identifier(this.stopping.record.key?.name ?? '')}`;
  }

  /** What all pauses of a case come to. */
  private pausedQuery(): string {
    const asked: readonly Asked[] = [...this.limits, ...this.lengths.values()];
    const [begin = ''] = asked.map((it) => it.begin);
    const ends = [...this.lengths.values()].map(
      ({ until }, at) => `LEAST(GREATEST(s.ends, ${begin}), ${until}) AS until_${at}`,
    );
    const columns = [
      `GREATEST(s.begins, ${begin}) AS begins`,
      `GREATEST(s.ends, ${begin}) AS ends`,
      `${begin} AS began`,
    ];
    const clipped = `SELECT ${['c."row"', ...columns, ...ends].join(', ')} FROM (\n${this.stretches()}\n) AS s JOIN moments AS c ON c."row" = s."row"`;
    const { joins, passed } = this.passing('s');
    const looked = [...new Set(asked.map(({ counts }) => counts))].flatMap((counts) => {
      const until = [...this.lengths.values()].flatMap((it, at) => (it.counts === counts ? [`until_${at}`] : []));
      return ['begins', 'ends', 'began', ...until].map((it) => `${passed(`s.${it}`, counts)} AS ${of(it, counts)}`);
    });
    const values = `SELECT ${['s.*', ...looked].join(', ')} FROM (${clipped}) AS s ${joins().join('\n')}${this.dialect.fence}`;
    const before = [...new Set(this.limits.map(({ counts }) => counts))].map(
      (counts) =>
        `COALESCE(sum(${of('ends', counts)} - ${of('begins', counts)}) OVER (PARTITION BY "row" ORDER BY begins, ends ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), 0) AS ${of('before', counts)}`,
    );
    const limits = this.limits.map(({ column, counts, seconds }) => {
      const [begins, end, began, earlier] = ['begins', 'ends', 'began', 'before'].map((it) => of(it, counts));
      return `sum(CASE WHEN ${begins} - ${earlier} < ${began} + ${seconds} THEN ${end} - ${begins} END) AS ${column}`;
    });
    const lengths = [...this.lengths.values()].map(
      ({ column, counts }, at) =>
        `sum(GREATEST(0, ${of(`until_${at}`, counts)} - ${of('begins', counts)})) AS ${column}`,
    );
    return `SELECT ${['"row"', ...limits, ...lengths].join(', ')} FROM (SELECT ${['*', ...before].join(', ')} FROM (${values}) AS looked) AS counted GROUP BY "row"`;
  }

  /** All pauses of each case, those that overlap made one. */
  private stretches(): string {
    const queries = this.pauses.map((held) => {
      if (held.rows)
        return `SELECT c."row", p.begins, p.ends FROM moments AS c JOIN ${tableOfPause(held, this.stopping.record)} AS p ON p."key" = ${this.key} WHERE p.fault = 0`;
      const [from, to] = [this.of.moment(held.pause.from), this.of.moment(held.pause.to)];
      return `SELECT c."row", ${from} AS begins, ${this.untilNow(to)} AS ends FROM moments AS c WHERE ${from} <= ${this.stopping.now}`;
    });
    const all = queries.join('\nUNION ALL\n');
    return this.pauses.length === 1 && this.others.length === 0 ? all : islandsOf(all, ['"row"'], []);
  }

  /** How far clocks have run at the instants in the columns of a query. */
  private passing(alias: string) {
    const open = this.calendars.open(this.stopping.hours);
    const known = new Map<string, string>();
    const passed = (instant: string, counts: Counted): string => {
      if (counts === 'seconds') return instant;
      const name = known.get(instant) ?? `${alias}_open_${known.size + 1}`;
      known.set(instant, name);
      const value = open.isTable ? open.valueAt(name, instant) : open.valueOf(instant);
      return `CASE WHEN ${instant} = ${INFINITE} THEN ${INFINITE} ELSE ${value} END`;
    };
    const joins = (): string[] => (open.isTable ? [...known].map(([instant, name]) => open.joinAt(name, instant)) : []);
    return { joins, passed };
  }
}

const of = (column: string, counts: Counted): string => identifier(`${column} in ${counts}`);

const faultyOf = ({ pause }: HeldPause): string => identifier(`faulty ${pause.name}`);

const tableOfPause = ({ pause }: HeldPause, { name }: CaseRecord): string => identifier(`${pause.name} of ${name}`);

/** The rows of some cases with those of their pauses that cannot be believed. @param row the column that numbers them */
export const pausesOfRows = (held: HeldPause, record: CaseRecord, row: string): string =>
  [
    `${tableOf(record)} AS cases`,
    `JOIN (${firstFaulty(held, record)}) AS faulty ON faulty."key" = cases.${identifier(record.key?.name ?? '')}`,
    `JOIN ${tableOf(held.rows?.record ?? record)} AS cells ON cells.${row} = floor(faulty.faulty / ${FAULTS_A_ROW}e0)`,
  ].join(' ');

/** For each key, the first row of a pause that cannot be believed, and what is wrong with it. */
const firstFaulty = (held: HeldPause, record: CaseRecord): string =>
  `SELECT "key", min("row" * ${FAULTS_A_ROW} + fault) AS faulty FROM ${tableOfPause(held, record)} WHERE fault > 0 GROUP BY "key"`;
