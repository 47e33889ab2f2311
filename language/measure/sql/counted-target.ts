/** One target, measured on a record that a database holds. */
import type { Plan } from '../../meaning/measures/plan.ts';
import type { CaseRecord } from '../../model/schema.ts';
import { shareAsked } from '../figures/lengths.ts';
import type { OutagesIn } from '../passes/available-time.ts';
import type { ListedCase } from '../passes/listed.ts';
import type { RowsTold } from '../passes/rows-told.ts';
import type { PeriodRange } from '../passes/slots.ts';
import { type Asking, NO_LENGTHS, type Taken } from '../passes/taken.ts';
import { neededIn } from '../rows/empty-cells.ts';
import { LengthsAt } from '../statistics/limits-kept.ts';
import { nearestRank } from '../statistics/nearest-rank.ts';
import type { CalendarTables } from './calendar-tables.ts';
import type { Status } from './case-statuses.ts';
import { type CasesQuery, casesQuery } from './cases.ts';
import { tableOf } from './cells.ts';
import type { Database } from './database.ts';
import {
  beganIn,
  emptyQuery,
  type Group,
  groupIn,
  groupRowsQuery,
  groupsQuery,
  lengthCountsQuery,
  lengthsQuery,
  listQuery,
  refusedQuery,
} from './figures.ts';
import type { HeldRecord } from './held-record.ts';
import { type HeldRows, rowColumn } from './instants.ts';
import type { Judged } from './judged.ts';
import type { MeasuredPart } from './parts.ts';
import { namesOfPause, pausesOfRows } from './stopped-clocks.ts';
import {
  availabilityTaken,
  NO_OUTAGES,
  outagesIn,
  periodsOf,
  periodsTold,
  type RefusedExample,
  rowsTold,
} from './taken.ts';

type Refused = NonNullable<Status['refused']>;

/** The table of what the cases of the target come to that is being counted. */
const GROUPS = '"counted"';

export class CountedTarget {
  readonly query: CasesQuery;
  private readonly judged: Judged;
  private readonly plan: Plan;
  private readonly records: ReadonlyMap<CaseRecord, HeldRecord>;
  private readonly held: HeldRecord;
  private readonly database: Database;
  private groups: readonly Group[] = [];
  private asking: Asking | null = null;
  private examples: readonly RefusedExample[] = [];
  private misses: readonly ListedCase[] = [];
  private open: readonly ListedCase[] = [];
  private empty: RowsTold['empty'] = [];
  private outages: OutagesIn = NO_OUTAGES;
  private lengths: Taken['lengths'] = NO_LENGTHS;

  /** @param held the record of its cases, and those of their pauses */
  constructor(
    { plan, judged }: MeasuredPart,
    calendars: CalendarTables,
    held: ReadonlyMap<CaseRecord, HeldRecord>,
    database: Database,
  ) {
    const rowsOf = <T extends HeldRows>(rows: T): T => ({ ...rows, holds: held.get(rows.record)?.holds ?? rows.holds });
    const pauses = judged.pauses.map((it) => ({ ...it, rows: it.rows && rowsOf(it.rows) }));
    this.judged = { ...rowsOf(judged), pauses };
    this.plan = plan;
    this.records = held;
    this.held = held.get(judged.record) as HeldRecord;
    this.database = database;
    this.query = casesQuery(this.judged, calendars, database.dialect);
  }

  /** Why the calendars do not reach far enough, the rest of a sentence; undefined where they do. */
  beyondCalendars(): string | undefined {
    const paused = this.judged.pauses.flatMap((it) =>
      it.rows ? [{ held: this.records.get(it.rows.record), names: namesOfPause(it) }] : [],
    );
    return [{ held: this.held, names: this.query.names }, ...paused]
      .map(({ held, names }) => held?.beyondCalendars(names))
      .find((it) => it !== undefined);
  }

  async count(asking: Asking): Promise<this> {
    const { query, plan, database } = this;
    this.asking = asking;
    const days = beganIn(asking.days, this.judged.hours.time.clock);
    await database.run(`DROP TABLE IF EXISTS ${GROUPS}`);
    const groups = groupsQuery(plan, query, query.asksLengths ? days : null, database.dialect);
    await database.run(`CREATE TEMP TABLE ${GROUPS} AS\n${groups}`);
    const rows = await database.rows(groupRowsQuery(plan, query, GROUPS));
    this.groups = rows.map((row) => groupIn(row, query.statuses));
    this.examples = asking.refused > 0 ? await this.refused(asking.refused) : [];
    this.empty = await this.emptyCells(asking.refused);
    if (plan.figure.is === 'share' && plan.figure.question && !query.entries) {
      this.misses = await this.listed('misses', asking.misses, days);
      this.open = await this.listed('open', asking.open, days);
    }
    if (query.outages) this.outages = outagesIn(await database.rows(query.outages));
    if (query.asksLengths) this.lengths = await this.lengthsOf();
    return this;
  }

  get span(): PeriodRange | null {
    return periodsTold(this.groups, this.query.statuses);
  }

  taken(span: PeriodRange | null): Taken {
    const { judged, plan, groups, query } = this;
    const { clock } = judged.hours.time;
    const { population } = plan;
    return {
      periods:
        population.of === 'time'
          ? availabilityTaken(plan, population, groups, this.outages, judged)
          : periodsOf(plan, groups, clock, judged.scope, judged.now, span),
      rows: rowsTold(
        groups,
        query.statuses,
        this.examples,
        (refused) => this.columnOf(refused),
        this.asking?.refused ?? 0,
        this.empty,
      ),
      misses: this.misses,
      open: this.open,
      lengths: this.lengths,
    };
  }

  private async listed(which: 'misses' | 'open', most: number, days: string): Promise<ListedCase[]> {
    if (most === 0) return [];
    const { key } = this.judged.record;
    const rows = await this.database.rows(listQuery(this.query.sql, which, most, this.judged.record, days));
    return rows.map((row): ListedCase => {
      const text = key && row.key ? String(row.key) : null;
      const [due, at] = [row.due, row.reached].map((it) => (it === null || it === undefined ? null : Number(it)));
      return {
        key: text,
        ...this.held.place(Number(row.row)),
        begin: Number(row.begins),
        due: due ?? null,
        at: at ?? null,
      };
    });
  }

  /** @param most how many of the rows are named */
  private async emptyCells(most: number): Promise<RowsTold['empty']> {
    const found: RowsTold['empty'][number][] = [];
    for (const { name, effect, among } of neededIn(this.plan)) {
      const read = name ?? this.judged.record.moments[0]?.name ?? '';
      const codes = [...this.query.statuses.map(({ excluded }) => excluded ?? undefined), null].flatMap((it, at) =>
        it !== undefined && among.includes(it) ? [it === null ? 0 : at + 1] : [],
      );
      const where = this.held.emptyIn(read);
      const table = tableOf(this.judged.record);
      // Most columns have no empty cell: then nobody has to look at what became of the cases.
      const [any] = await this.database.rows(`SELECT 1 AS "any" FROM ${table} AS cells WHERE ${where} LIMIT 1`);
      if (!any || codes.length === 0) continue;
      const rows = await this.database.rows(
        emptyQuery(this.query.sql, table, where, codes, most, rowColumn(this.database.dialect)),
      );
      if (rows[0])
        found.push({
          ...{ column: this.held.columnOf(read), effect, rows: Number(rows[0].rows) },
          examples: rows.slice(0, most).map((row) => this.held.place(Number(row.row))),
        });
    }
    return found;
  }

  private async lengthsOf(): Promise<Taken['lengths']> {
    const [counted] = await this.database.rows(lengthCountsQuery(GROUPS));
    const [cases, open, inTime] = [counted?.cases, counted?.open, counted?.in_time].map((it) => Number(it ?? 0));
    if (!cases) return NO_LENGTHS;
    const share = shareAsked(this.plan);
    const ranks = share === null ? [] : [nearestRank(share, cases)];
    const rows = await this.database.rows(lengthsQuery(GROUPS, cases, ranks));
    const steps = rows.map(({ length, up_to }) => ({ limit: Number(length), upTo: Number(up_to) }));
    return { closed: new LengthsAt(cases - (open ?? 0), steps), open: open ?? 0, inTime: inTime ?? 0 };
  }

  /** The first rows that cannot be believed, with what stands in them. */
  private async refused(most: number): Promise<RefusedExample[]> {
    const { statuses } = this.query;
    if (!this.groups.some(({ code }) => statuses[code - 1]?.refused)) return [];
    const rows = await this.database.rows(refusedQuery(GROUPS, most));
    const known = rows.map((row) => ({ status: Number(row.status), at: Number(row.row) }));
    const examples: RefusedExample[] = [];
    for (const [status, of] of Map.groupBy(known, (it) => it.status)) {
      const refused = statuses[status - 1]?.refused;
      if (!refused) continue;
      const cells = await this.cellsOf(refused, new Set(of.map(({ at }) => at)));
      examples.push(...of.map((it) => ({ ...it, ...this.held.place(it.at), cell: cells.get(it.at) ?? '' })));
    }
    return examples;
  }

  /** The column in which it shows that a row cannot be believed. */
  private columnOf({ name, pause }: Refused): string {
    return (this.records.get(pause?.rows?.record ?? this.judged.record) ?? this.held).columnOf(name);
  }

  /** What stands in some rows, or in those of their pauses, as it is written. */
  private async cellsOf({ name, pause }: Refused, rows: ReadonlySet<number>): Promise<ReadonlyMap<number, string>> {
    const { record } = this.judged;
    const other = pause?.rows?.record;
    const held = this.records.get(other ?? record) ?? this.held;
    const row = rowColumn(this.database.dialect);
    const from = other && pause ? pausesOfRows(pause, record, row) : `${tableOf(record)} AS cells`;
    const numbered = other ? 'cases' : 'cells';
    const found = await this.database.rows(
      `SELECT ${numbered}.${row} AS "row", ${held.writtenIn(name).join(', ')} FROM ${from} WHERE ${numbered}.${row} IN (${[...rows].join(', ')})`,
    );
    return new Map(found.map((it) => [Number(it.row), cellText(it)]));
  }
}

/** A text as it stands there, or what follows from the time that it shows. */
function cellText({ shown, text, form, zoned }: Readonly<Record<string, unknown>>): string {
  if (text !== null && text !== undefined) return String(text);
  const seconds = Number(shown ?? zoned ?? Number.NaN);
  if (!Number.isFinite(seconds)) return '';
  const iso = new Date(seconds * 1000).toISOString().slice(0, 19);
  return Number(form) === 2 ? iso : iso.replace('T', ' ');
}
