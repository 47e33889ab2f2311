/** One target, measured on a record that a database holds. */
import type { Plan } from '../../meaning/measures/plan.ts';
import { shareAsked } from '../figures/lengths.ts';
import type { ListedCase } from '../passes/listed.ts';
import type { PeriodRange } from '../passes/slots.ts';
import { type Asking, NO_LENGTHS, type Taken } from '../passes/taken.ts';
import { LengthsAt } from '../statistics/limits-kept.ts';
import { nearestRank } from '../statistics/nearest-rank.ts';
import type { CalendarTables } from './calendar-tables.ts';
import { type CasesQuery, casesQuery, type Judged } from './cases.ts';
import { tableOf } from './cells.ts';
import type { Database } from './database.ts';
import { identifier } from './dialect.ts';
import {
  beganIn,
  type Group,
  groupIn,
  groupRowsQuery,
  groupsQuery,
  lengthCountsQuery,
  lengthsQuery,
  listQuery,
  refusedQuery,
} from './figures.ts';
import { type HeldRecord, rowColumn } from './held-record.ts';
import { periodsOf, periodsTold, type RefusedExample, rowsTold } from './taken.ts';

/** The table of what the cases of the target come to that is being counted. */
const GROUPS = '"counted"';

export class CountedTarget {
  readonly query: CasesQuery;
  private readonly judged: Judged;
  private readonly plan: Plan;
  private readonly held: HeldRecord;
  private readonly database: Database;
  private groups: readonly Group[] = [];
  private asking: Asking | null = null;
  private examples: readonly RefusedExample[] = [];
  private misses: readonly ListedCase[] = [];
  private open: readonly ListedCase[] = [];
  private lengths: Taken['lengths'] = NO_LENGTHS;

  constructor(judged: Judged, plan: Plan, calendars: CalendarTables, held: HeldRecord, database: Database) {
    this.judged = judged;
    this.plan = plan;
    this.held = held;
    this.database = database;
    this.query = casesQuery(judged, calendars, database.dialect);
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
    if (plan.figure.is === 'share' && plan.figure.question) {
      this.misses = await this.listed('misses', asking.misses, days);
      this.open = await this.listed('open', asking.open, days);
    }
    if (query.asksLengths) this.lengths = await this.lengthsOf();
    return this;
  }

  get span(): PeriodRange | null {
    return periodsTold(this.groups, this.query.statuses);
  }

  taken(span: PeriodRange | null): Taken {
    const { judged, plan, groups, query, held } = this;
    const { clock } = judged.hours.time;
    return {
      periods: periodsOf(plan, groups, clock, judged.scope, judged.now, span),
      rows: rowsTold(groups, query.statuses, this.examples, (name) => held.columnOf(name), this.asking?.refused ?? 0),
      misses: this.misses,
      open: this.open,
      lengths: this.lengths,
    };
  }

  private async listed(which: 'misses' | 'open', most: number, days: string): Promise<ListedCase[]> {
    if (most === 0) return [];
    const { key } = this.judged.record;
    const rows = await this.database.rows(
      listQuery(this.query.sql, which, most, this.judged.now, this.judged.record, days),
    );
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
    const nameOf = (status: number): string => statuses[status - 1]?.refused?.name ?? '';
    const examples: RefusedExample[] = [];
    for (const [name, of] of Map.groupBy(known, ({ status }) => nameOf(status))) {
      const cells = await this.cellsOf(name, new Set(of.map(({ at }) => at)));
      examples.push(...of.map((it) => ({ ...it, ...this.held.place(it.at), cell: cells.get(it.at) ?? '' })));
    }
    return examples;
  }

  /** What stands in some rows, as it is written. */
  private async cellsOf(name: string, rows: ReadonlySet<number>): Promise<ReadonlyMap<number, string>> {
    const { record } = this.judged;
    const isMoment = record.moments.some((it) => it.name === name);
    const row = rowColumn(this.database);
    const { kinds } = this.held.holds;
    const columns = isMoment
      ? [
          `${identifier(name)} AS shown`,
          ...(kinds.has('text')
            ? [`${identifier(`${name} text`)} AS text`, `${identifier(`${name} form`)} AS form`]
            : []),
          ...(kinds.has('zoned') ? [`${identifier(`${name} zoned`)} AS zoned`] : []),
        ]
      : [`${identifier(name)} AS text`];
    const found = await this.database.rows(
      `SELECT ${row} AS "row", ${columns.join(', ')} FROM ${tableOf(record)} WHERE ${row} IN (${[...rows].join(', ')})`,
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
