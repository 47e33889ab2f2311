/** The query of all cases of a record, as a target judges them: one row each. */

import { outagesOf } from '../../meaning/measures/conditions.ts';
import { type Cases, type Plan, type Question, questionOf, type Statistic } from '../../meaning/measures/plan.ts';
import { asksRhythm } from '../../meaning/measures/timing.ts';
import { includesDate } from '../../meaning/time/special-days.ts';
import type { Peak, Ref } from '../../model/schema.ts';
import { dayOf } from '../../quantities/wall-clock.ts';
import { type LengthUnit, lengthUnit } from '../figures/lengths.ts';
import { openingsIn } from '../passes/openings.ts';
import type { Scope } from '../passes/place.ts';
import { EARLIEST, type ExclusionReason } from '../rows/left-out.ts';
import type { CalendarTables, Hours } from './calendar-tables.ts';
import { type NumberedPeriod, periodsTouching } from './calendars.ts';
import { CaseColumns, type Fault } from './case-columns.ts';
import { type AskedOfCase, comesSql, conditionSql, reachesSql } from './conditions.ts';
import { type Dialect, identifier, sqlNumber } from './dialect.ts';
import { type Entries, gapsBetween, gapsWhileOpen, periodEnds } from './entries.ts';
import { type HeldPause, type HeldRows, instantsQuery } from './instants.ts';
import { outageColumns, outagesQuery } from './outages.ts';
import { type NamedQuery, StoppedClocks } from './stopped-clocks.ts';

export interface CasesQuery {
  readonly sql: string;
  /** What is counted in place of the rows that count; null where they are it themselves. */
  readonly entries: Entries | null;
  /** What outages come to in each period that they reach into; null where the target is not of time. */
  readonly outages: string | null;
  /** What the numbers in the column `status` mean, from 1 on; 0 is a case that counts. */
  readonly statuses: readonly Status[];
  readonly periods: readonly NumberedPeriod[];
  /** The moments and fields that it reads. */
  readonly names: ReadonlySet<string>;
  /** The tables that it needs besides those of the record and of calendars. */
  readonly before: readonly NamedQuery[];
  readonly hasParts: boolean;
  readonly asksLengths: boolean;
  /** The moments, besides that of the beginning, by which calendars are looked up. */
  readonly lookedUp: readonly string[];
}

export interface Status {
  readonly excluded: ExclusionReason | null;
  readonly refused: Omit<Fault, 'when'> | null;
  /** Whether its period is one of those that are told, although the case does not count. */
  readonly hasPeriod: boolean;
}

export interface Judged extends HeldRows {
  readonly plan: Plan;
  readonly cases: Cases;
  readonly scope: Scope;
  readonly hours: Hours;
  readonly now: number;
  /** In whose time the clocks of its cases stand still. */
  readonly pauses: readonly HeldPause[];
}

const NONE = 'CAST(NULL AS FLOAT8)';

export function casesQuery(judged: Judged, calendars: CalendarTables, dialect: Dialect): CasesQuery {
  return new CasesOf(judged, calendars, dialect).query();
}

class CasesOf {
  private readonly judged: Judged;
  private readonly calendars: CalendarTables;
  private readonly dialect: Dialect;
  private readonly of: CaseColumns;
  private readonly clocks: StoppedClocks;
  private readonly statuses: Status[] = [];
  private readonly branches: string[] = [];
  private hasPeriod = false;

  constructor(judged: Judged, calendars: CalendarTables, dialect: Dialect) {
    this.judged = judged;
    this.calendars = calendars;
    this.dialect = dialect;
    this.of = new CaseColumns(judged.record, judged.hours, judged.now, calendars, dialect);
    this.clocks = new StoppedClocks(judged, this.of, calendars, dialect);
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
    const entries = this.entries(begin, periods);
    const outages = this.outages(begin, (instant) => this.of.lookedUp(table, instant), periods);
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
      ...(entries?.columns ?? []),
      ...(outages?.columns ?? []),
    ];
    const looked = `SELECT ${['c.*', ...this.of.values].join(',\n  ')}\nFROM (${this.clocks.around(this.moments())}) AS c\n${this.of.joins.join('\n')}`;
    const from = `FROM (\n${looked}${this.dialect.fence}\n) AS c`;
    const sql = `SELECT ${columns.join(',\n  ')}\n${from}`;
    return {
      sql,
      entries,
      outages: outages?.sqlOf(sql) ?? null,
      statuses: this.statuses,
      periods,
      names: this.of.names,
      before: this.clocks.tables,
      hasParts: plan.each !== null,
      asksLengths: value.asksLengths,
      lookedUp: this.of.lookedUpMoments.filter((it) => it !== this.of.nameOf(cases.begins)),
    };
  }

  /** The cases with their instants. */
  private moments(): string {
    const { record, now } = this.judged;
    if (record.key) this.of.names.add(record.key.name);
    const query = instantsQuery(this.judged, this.of.names, this.calendars, this.dialect);
    const reached = [...this.of.reachedNames].map(
      (name) =>
        `CASE WHEN ${identifier(name)} <= ${now} THEN ${identifier(name)} END AS ${identifier(`${name} reached`)}`,
    );
    return reached.length === 0
      ? `\n  ${query}\n`
      : `\n  SELECT *, ${reached.join(', ')} FROM (\n  ${query}\n  ) AS moments${this.dialect.fence}\n`;
  }

  private asked(): AskedOfCase | null {
    const question = questionOf(this.judged.plan.figure);
    if (!question) return null;
    switch (question.asks) {
      case 'moment':
        return this.reaches(question);
      case 'timing':
        return asksRhythm(question) ? null : comesSql(question.moment, question.when, this.of);
      case 'condition':
        return { ...conditionSql(question.condition, this.of), due: null, at: null };
      // Asked of what waits when a period ends.
      case 'age':
        return null;
    }
  }

  private reaches({ moment, limit, since }: Extract<Question, { asks: 'moment' }>): AskedOfCase {
    const asked = reachesSql(moment, limit, since, this.of, (begin, it) => this.clocks.due(begin, it));
    return limit ? { ...asked, faults: [...asked.faults, ...this.clocks.faults] } : asked;
  }

  /** What is asked of outages, and the query of what they come to. */
  private outages(
    begin: string,
    period: (instant: string) => string,
    periods: readonly NumberedPeriod[],
  ): { columns: string[]; sqlOf: (cases: string) => string | null } | null {
    const { plan, hours, scope, now } = this.judged;
    const outages = outagesOf(plan);
    if (plan.population.of !== 'time' || !outages) return null;
    const worked = this.calendars.worked(hours, plan.population.which, scope);
    const to = this.of.moment(outages.to);
    const ends = `LEAST(COALESCE(${to}, ${now}), ${now})`;
    const columns = outageColumns({
      ends,
      endsIn: period(ends),
      workedAtBegin: this.of.lookedUp(worked, begin),
      workedAtEnd: this.of.lookedUp(worked, ends),
    });
    const reached = periods
      .filter((it) => it.period.begins < now)
      .map(({ number, period: { begins, ends: end } }) => ({
        ...{ number, begins, ends: Math.min(end, now) },
        ...{ workedAtBegin: worked.at(begins), workedAtEnd: worked.at(Math.min(end, now)) },
      }));
    const unclear = this.statuses.findIndex(({ excluded }) => excluded === 'condition still open') + 1;
    return { columns, sqlOf: (cases) => outagesQuery(cases, unclear, reached) };
  }

  /** What is counted in place of cases. */
  private entries(begin: string, periods: readonly NumberedPeriod[]): Entries | null {
    const { plan, cases, hours, scope, now } = this.judged;
    const question = questionOf(plan.figure);
    if (cases.notYet) {
      const age = question?.asks === 'age' ? question : null;
      const due = age ? this.of.due(begin, age.limit) : NONE;
      return periodEnds(plan, age, { until: this.of.moment(cases.notYet), due }, periods, now);
    }
    if (!asksRhythm(question)) return null;
    const { limit, whileOpen } = question.when;
    const due = this.of.due(begin, limit);
    if (!whileOpen) return gapsBetween(due, now);
    const closes = this.of.lookedUp(this.calendars.closes(hours, scope, now), begin);
    const since = this.of.lookedUp(this.calendars.weekBefore(hours), begin);
    const { start } = this.of.dayOf(begin);
    const periodOf = (instant: number): number =>
      periods.findLast(({ period }) => period.begins <= instant)?.number ?? 0;
    const openings = openingsIn(hours.time, scope, hours.time.clock.dayAt(this.calendars.span.from), now);
    return gapsWhileOpen({ due, closes, since, start }, openings, limit, hours.time, periodOf, now);
  }

  /** In the order in which the plain evaluator asks: the first answer tells what becomes of the row. */
  private judge(begin: string, asked: AskedOfCase | null): void {
    const { plan, cases, scope, record } = this.judged;
    const [isRhythm, outages] = [asksRhythm(questionOf(plan.figure)), outagesOf(plan)];
    if (scope.branch) this.ofBranch(scope.branch);
    if (!isRhythm && !outages) this.within(begin);
    this.hasPeriod = !isRhythm;
    const filter = cases.filter ? conditionSql(cases.filter, this.of) : null;
    if (filter) {
      this.refuse(filter.faults);
      this.exclude(`${filter.value} IS FALSE`, 'fulfils another condition');
    }
    if (record.key) this.refuse([{ when: 'c.repeated', reason: 'key occurs twice', name: record.key.name }]);
    this.beginning(begin);
    if (outages) this.refuse(this.endingBefore(outages.to, this.of.moment(outages.to)));
    if (isRhythm) this.within(begin);
    if (filter?.never) this.exclude(filter.never, 'no deadline');
    if (isRhythm) this.valueOf(plan.each);
    if (filter) this.exclude(`${filter.value} IS NULL`, 'condition still open');
    if (cases.notYet) this.refuse(this.endingBefore(cases.notYet, this.of.moment(cases.notYet)));
    if (asked) {
      this.refuse(asked.faults);
      if (asked.never) this.exclude(asked.never, 'no deadline');
    }
    this.values();
  }

  /** It has to be there, and to be believed. */
  private beginning(begin: string): void {
    const { plan, cases, now } = this.judged;
    const [name, question] = [this.of.nameOf(cases.begins), questionOf(plan.figure)];
    this.refuse([this.of.unreadable(cases.begins)]);
    this.exclude(`${begin} IS NULL`, 'no time of beginning');
    this.refuse([{ when: `${begin} < ${EARLIEST}`, reason: 'begins before 1900', name }]);
    if (question?.asks === 'timing' && !asksRhythm(question)) this.exclude(`${begin} > ${now}`, 'still to come');
    else this.refuse([{ when: `${begin} > ${now}`, reason: 'begins in the future', name }]);
  }

  /** A gap is one of some value of the field that has a figure for each. */
  private valueOf(each: Ref | null): void {
    if (each) this.exclude(`${this.of.text(each.name)} = ''`, 'no value');
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
    const { figure, ceiling } = this.judged.plan;
    if (ceiling) this.refuse(this.clocks.faults);
    if (figure.is !== 'statistic') return;
    const { value, weight } = figure;
    if (value.of === 'time') this.refuse(this.endingBefore(value.until, `(${this.of.reached(value.until)})`));
    else if (value.field) this.refuse([this.of.noNumber(value.field.name)]);
    if (weight) this.refuse([this.of.noNumber(weight.name)]);
    const field = value.of === 'field' ? (value.field?.name ?? null) : null;
    for (const name of [field, weight?.name ?? null])
      if (name !== null) this.exclude(`${this.of.number(name)} IS NULL`, 'no value');
    this.refuse(this.clocks.faults);
    if (figure.statistic !== 'net promoter score' || field === null) return;
    const score = this.of.number(field);
    this.refuse([{ when: `${score} < 0 OR ${score} > 10`, reason: 'no answer from 0 to 10', name: field }]);
  }

  /** What is wrong with a moment that ends what the case begins with. */
  private endingBefore(until: Ref | null, at: string): Fault[] {
    const begin = this.of.moment(this.judged.cases.begins);
    const name = this.of.nameOf(until);
    return [this.of.unreadable(until), { when: `${at} < ${begin}`, reason: 'before its start', name }];
  }

  private exclude(when: string, excluded: ExclusionReason): void {
    this.add(when, { excluded, refused: null, hasPeriod: this.hasPeriod });
  }

  private refuse(faults: readonly Fault[]): void {
    for (const { when, ...refused } of faults) this.add(when, { excluded: null, refused, hasPeriod: this.hasPeriod });
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
    const length = limit && asked?.at ? this.lengthWithout('length', begin, `(${asked.at})`, lengthUnit(limit)) : NONE;
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
    const due = limit ? this.clocks.due(begin, limit) : NONE;
    const late = `CASE WHEN ${at} IS NOT NULL THEN COALESCE(${at} - (${due}), ${sqlNumber(Number.NEGATIVE_INFINITY)}) END`;
    return [
      `${this.lengthWithout('length', begin, at, lengthUnit(limit))} AS value`,
      `${times} AS weight`,
      `${limit ? late : NONE} AS late`,
      `${this.lengthWithout('so far', begin, `CAST(${this.judged.now} AS FLOAT8)`, lengthUnit(limit))} AS so_far`,
    ];
  }

  /** As `lengthWithout` counts it, the pauses of a case taken off. @param which tells it from other lengths of the same case */
  private lengthWithout(which: string, begin: string, at: string, unit: LengthUnit): string {
    return this.clocks.without(which, this.length(begin, at, unit), begin, at, unit);
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
    return `COALESCE(${at} > ${this.clocks.due(begin, ceiling)}, FALSE)`;
  }

  /** The moment with which the time of a case ends that its target speaks of. */
  private ending(): { readonly ref: Ref | null } | null {
    const { figure } = this.judged.plan;
    if (figure.is === 'statistic' && figure.value.of === 'time') return { ref: figure.value.until };
    const question = figure.is === 'share' ? figure.question : null;
    return question?.asks === 'moment' || question?.asks === 'timing' ? { ref: question.moment } : null;
  }
}
