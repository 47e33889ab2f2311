/** The query of all cases of a record, as a target judges them: one row each. */

import { outagesOf } from '../../meaning/measures/conditions.ts';
import { type Question, questionOf } from '../../meaning/measures/plan.ts';
import { asksRhythm } from '../../meaning/measures/timing.ts';
import { openingsIn } from '../passes/openings.ts';
import { EARLIEST } from '../rows/left-out.ts';
import type { CalendarTables } from './calendar-tables.ts';
import { type NumberedPeriod, periodsTouching } from './calendars.ts';
import { CaseColumns } from './case-columns.ts';
import { CaseStatuses, type Status } from './case-statuses.ts';
import { CaseValues } from './case-values.ts';
import { type AskedOfCase, comesSql, conditionSql, reachesSql } from './conditions.ts';
import { type Dialect, identifier } from './dialect.ts';
import { type Entries, gapsBetween, gapsWhileOpen, periodEnds } from './entries.ts';
import { instantsQuery } from './instants.ts';
import { type Judged, NONE } from './judged.ts';
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
}

export function casesQuery(judged: Judged, calendars: CalendarTables, dialect: Dialect): CasesQuery {
  return new CasesOf(judged, calendars, dialect).query();
}

class CasesOf {
  private readonly judged: Judged;
  private readonly calendars: CalendarTables;
  private readonly dialect: Dialect;
  private readonly of: CaseColumns;
  private readonly clocks: StoppedClocks;
  private readonly statuses: CaseStatuses;
  private readonly values: CaseValues;

  constructor(judged: Judged, calendars: CalendarTables, dialect: Dialect) {
    this.judged = judged;
    this.calendars = calendars;
    this.dialect = dialect;
    this.of = new CaseColumns(judged.record, judged.hours, judged.now, calendars, dialect);
    this.clocks = new StoppedClocks(judged, this.of, calendars, dialect);
    this.statuses = new CaseStatuses(judged, this.of, this.clocks);
    this.values = new CaseValues(judged, this.of, this.clocks);
  }

  query(): CasesQuery {
    const { plan, cases, hours } = this.judged;
    const begin = this.of.moment(cases.begins);
    const periods = periodsTouching(plan.period ?? 'month', plan.yearBegins, hours.time.clock, this.calendars.span);
    const table = this.calendars.periods(hours, plan.period ?? 'month', plan.yearBegins, periods);
    const period = this.of.lookedUp(table, begin);
    const asked = this.asked();
    this.statuses.judge(begin, asked);
    const value = this.values.value(begin, asked);
    const entries = this.entries(begin, periods);
    const outages = this.outages(begin, (instant) => this.of.lookedUp(table, instant), periods);
    const columns = [
      `c."row" AS "row"`,
      ...(this.judged.record.key ? [`${this.of.text(this.judged.record.key.name)} AS "key"`] : []),
      `${this.statuses.sql} AS status`,
      `CASE WHEN ${begin} BETWEEN ${EARLIEST} AND ${this.judged.now} THEN ${period} END AS period`,
      `${plan.each ? this.of.text(plan.each.name) : "''"} AS part`,
      `${begin} AS begins`,
      `${asked?.value ?? 'CAST(NULL AS BOOLEAN)'} AS answer`,
      `${asked?.mayTurn ?? 'FALSE'} AS may_turn`,
      `${asked?.due ?? NONE} AS due`,
      `${asked?.at ?? NONE} AS reached`,
      ...value.columns,
      `${this.values.overCeiling(begin)} AS too_long`,
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
      statuses: this.statuses.all,
      periods,
      names: this.of.names,
      before: this.clocks.tables,
      hasParts: plan.each !== null,
      asksLengths: value.asksLengths,
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
    const unclear = this.statuses.all.findIndex(({ excluded }) => excluded === 'condition still open') + 1;
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
}
