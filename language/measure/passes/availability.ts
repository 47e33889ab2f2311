/** The share of the time in which something worked: the time of each period outside of all outages. */
import type { Outages, Plan, Time } from '../../meaning/measures/plan.ts';
import { mergedStretches, type Stretch } from '../../quantities/working-time.ts';
import { fulfils } from '../questions/conditions.ts';
import type { Looking } from '../questions/reaching.ts';
import type { CaseRow } from '../rows/case-row.ts';
import { neededIn } from '../rows/empty-cells.ts';
import { EARLIEST, type ExclusionReason, type RefusedRow } from '../rows/left-out.ts';
import { AvailableTime } from './available-time.ts';
import type { Scope } from './place.ts';
import { RowCount } from './rows-told.ts';
import type { PeriodRange } from './slots.ts';
import { type Asking, NO_LENGTHS, type Taken } from './taken.ts';

export class AvailabilityPass {
  private readonly time: AvailableTime;
  private readonly outages: Outages;
  private readonly scope: Scope;
  private readonly looking: Looking;
  private readonly down: Stretch[] = [];
  /** Outages of which it is not known yet whether they count. */
  private readonly unclear: Stretch[] = [];
  private readonly count: RowCount;
  /** With the first row of any kind the record begins. */
  private first = Number.POSITIVE_INFINITY;

  constructor(plan: Plan, time: Time, outages: Outages, scope: Scope, looking: Looking, asking: Asking) {
    this.time = new AvailableTime(plan, time.which, scope, looking);
    this.outages = outages;
    this.scope = scope;
    this.looking = looking;
    this.count = new RowCount(asking.refused, neededIn(plan));
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
    const span = this.time.span(Number.isFinite(this.first) ? this.time.numberOf(this.first) : null);
    return {
      periods: this.time.taken(span, {
        out: this.summed(mergedStretches(this.down), span, (part) => this.time.secondsIn(part)),
        unclear: this.summed(this.unclear, span, () => 1),
      }),
      rows: this.count.told(),
      misses: [],
      open: [],
      lengths: NO_LENGTHS,
    };
  }

  /** What some stretches come to in each period into which they reach. */
  private summed(
    stretches: readonly Stretch[],
    span: PeriodRange | null,
    amountIn: (part: Stretch) => number,
  ): Map<number, number> {
    const sums = new Map<number, number>();
    if (!span) return sums;
    for (const { from, to } of stretches) {
      const [first, last] = [
        Math.max(span.first, this.time.numberOf(from)),
        Math.min(span.last, this.time.numberOf(to)),
      ];
      for (let number = first; number <= last; number += 1) {
        const whole = this.time.wholeOf(number);
        const part = { from: Math.max(from, whole.from), to: Math.min(to, whole.to) };
        if (part.to > part.from) sums.set(number, (sums.get(number) ?? 0) + amountIn(part));
      }
    }
    return sums;
  }
}
