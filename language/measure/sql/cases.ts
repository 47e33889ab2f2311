/** The query of all cases of a record, as a target judges them: one row each. */

import type { Cases, Plan, Statistic } from '../../meaning/measures/plan.ts';
import { includesDate } from '../../meaning/time/special-days.ts';
import type { CaseRecord, Peak, Ref } from '../../model/schema.ts';
import { dayOf } from '../../quantities/wall-clock.ts';
import { type LengthUnit, lengthUnit } from '../figures/lengths.ts';
import type { Scope } from '../passes/place.ts';
import { EARLIEST, type ExclusionReason, type RefusalReason } from '../rows/left-out.ts';
import type { CalendarTables, Hours } from './calendar-tables.ts';
import { type NumberedPeriod, periodsTouching } from './calendars.ts';
import { CaseColumns, type Fault } from './case-columns.ts';
import { fieldsRead, momentsRead, otherTimesTable, repeatedTable, type TimeKind, tableOf } from './cells.ts';
import { type AskedOfCase, comesSql, conditionSql, reachesSql } from './conditions.ts';
import { type Dialect, identifier, sqlNumber } from './dialect.ts';
import type { Lookup } from './lookup.ts';

export interface CasesQuery {
  readonly sql: string;
  /** What the numbers in the column `status` mean, from 1 on; 0 is a case that counts. */
  readonly statuses: readonly Status[];
  readonly periods: readonly NumberedPeriod[];
  /** The moments and fields that it reads. */
  readonly names: ReadonlySet<string>;
  readonly hasParts: boolean;
  readonly asksLengths: boolean;
  /** The moments, besides that of the beginning, by which calendars are looked up. */
  readonly lookedUp: readonly string[];
}

export interface Status {
  readonly excluded: ExclusionReason | null;
  readonly refused: { readonly reason: RefusalReason; readonly name: string } | null;
  /** Whether its period is one of those that are told, although the case does not count. */
  readonly hasPeriod: boolean;
}

export interface Judged {
  readonly plan: Plan;
  readonly cases: Cases;
  readonly scope: Scope;
  readonly hours: Hours;
  readonly record: CaseRecord;
  /** On whose clock the times of the record are written. */
  readonly zone: string | null;
  readonly now: number;
  readonly holds: Holds;
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

const NONE = 'CAST(NULL AS FLOAT8)';

export function casesQuery(judged: Judged, calendars: CalendarTables, dialect: Dialect): CasesQuery {
  return new CasesOf(judged, calendars, dialect).query();
}

class CasesOf {
  private readonly judged: Judged;
  private readonly calendars: CalendarTables;
  private readonly dialect: Dialect;
  private readonly of: CaseColumns;
  private readonly statuses: Status[] = [];
  private readonly branches: string[] = [];
  private hasPeriod = false;

  constructor(judged: Judged, calendars: CalendarTables, dialect: Dialect) {
    this.judged = judged;
    this.calendars = calendars;
    this.dialect = dialect;
    this.of = new CaseColumns(judged.record, judged.hours, judged.now, calendars, dialect);
  }

  query(): CasesQuery {
    const { plan, cases, hours } = this.judged;
    const begin = this.of.moment(cases.begins);
    const periods = periodsTouching(plan.period ?? 'month', plan.yearBegins, hours.time.clock, this.calendars.span);
    const table = this.calendars.periods(hours, plan.period ?? 'month', plan.yearBegins, periods);
    const period = this.of.lookedUp(table, begin);
    const asked = this.asked();
    this.judge(begin, asked);
    const value = this.value(begin, asked);
    const columns = [
      `c."row" AS "row"`,
      ...(this.judged.record.key ? [`${this.of.text(this.judged.record.key.name)} AS "key"`] : []),
      `CASE ${this.branches.join('\n    ')}\n    ELSE 0 END AS status`,
      `CASE WHEN ${begin} BETWEEN ${EARLIEST} AND ${this.judged.now} THEN ${period} END AS period`,
      `${plan.each ? this.of.text(plan.each.name) : "''"} AS part`,
      `${begin} AS begins`,
      `${asked?.value ?? 'CAST(NULL AS BOOLEAN)'} AS answer`,
      `${asked?.mayTurn ?? 'FALSE'} AS may_turn`,
      `${asked?.due ?? NONE} AS due`,
      `${asked?.at ?? NONE} AS reached`,
      ...value.columns,
      `${this.overCeiling(begin)} AS too_long`,
    ];
    const looked = `SELECT ${['c.*', ...this.of.values].join(',\n  ')}\nFROM (${this.moments()}) AS c\n${this.of.joins.join('\n')}`;
    const from = `FROM (\n${looked}${this.dialect.fence}\n) AS c`;
    return {
      sql: `SELECT ${columns.join(',\n  ')}\n${from}`,
      statuses: this.statuses,
      periods,
      names: this.of.names,
      hasParts: plan.each !== null,
      asksLengths: value.asksLengths,
      lookedUp: this.of.lookedUpMoments.filter((it) => it !== this.of.nameOf(cases.begins)),
    };
  }

  /** The cases with their instants. */
  private moments(): string {
    const { record, zone, holds } = this.judged;
    const { key } = record;
    if (key) this.of.names.add(key.name);
    const row = this.dialect.name === 'duckdb' ? 'cells.rowid' : 'cells."row"';
    const clock = this.calendars.clock(zone);
    const moments = momentsRead(record, this.of.names).map((it, at) => momentOf(it.name, at, clock, record, holds));
    const fields = fieldsRead(record, this.of.names).map(({ name }) => `cells.${identifier(name)}`);
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
    const query = `SELECT ${columns.join(',\n    ')}\n  FROM ${tableOf(record)} cells\n  ${joins.join('\n  ')}${this.dialect.fence}`;
    const reached = [...this.of.reachedNames].map(
      (name) =>
        `CASE WHEN ${identifier(name)} <= ${this.judged.now} THEN ${identifier(name)} END AS ${identifier(`${name} reached`)}`,
    );
    return reached.length === 0
      ? `\n  ${query}\n`
      : `\n  SELECT *, ${reached.join(', ')} FROM (\n  ${query}\n  ) AS moments${this.dialect.fence}\n`;
  }

  private asked(): AskedOfCase | null {
    const { figure } = this.judged.plan;
    const question = figure.is === 'share' ? figure.question : null;
    if (!question) return null;
    switch (question.asks) {
      case 'moment':
        return reachesSql(question.moment, question.limit, question.since, this.of);
      case 'timing':
        return comesSql(question.moment, question.when, this.of);
      case 'condition':
        return { ...conditionSql(question.condition, this.of), due: null, at: null };
      // Asked of what waits when a period ends, and that is not covered.
      case 'age':
        return null;
    }
  }

  /** In the order in which the plain evaluator asks: the first answer tells what becomes of the row. */
  private judge(begin: string, asked: AskedOfCase | null): void {
    const { plan, cases, scope, record, now } = this.judged;
    const name = this.of.nameOf(cases.begins);
    if (scope.branch) this.ofBranch(scope.branch);
    this.within(begin);
    this.hasPeriod = true;
    const filter = cases.filter ? conditionSql(cases.filter, this.of) : null;
    if (filter) {
      this.refuse(filter.faults);
      this.exclude(`${filter.value} IS FALSE`, 'fulfils another condition');
    }
    if (record.key) this.refuse([{ when: 'c.repeated', reason: 'key occurs twice', name: record.key.name }]);
    this.refuse([this.of.unreadable(cases.begins)]);
    this.exclude(`${begin} IS NULL`, 'no time of beginning');
    this.refuse([{ when: `${begin} < ${EARLIEST}`, reason: 'begins before 1900', name }]);
    const isPlanned = plan.figure.is === 'share' && plan.figure.question?.asks === 'timing';
    if (isPlanned) this.exclude(`${begin} > ${now}`, 'still to come');
    else this.refuse([{ when: `${begin} > ${now}`, reason: 'begins in the future', name }]);
    if (filter?.never) this.exclude(filter.never, 'no deadline');
    if (filter) this.exclude(`${filter.value} IS NULL`, 'condition still open');
    if (asked) {
      this.refuse(asked.faults);
      if (asked.never) this.exclude(asked.never, 'no deadline');
    }
    this.values();
  }

  private ofBranch(condition: NonNullable<Scope['branch']>): void {
    const { value, faults } = conditionSql(condition, this.of);
    this.refuse(faults);
    this.exclude(`${value} IS NOT TRUE`, 'of another branch');
  }

  private within(begin: string): void {
    const { inForce, onlyIn, exceptIn } = this.judged.scope;
    const { clock } = this.judged.hours.time;
    const isTold = `${begin} BETWEEN ${EARLIEST} AND ${this.judged.now}`;
    if (inForce.from !== null)
      this.exclude(`${isTold} AND ${begin} < ${clock.startOf(dayOf(inForce.from))}`, 'not in force');
    if (inForce.until !== null)
      this.exclude(`${isTold} AND ${begin} >= ${clock.startOf(dayOf(inForce.until) + 1)}`, 'not in force');
    if (onlyIn) this.exclude(`${isTold} AND NOT (${this.isIn(onlyIn, begin)})`, 'outside of the peak');
    if (exceptIn) this.exclude(`${isTold} AND ${this.isIn(exceptIn, begin)}`, 'outside of the peak');
  }

  private isIn(peaks: readonly Peak[], begin: string): string {
    const mark = peaks.map(({ name, from, to, yearly }) => `${name} ${from} ${to} ${yearly}`).join(', ');
    return this.of.isOn(mark, (date) => peaks.some((peak) => includesDate(peak, date)), begin);
  }

  /** What a statistic is taken of has to be there, and to be believed. */
  private values(): void {
    const { figure } = this.judged.plan;
    if (figure.is !== 'statistic') return;
    const { value, weight } = figure;
    if (value.of === 'time') {
      const until = value.until;
      this.refuse([
        this.of.unreadable(until),
        {
          when: `(${this.of.reached(until)}) < ${this.of.moment(this.judged.cases.begins)}`,
          reason: 'before its start',
          name: this.of.nameOf(until),
        },
      ]);
    } else if (value.field) this.refuse([this.of.noNumber(value.field.name)]);
    if (weight) this.refuse([this.of.noNumber(weight.name)]);
    const field = value.of === 'field' ? (value.field?.name ?? null) : null;
    for (const name of [field, weight?.name ?? null])
      if (name !== null) this.exclude(`${this.of.number(name)} IS NULL`, 'no value');
    if (figure.statistic !== 'net promoter score' || field === null) return;
    const score = this.of.number(field);
    this.refuse([{ when: `${score} < 0 OR ${score} > 10`, reason: 'no answer from 0 to 10', name: field }]);
  }

  private exclude(when: string, excluded: ExclusionReason): void {
    this.add(when, { excluded, refused: null, hasPeriod: this.hasPeriod });
  }

  private refuse(faults: readonly Fault[]): void {
    for (const { when, reason, name } of faults)
      this.add(when, { excluded: null, refused: { reason, name }, hasPeriod: this.hasPeriod });
  }

  private add(when: string, status: Status): void {
    this.statuses.push(status);
    this.branches.push(`WHEN ${when} THEN ${this.statuses.length}`);
  }

  /** How long a case took, what it weighs and where it lies against the limit, as far as the figure asks for that. */
  private value(begin: string, asked: AskedOfCase | null): { columns: string[]; asksLengths: boolean } {
    const { figure } = this.judged.plan;
    if (figure.is === 'statistic') return { columns: this.statistic(figure, begin), asksLengths: false };
    const limit = figure.is === 'share' && figure.question?.asks === 'moment' ? figure.question.limit : null;
    const length = limit && asked?.at ? this.length(begin, `(${asked.at})`, lengthUnit(limit)) : NONE;
    return {
      columns: [`${length} AS value`, '1 AS weight', `${NONE} AS late`, `${NONE} AS so_far`],
      asksLengths: limit !== null,
    };
  }

  private statistic({ value, weight }: Statistic, begin: string): string[] {
    const times = weight ? this.of.number(weight.name) : '1';
    if (value.of === 'field')
      return [
        `${this.of.number(value.field?.name ?? '')} AS value`,
        `${times} AS weight`,
        `${NONE} AS late`,
        `${NONE} AS so_far`,
      ];
    const { bound } = this.judged.plan;
    const limit = bound?.value.kind === 'duration' ? bound.value.limit : null;
    const at = `(${this.of.reached(value.until)})`;
    const due = limit ? this.of.due(begin, limit) : NONE;
    const late = `CASE WHEN ${at} IS NOT NULL THEN COALESCE(${at} - (${due}), ${sqlNumber(Number.NEGATIVE_INFINITY)}) END`;
    return [
      `${this.length(begin, at, lengthUnit(limit))} AS value`,
      `${times} AS weight`,
      `${limit ? late : NONE} AS late`,
      `${this.length(begin, `CAST(${this.judged.now} AS FLOAT8)`, lengthUnit(limit))} AS so_far`,
    ];
  }

  /** As `lengthBetween` counts it; null for a case that has not come so far. */
  private length(begin: string, at: string, unit: LengthUnit): string {
    switch (unit) {
      case 'seconds':
        return `${at} - ${begin}`;
      case 'open seconds':
        return `${this.of.openUntil(at)} - (${this.of.openUntil(begin)})`;
      case 'calendar days': {
        const [first, last] = [this.of.dayOf(begin), this.of.dayOf(at)];
        const midnight = `CASE WHEN ${at} = ${last.start} THEN 1 ELSE 0 END`;
        return `CASE WHEN ${at} IS NOT NULL THEN GREATEST(0, ${last.day} - ${first.day} - ${midnight}) END`;
      }
      case 'business days': {
        const days = `1 + ${this.of.closedDays(at)} - (${this.of.businessDays(begin)})`;
        return `CASE WHEN ${at} <= ${this.of.closing(begin)} THEN 0 WHEN ${at} IS NOT NULL THEN ${days} END`;
      }
    }
  }

  private overCeiling(begin: string): string {
    const { ceiling } = this.judged.plan;
    if (!ceiling) return 'FALSE';
    const end = this.ending();
    const at = end ? `COALESCE(${this.of.moment(end.ref)}, ${this.judged.now})` : String(this.judged.now);
    return `COALESCE(${at} > ${this.of.due(begin, ceiling)}, FALSE)`;
  }

  /** The moment with which the time of a case ends that its target speaks of. */
  private ending(): { readonly ref: Ref | null } | null {
    const { figure } = this.judged.plan;
    if (figure.is === 'statistic' && figure.value.of === 'time') return { ref: figure.value.until };
    const question = figure.is === 'share' ? figure.question : null;
    return question?.asks === 'moment' || question?.asks === 'timing' ? { ref: question.moment } : null;
  }
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
