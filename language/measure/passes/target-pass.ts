/** One target, measured as the rows of its record go by. */
import type { Cases, Plan, Question } from '../../meaning/measures/plan.ts';
import type { Moment } from '../../quantities/wall-clock.ts';
import { lengthUnit } from '../figures/lengths.ts';
import type { Reached, Tally } from '../figures/tally.ts';
import { NOTHING } from '../figures/tally.ts';
import { tallyOf } from '../figures/tally-of.ts';
import { NO_PAUSES } from '../pauses/case-pauses.ts';
import { lengthWithout, overAt } from '../pauses/stopped-clock.ts';
import { type Period, Periods } from '../periods/periods.ts';
import type { Answer } from '../questions/answer.ts';
import { fulfils } from '../questions/conditions.ts';
import { answerTo } from '../questions/questions.ts';
import type { Looking } from '../questions/reaching.ts';
import type { CaseRow } from '../rows/case-row.ts';
import type { Excluded, RefusedRow } from '../rows/left-out.ts';
import { dueFirst, FirstCases, type ListedCase, latestFirst } from './listed.ts';
import { outsideOf, type Scope } from './place.ts';
import { RowCount, type RowsTold } from './rows-told.ts';

export interface PeriodTaken extends Reached {
  readonly period: Period;
  readonly hasEnded: boolean;
  /** Cases that took longer than any may. */
  readonly overCeiling: number;
  /** The figure for each value of the field that the target names; empty where it names none. */
  readonly parts: readonly (Reached & { readonly value: string })[];
}

export interface Taken {
  readonly periods: readonly PeriodTaken[];
  readonly rows: RowsTold;
  readonly misses: readonly ListedCase[];
  readonly open: readonly ListedCase[];
  /** How long the cases took to get where a limit asks them to, in the unit of the limit, and how many have not got there. */
  readonly lengths: { readonly closed: readonly number[]; readonly open: number };
}

export interface Asking {
  /** How many of the cases that were missed, and of those that still run, are listed. */
  readonly misses: number;
  readonly open: number;
}

interface Slot {
  readonly whole: Tally;
  readonly parts: Map<string, Tally>;
  overCeiling: number;
}

type Decided = Exclude<Question, { asks: 'age' }>;

/** 1 January 1900: a moment before it is a slip of the pen, and would make periods without end. */
export const EARLIEST = -2_208_988_800;

export class TargetPass {
  private readonly plan: Plan;
  private readonly cases: Cases;
  private readonly scope: Scope;
  private readonly looking: Looking;
  /** The same for what is asked of cases: their clocks stand still in the pauses that the target does not count. */
  private readonly stopping: Looking;
  private readonly periods: Periods;
  private readonly slots = new Map<number, Slot>();
  private readonly count = new RowCount();
  private readonly misses: FirstCases;
  private readonly open: FirstCases;
  private readonly question: Decided | null;
  private readonly lengths: number[] = [];
  private running = 0;
  private span: { first: number; last: number } | null = null;

  constructor(plan: Plan, cases: Cases, scope: Scope, looking: Looking, asking: Asking, pausesOf = NO_PAUSES) {
    this.plan = plan;
    this.cases = cases;
    this.scope = scope;
    this.looking = looking;
    this.stopping = { ...looking, pausesOf };
    this.periods = new Periods(plan.period ?? 'month', plan.yearBegins, looking.time.clock);
    this.misses = new FirstCases(asking.misses, latestFirst(looking.now));
    this.open = new FirstCases(asking.open, dueFirst);
    const { figure } = plan;
    this.question = figure.is === 'share' && figure.question?.asks !== 'age' ? figure.question : null;
  }

  /** @param fault what is wrong with the row as a whole; null where nothing is */
  take(row: CaseRow, fault: RefusedRow | null): void {
    this.count.take(row, fault, () => this.put(row));
  }

  /** @returns why the case does not count; null where it does */
  private put(row: CaseRow): Excluded | null {
    const begin = row.moment(this.cases.begins);
    if (!begin) return 'no time of beginning';
    if (begin.instant < EARLIEST) throw row.refused('begins before 1900', this.cases.begins?.name ?? null);
    if (begin.instant > this.looking.now) {
      // What is planned lies ahead by its nature; what is only recorded does not.
      if (this.question?.asks === 'timing') return 'still to come';
      throw row.refused('begins in the future', this.cases.begins?.name ?? null);
    }
    return this.otherwise(row, begin) ?? (this.cases.notYet ? this.putWaiting(row, begin) : this.putCase(row, begin));
  }

  /** Why it is none of the cases that the target counts. */
  private otherwise(row: CaseRow, begin: Moment): Excluded | null {
    const { branch } = this.scope;
    if (branch && fulfils(branch, row, this.looking) !== true) return 'of another branch';
    const outside = outsideOf(this.scope, begin);
    if (outside) return outside;
    this.widen(this.periods.of(begin));
    const counts = this.cases.filter ? fulfils(this.cases.filter, row, this.looking) : true;
    if (counts === undefined) return 'condition still open';
    return counts ? null : 'fulfils another condition';
  }

  private widen(number: number): void {
    const { first, last } = this.span ?? { first: number, last: number };
    if (!this.span || number < first || number > last)
      this.span = { first: Math.min(first, number), last: Math.max(last, number) };
  }

  private putCase(row: CaseRow, begin: Moment): Excluded | null {
    const answer = this.question ? answerTo(this.question, row, this.stopping) : null;
    if (answer?.yes === null) return 'no deadline';
    const number = this.periods.of(begin);
    for (let at = 0; at < (this.plan.rolling ?? 1); at += 1) {
      if (!this.addTo(number + at, row, begin, answer)) return 'no value';
    }
    if (this.isOverCeiling(row, begin)) this.slotAt(number).overCeiling += 1;
    this.timeCase(row, begin, answer);
    if (answer?.yes === false) this.misses.add(row, begin.instant, answer.due, answer.at);
    if (answer && answer.yes === undefined) this.open.add(row, begin.instant, answer.due, null);
    return null;
  }

  private addTo(number: number, row: CaseRow, begin: Moment, answer: Answer | null): boolean {
    const slot = this.slotAt(number);
    if (!slot.whole.add({ row, begin, answer })) return false;
    const { each } = this.plan;
    if (!each) return true;
    const value = row.text(each.name);
    // Without a value it is in the figure of the whole, and in that of none.
    if (value === '') return true;
    const part = slot.parts.get(value) ?? tallyOf(this.plan, this.stopping);
    slot.parts.set(value, part);
    return part.add({ row, begin, answer });
  }

  /** It counts at the end of each period at which it has begun and still waits. */
  private putWaiting(row: CaseRow, begin: Moment): null {
    const until = row.moment(this.cases.notYet);
    if (until && until.instant < begin.instant) throw row.refused('before its start', this.cases.notYet?.name ?? null);
    for (let number = this.periods.of(begin); ; number += 1) {
      const period = this.periods.at(number);
      if (!period) continue;
      if (period.ends > this.looking.now || (until && until.instant <= period.ends)) return null;
      this.widen(number);
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
    if (figure.is === 'share' || yes) this.addTo(number, row, begin, { yes, due: limit, at: null });
  }

  private timeCase(row: CaseRow, begin: Moment, answer: Answer | null): void {
    if (this.question?.asks !== 'moment' || !this.question.limit) return;
    const { time, pausesOf } = this.stopping;
    const end = answer?.at == null ? null : time.clock.moment(answer.at);
    const unit = lengthUnit(this.question.limit);
    if (end) this.lengths.push(lengthWithout(begin, end, unit, pausesOf(row), time));
    else this.running += 1;
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

  private slotAt(number: number): Slot {
    const known = this.slots.get(number);
    if (known) return known;
    const slot: Slot = { whole: tallyOf(this.plan, this.stopping), parts: new Map(), overCeiling: 0 };
    this.slots.set(number, slot);
    return slot;
  }

  taken(): Taken {
    return {
      periods: this.numbers().flatMap((number) => this.periodAt(number)),
      rows: this.count.told(),
      misses: this.misses.first(),
      open: this.open.first(),
      lengths: { closed: this.lengths, open: this.running },
    };
  }

  /** From the first period in which a case has begun to the last; of several that are taken together, as many lie before. */
  private numbers(): number[] {
    if (!this.span) return [];
    const first = this.span.first + (this.plan.rolling ?? 1) - 1;
    return Array.from({ length: Math.max(0, this.span.last - first + 1) }, (_, index) => first + index);
  }

  private periodAt(number: number): PeriodTaken[] {
    const period = this.periods.at(number);
    if (!period) return [];
    const hasEnded = period.ends <= this.looking.now;
    const slot = this.slots.get(number);
    const whole = slot?.whole.result() ?? tallyOf(this.plan, this.stopping).result();
    const parts = [...(slot?.parts ?? [])].map(([value, tally]) => ({ value, ...tally.result() }));
    const told = this.cases.notYet && !hasEnded ? { ...NOTHING, why: 'not ended' as const } : whole;
    return [
      {
        ...told,
        isKept: parts.length > 0 ? allKept(parts) : told.isKept,
        ...{ period, hasEnded, parts, overCeiling: slot?.overCeiling ?? 0 },
      },
    ];
  }
}

/** Each has to keep it; null where none has a result. */
function allKept(parts: readonly Reached[]): boolean | null {
  const told = parts.flatMap(({ isKept }) => isKept ?? []);
  return told.length === 0 ? null : told.every((kept) => kept);
}
