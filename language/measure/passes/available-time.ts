/** The time in which something should work, period by period, and the share of it in which it did. */
import type { Plan, Time } from '../../meaning/measures/plan.ts';
import { dayOf } from '../../quantities/wall-clock.ts';
import type { Stretch } from '../../quantities/working-time.ts';
import { keeps } from '../figures/share.ts';
import { NOTHING_REACHED, type Reached } from '../figures/tally.ts';
import { Periods } from '../periods/periods.ts';
import type { Looking } from '../questions/reaching.ts';
import { heldIn, type Scope } from './place.ts';
import { NOT_HELD, type PeriodRange, type PeriodTaken, periodNumbers } from './slots.ts';

/** What outages come to in a period, by its number: the seconds in which it did not work, and how many of them may come to count. */
export interface OutagesIn {
  readonly out: ReadonlyMap<number, number>;
  readonly unclear: ReadonlyMap<number, number>;
}

export class AvailableTime {
  readonly periods: Periods;
  private readonly plan: Plan;
  private readonly which: Time['which'];
  private readonly scope: Scope;
  private readonly looking: Pick<Looking, 'time' | 'now'>;

  constructor(plan: Plan, which: Time['which'], scope: Scope, looking: Pick<Looking, 'time' | 'now'>) {
    this.plan = plan;
    this.which = which;
    this.scope = scope;
    this.looking = looking;
    this.periods = new Periods(plan.period ?? 'month', plan.yearBegins, looking.time.clock);
  }

  /**
   * From the day on which the target is in force, or else the first row, until now. Where there is neither, nothing
   * has happened so far: the last whole period says so, and the one that runs.
   * @param first the number of the period of the first row of any kind, with which the record begins; null where there is none
   */
  span(first: number | null): PeriodRange | null {
    const { now, time } = this.looking;
    const { from, until } = this.scope.inForce;
    const end = until === null ? now : Math.min(now, time.clock.startOf(dayOf(until) + 1));
    const last = this.numberOf(end - 1);
    const begins =
      from === null
        ? (first ?? this.numberOf(now) - (this.plan.rolling ?? 1))
        : this.numberOf(time.clock.startOf(dayOf(from)));
    return begins <= last ? { first: begins, last } : null;
  }

  numberOf(instant: number): number {
    return this.periods.of(this.looking.time.clock.moment(instant));
  }

  /** The time of a period, as far as it has passed. */
  wholeOf(number: number): Stretch {
    const { begins = 0, ends = 0 } = this.periods.at(number) ?? {};
    return { from: begins, to: Math.min(ends, this.looking.now) };
  }

  /** Whether the target holds at some time in the periods that are taken together for one. */
  isHeld(number: number): boolean {
    const { begins = 0, ends = 0 } = this.periods.at(number) ?? {};
    const from = this.periods.at(number - (this.plan.rolling ?? 1) + 1)?.begins ?? begins;
    return heldIn(this.scope, this.looking.time.clock, { from, to: ends }).length > 0;
  }

  /** The seconds of a stretch in which it should work. */
  secondsIn(stretch: Stretch): number {
    const { time } = this.looking;
    return heldIn(this.scope, time.clock, stretch)
      .map(({ from, to }) => (this.which === 'all time' ? to - from : time.openBetween(from, to)))
      .reduce((sum, it) => sum + it, 0);
  }

  /** What numbers of periods come to together that are taken for one. */
  upTo(of: (number: number) => number, last: number): number {
    return Array.from({ length: this.plan.rolling ?? 1 }, (_, at) => of(last - at)).reduce((sum, it) => sum + it, 0);
  }

  taken(span: PeriodRange | null, { out, unclear }: OutagesIn): PeriodTaken[] {
    const all = new Map(periodNumbers(span, 1).map((number) => [number, this.secondsIn(this.wholeOf(number))]));
    const sumOf = (sums: ReadonlyMap<number, number>, last: number): number =>
      this.upTo((number) => sums.get(number) ?? 0, last);
    return periodNumbers(span, this.plan.rolling ?? 1).flatMap((number): PeriodTaken[] => {
      const period = this.periods.at(number);
      if (!period) return [];
      const shared = { period, hasEnded: period.ends <= this.looking.now, overCeiling: 0, parts: [] };
      if (!this.isHeld(number)) return [{ ...NOT_HELD, ...shared, cases: null }];
      return [{ ...this.figureOf(sumOf(all, number), sumOf(out, number), sumOf(unclear, number)), ...shared }];
    });
  }

  private figureOf(all: number, out: number, unclear: number): Reached {
    const none = { ...NOTHING_REACHED, cases: null, unclear };
    if (all <= 0) return none;
    const worked = 100 * (all - out);
    return { ...none, why: null, figure: worked / all, isKept: keeps(worked, all, this.plan.bound) };
  }
}
