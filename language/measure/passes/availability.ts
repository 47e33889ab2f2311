/** The share of the time in which something worked: the time of each period outside of all outages. */
import type { Outages, Plan, Time } from '../../meaning/measures/plan.ts';
import { dayOf } from '../../quantities/wall-clock.ts';
import { mergedStretches, type Stretch } from '../../quantities/working-time.ts';
import { keeps } from '../figures/share.ts';
import { NOTHING_REACHED, type Reached } from '../figures/tally.ts';
import { Periods } from '../periods/periods.ts';
import { fulfils } from '../questions/conditions.ts';
import type { Looking } from '../questions/reaching.ts';
import type { CaseRow } from '../rows/case-row.ts';
import { EARLIEST, type ExclusionReason, type RefusedRow } from '../rows/left-out.ts';
import { heldIn, type Scope } from './place.ts';
import { RowCount } from './rows-told.ts';
import { NOT_HELD, type PeriodRange, type PeriodTaken, periodNumbers } from './slots.ts';
import { type Asking, NO_LENGTHS, type Taken } from './taken.ts';

export class AvailabilityPass {
  private readonly plan: Plan;
  private readonly time: Time;
  private readonly outages: Outages;
  private readonly scope: Scope;
  private readonly looking: Looking;
  private readonly periods: Periods;
  private readonly down: Stretch[] = [];
  /** Outages of which it is not known yet whether they count. */
  private readonly unclear: Stretch[] = [];
  private readonly count: RowCount;
  /** With the first row of any kind the record begins. */
  private first = Number.POSITIVE_INFINITY;

  constructor(plan: Plan, time: Time, outages: Outages, scope: Scope, looking: Looking, asking: Asking) {
    this.plan = plan;
    this.time = time;
    this.outages = outages;
    this.scope = scope;
    this.looking = looking;
    this.count = new RowCount(asking.refused);
    this.periods = new Periods(plan.period ?? 'month', plan.yearBegins, looking.time.clock);
  }

  take(row: CaseRow, fault: RefusedRow | null): void {
    this.count.take(row, () => this.put(row, fault));
  }

  /** @returns why the case does not count; null where it does */
  private put(row: CaseRow, fault: RefusedRow | null): ExclusionReason | null {
    const { now } = this.looking;
    const known = row.momentIfRead(this.outages.from)?.instant ?? Number.POSITIVE_INFINITY;
    if (known >= EARLIEST && known <= now) this.first = Math.min(this.first, known);
    const { branch } = this.scope;
    if (branch && fulfils(branch, row, this.looking) !== true) return 'of another branch';
    const counts = this.outages.filter ? fulfils(this.outages.filter, row, this.looking) : true;
    if (counts === false) return 'fulfils another condition';
    if (fault) throw fault;
    const outage = this.outageIn(row);
    if (!outage) return 'no time of beginning';
    if (counts === null) return 'no deadline';
    if (counts) this.down.push(outage);
    else this.unclear.push(outage);
    return counts ? null : 'condition still open';
  }

  /** One that has not ended goes on until now. @throws RefusedRow where there can be no such outage */
  private outageIn(row: CaseRow): Stretch | null {
    const { now } = this.looking;
    const from = row.moment(this.outages.from);
    if (!from) return null;
    if (from.instant < EARLIEST) throw row.refused('begins before 1900', this.outages.from?.name ?? null);
    if (from.instant > now) throw row.refused('begins in the future', this.outages.from?.name ?? null);
    const to = row.moment(this.outages.to);
    if (to && to.instant < from.instant) throw row.refused('before its start', this.outages.to?.name ?? null);
    return { from: from.instant, to: Math.min(to?.instant ?? now, now) };
  }

  taken(): Taken {
    const rolling = this.plan.rolling ?? 1;
    const [span, down] = [this.span(), mergedStretches(this.down)];
    const [out, unclear] = [this.secondsOf(down, span), this.numbersOf(this.unclear, span)];
    const all = new Map(numbersIn(span).map((number) => [number, this.secondsIn(this.wholeOf(number))]));
    const sumOf = (sums: ReadonlyMap<number, number>, last: number): number =>
      Array.from({ length: rolling }, (_, at) => sums.get(last - at) ?? 0).reduce((sum, it) => sum + it, 0);
    return {
      periods: periodNumbers(span, rolling).flatMap((number): PeriodTaken[] => {
        const period = this.periods.at(number);
        if (!period) return [];
        const shared = { period, hasEnded: period.ends <= this.looking.now, overCeiling: 0, parts: [] };
        const from = this.periods.at(number - rolling + 1)?.begins ?? period.begins;
        if (!this.isHeld({ from, to: period.ends })) return [{ ...NOT_HELD, ...shared, cases: null }];
        return [{ ...this.figureOf(sumOf(all, number), sumOf(out, number), sumOf(unclear, number)), ...shared }];
      }),
      rows: this.count.told(),
      misses: [],
      open: [],
      lengths: NO_LENGTHS,
    };
  }

  private figureOf(all: number, out: number, unclear: number): Reached {
    const none = { ...NOTHING_REACHED, cases: null, unclear };
    if (all <= 0) return none;
    const worked = 100 * (all - out);
    return { ...none, why: null, figure: worked / all, isKept: keeps(worked, all, this.plan.bound) };
  }

  /**
   * From the day on which the target is in force, or else the first row, until now. Where there is neither, nothing
   * has happened so far: the last whole period says so, and the one that runs.
   */
  private span(): PeriodRange | null {
    const { now, time } = this.looking;
    const { from, until } = this.scope.inForce;
    const end = until === null ? now : Math.min(now, time.clock.startOf(dayOf(until) + 1));
    const last = this.numberOf(end - 1);
    const first =
      from !== null
        ? this.numberOf(time.clock.startOf(dayOf(from)))
        : Number.isFinite(this.first)
          ? this.numberOf(this.first)
          : this.numberOf(now) - (this.plan.rolling ?? 1);
    return first <= last ? { first, last } : null;
  }

  private numberOf(instant: number): number {
    return this.periods.of(this.looking.time.clock.moment(instant));
  }

  /** The time of a period, as far as it has passed. */
  private wholeOf(number: number): Stretch {
    const { begins = 0, ends = 0 } = this.periods.at(number) ?? {};
    return { from: begins, to: Math.min(ends, this.looking.now) };
  }

  private isHeld(span: Stretch): boolean {
    return heldIn(this.scope, this.looking.time.clock, span).length > 0;
  }

  /** How much of each period lies in some stretches, which do not overlap. */
  private secondsOf(stretches: readonly Stretch[], span: PeriodRange | null): Map<number, number> {
    return this.summed(stretches, span, (part) => this.secondsIn(part));
  }

  /** How many of some stretches reach into each period. */
  private numbersOf(stretches: readonly Stretch[], span: PeriodRange | null): Map<number, number> {
    return this.summed(stretches, span, () => 1);
  }

  private summed(
    stretches: readonly Stretch[],
    span: PeriodRange | null,
    amountIn: (part: Stretch) => number,
  ): Map<number, number> {
    const sums = new Map<number, number>();
    if (!span) return sums;
    for (const { from, to } of stretches) {
      const [first, last] = [Math.max(span.first, this.numberOf(from)), Math.min(span.last, this.numberOf(to))];
      for (let number = first; number <= last; number += 1) {
        const whole = this.wholeOf(number);
        const part = { from: Math.max(from, whole.from), to: Math.min(to, whole.to) };
        if (part.to > part.from) sums.set(number, (sums.get(number) ?? 0) + amountIn(part));
      }
    }
    return sums;
  }

  private secondsIn(stretch: Stretch): number {
    const { time } = this.looking;
    return heldIn(this.scope, time.clock, stretch)
      .map(({ from, to }) => (this.time.which === 'all time' ? to - from : time.openBetween(from, to)))
      .reduce((sum, it) => sum + it, 0);
  }
}

const numbersIn = (span: PeriodRange | null): number[] => periodNumbers(span, 1);
