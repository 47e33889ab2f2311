/** One target, measured as the rows of its record go by. */
import type { Days } from '../../meaning/in-force.ts';
import type { Cases, Plan, Question } from '../../meaning/measures/plan.ts';
import type { Moment } from '../../quantities/wall-clock.ts';
import { lengthUnit } from '../figures/lengths.ts';
import type { Tally } from '../figures/tally.ts';
import { tallyOf } from '../figures/tally-of.ts';
import { NO_PAUSES } from '../pauses/case-pauses.ts';
import { lengthWithout, overAt } from '../pauses/stopped-clock.ts';
import { type Answer, answered } from '../questions/answer.ts';
import { fulfils } from '../questions/conditions.ts';
import { answerTo } from '../questions/questions.ts';
import type { Looking } from '../questions/reaching.ts';
import type { CaseRow } from '../rows/case-row.ts';
import { neededIn } from '../rows/empty-cells.ts';
import { EARLIEST, type ExclusionReason, type RefusedRow } from '../rows/left-out.ts';
import { SortedLengths } from '../statistics/limits-kept.ts';
import { dueFirst, FirstCases, newestFirst } from './listed.ts';
import { isOnDays, outsideOf, type Scope } from './place.ts';
import { RowCount } from './rows-told.ts';
import { onlyEnded, type PeriodRange, Slots } from './slots.ts';
import type { Asking, Taken } from './taken.ts';

type Decided = Exclude<Question, { asks: 'age' }>;

export class TargetPass {
  private readonly plan: Plan;
  private readonly cases: Cases;
  private readonly scope: Scope;
  private readonly looking: Looking;
  /** The same for what is asked of cases: their clocks stand still in the pauses that the target does not count. */
  private readonly stopping: Looking;
  private readonly slots: Slots<Tally>;
  private readonly count: RowCount;
  private readonly listed: Days;
  private readonly misses: FirstCases;
  private readonly open: FirstCases;
  private readonly question: Decided | null;
  private readonly lengths: number[] = [];
  private inTime = 0;
  private running = 0;

  constructor(plan: Plan, cases: Cases, scope: Scope, looking: Looking, asking: Asking, pausesOf = NO_PAUSES) {
    this.plan = plan;
    this.cases = cases;
    this.scope = scope;
    this.looking = looking;
    this.stopping = { ...looking, pausesOf };
    this.slots = new Slots(plan, looking.time.clock, () => tallyOf(plan, this.stopping));
    this.count = new RowCount(asking.refused, neededIn(plan));
    this.listed = asking.days;
    this.misses = new FirstCases(asking.misses, newestFirst);
    this.open = new FirstCases(asking.open, dueFirst);
    const { figure } = plan;
    this.question = figure.is === 'share' && figure.question?.asks !== 'age' ? figure.question : null;
  }

  /** @param fault what is wrong with the row as a whole; null where nothing is */
  take(row: CaseRow, fault: RefusedRow | null): void {
    this.count.take(row, () => this.put(row, fault));
  }

  /** @returns why the case does not count; null where it does */
  private put(row: CaseRow, fault: RefusedRow | null): ExclusionReason | null {
    const known = row.momentIfRead(this.cases.begins);
    const begins = known && known.instant >= EARLIEST && known.instant <= this.looking.now ? known : null;
    const elsewhere = this.elsewhere(row, begins);
    if (elsewhere) return elsewhere;
    const counts = this.cases.filter ? fulfils(this.cases.filter, row, this.looking) : true;
    if (counts === false) return 'fulfils another condition';
    if (fault) throw fault;
    const begin = begins ?? this.beginOf(row);
    if (!begin) return known ? 'still to come' : 'no time of beginning';
    return this.putAs(counts, row, begin);
  }

  /** Why a row is none of the branch and the days that are looked at. */
  private elsewhere(row: CaseRow, begins: Moment | null): ExclusionReason | null {
    const { branch } = this.scope;
    if (branch && fulfils(branch, row, this.looking) !== true) return 'of another branch';
    const outside = begins && outsideOf(this.scope, begins);
    // A period of which there are rows is one of which something is known.
    if (begins && !outside) this.slots.widen(this.slots.periods.of(begins));
    return outside;
  }

  /** @param counts whether it fulfils the condition of the target */
  private putAs(counts: Answer['yes'], row: CaseRow, begin: Moment): ExclusionReason | null {
    if (counts === null) return 'no deadline';
    if (counts === undefined) return this.putUnclear(row, begin);
    return this.cases.notYet ? this.putWaiting(row, begin) : this.putCase(row, begin);
  }

  /** @throws RefusedRow where what stands there cannot be the beginning of a case */
  private beginOf(row: CaseRow): Moment | null {
    const { begins } = this.cases;
    const begin = row.moment(begins);
    if (!begin) return null;
    if (begin.instant < EARLIEST) throw row.refused('begins before 1900', begins?.name ?? null);
    // What is planned lies ahead by its nature; what is only recorded does not.
    if (this.question?.asks === 'timing') return null;
    throw row.refused('begins in the future', begins?.name ?? null);
  }

  private putUnclear(row: CaseRow, begin: Moment): ExclusionReason {
    this.slots.at(this.slots.periods.of(begin)).put(this.valueIn(row), (tally) => {
      tally.wait();
      return true;
    });
    return 'condition still open';
  }

  private putCase(row: CaseRow, begin: Moment): ExclusionReason | null {
    const answer = this.question ? answerTo(this.question, row, this.stopping) : null;
    if (answer?.yes === null) return 'no deadline';
    // Whatever may turn out to be wrong with the row does so before it is in any figure.
    const length = this.lengthOf(row, begin, answer);
    const isOver = this.isOverCeiling(row, begin);
    const number = this.slots.periods.of(begin);
    if (!this.addTo(number, row, begin, answer)) return 'no value';
    if (isOver) this.slots.at(number).overCeiling += 1;
    if (isOnDays(this.listed, begin)) this.list(row, begin, answer, length);
    return null;
  }

  private list(row: CaseRow, begin: Moment, answer: Answer | null, length: number | null | undefined): void {
    this.keepLength(length, answer);
    if (answer?.yes === false) this.misses.add(row, begin.instant, answer.due, answer.at);
    if (answer && answer.yes === undefined) this.open.add(row, begin.instant, answer.due, null);
  }

  /** Without a value of the field that the target names it is in the figure of the whole, and in that of none. */
  private addTo(number: number, row: CaseRow, begin: Moment, answer: Answer | null): boolean {
    return this.slots.at(number).put(this.valueIn(row), (tally) => tally.add({ row, begin, answer }));
  }

  private valueIn(row: CaseRow): string {
    return this.plan.each ? row.text(this.plan.each.name) : '';
  }

  /** It counts at the end of each period at which it has begun and still waits. */
  private putWaiting(row: CaseRow, begin: Moment): null {
    const until = row.moment(this.cases.notYet);
    if (until && until.instant < begin.instant) throw row.refused('before its start', this.cases.notYet?.name ?? null);
    for (let number = this.slots.periods.of(begin); ; number += 1) {
      const period = this.slots.periods.at(number);
      if (!period) continue;
      if (period.ends > this.looking.now || (until && until.instant <= period.ends)) return null;
      this.slots.widen(number);
      this.addWaiting(number, row, begin, period.ends);
    }
  }

  private addWaiting(number: number, row: CaseRow, begin: Moment, end: number): void {
    const { figure } = this.plan;
    const question = 'question' in figure ? figure.question : null;
    if (question?.asks !== 'age') {
      this.addTo(number, row, begin, null);
      return;
    }
    const due = this.looking.time.after(row.moment(question.since) ?? begin, question.limit)?.instant;
    const limit = due ?? Number.POSITIVE_INFINITY;
    const yes = question.direction === 'at most' ? limit >= end : limit <= end;
    if (figure.is === 'share' || yes) this.addTo(number, row, begin, answered(yes, limit));
  }

  /** How long it took to get where a limit asks it to; null where it has not, undefined where no limit asks. */
  private lengthOf(row: CaseRow, begin: Moment, answer: Answer | null): number | null | undefined {
    if (this.question?.asks !== 'moment' || !this.question.limit) return undefined;
    if (answer?.at == null) return null;
    const { time, pausesOf } = this.stopping;
    const unit = lengthUnit(this.question.limit);
    return lengthWithout(begin, time.clock.moment(answer.at), unit, pausesOf(row), time);
  }

  private keepLength(length: number | null | undefined, answer: Answer | null): void {
    if (length === undefined) return;
    if (length === null) this.running += 1;
    else this.lengths.push(length);
    if (answer?.yes) this.inTime += 1;
  }

  private isOverCeiling(row: CaseRow, begin: Moment): boolean {
    const { ceiling } = this.plan;
    if (!ceiling) return false;
    const { time, pausesOf } = this.stopping;
    const due = overAt(begin, ceiling, pausesOf(row), time) ?? Number.POSITIVE_INFINITY;
    const { now } = this.looking;
    const at = this.endOf(row)?.instant ?? now;
    return at > due;
  }

  /** The moment with which the time of a case ends that its target speaks of. */
  private endOf(row: CaseRow): Moment | null {
    const { figure } = this.plan;
    if (figure.is === 'statistic' && figure.value.of === 'time') return row.moment(figure.value.until);
    return this.question && this.question.asks !== 'condition' ? row.moment(this.question.moment) : null;
  }

  get span(): PeriodRange | null {
    return this.slots.span;
  }

  /** @param span the periods that are told; without it, those of which there are rows */
  taken(span = this.span): Taken {
    const periods = this.slots.taken(this.cases.notYet ? null : this.scope, this.looking.now, span);
    return {
      periods: this.cases.notYet ? periods.map(onlyEnded) : periods,
      rows: this.count.told(),
      misses: this.misses.first(),
      open: this.open.first(),
      lengths: { closed: new SortedLengths(this.lengths), inTime: this.inTime, open: this.running },
    };
  }
}
