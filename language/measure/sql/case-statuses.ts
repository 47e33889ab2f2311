/** What becomes of each row in the database: whether it counts, and else why it does not. */

import { outagesOf } from '../../meaning/measures/conditions.ts';
import { questionOf } from '../../meaning/measures/plan.ts';
import { asksRhythm } from '../../meaning/measures/timing.ts';
import { includesDate } from '../../meaning/time/special-days.ts';
import type { Peak, Ref } from '../../model/schema.ts';
import { dayOf } from '../../quantities/wall-clock.ts';
import type { Scope } from '../passes/place.ts';
import { EARLIEST, type ExclusionReason } from '../rows/left-out.ts';
import type { CaseColumns, Fault } from './case-columns.ts';
import { type AskedOfCase, conditionSql } from './conditions.ts';
import type { Judged } from './judged.ts';
import type { StoppedClocks } from './stopped-clocks.ts';

export interface Status {
  readonly excluded: ExclusionReason | null;
  readonly refused: Omit<Fault, 'when'> | null;
  /** Whether its period is one of those that are told, although the case does not count. */
  readonly hasPeriod: boolean;
}

/**
 * The reasons for which rows do not count, in the order in which the plain evaluator asks for them: the first that holds
 * tells what becomes of a row.
 */
export class CaseStatuses {
  /** What the numbers of `sql` mean, from 1 on; 0 is a case that counts. */
  readonly all: Status[] = [];
  private readonly judged: Judged;
  private readonly of: CaseColumns;
  private readonly clocks: StoppedClocks;
  private readonly branches: string[] = [];
  private hasPeriod = false;

  constructor(judged: Judged, of: CaseColumns, clocks: StoppedClocks) {
    this.judged = judged;
    this.of = of;
    this.clocks = clocks;
  }

  /** The number of the status of a row. */
  get sql(): string {
    return `CASE ${this.branches.join('\n    ')}\n    ELSE 0 END`;
  }

  /** @param begin the moment with which a case begins */
  judge(begin: string, asked: AskedOfCase | null): void {
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
    this.all.push(status);
    this.branches.push(`WHEN ${when} THEN ${this.all.length}`);
  }
}
