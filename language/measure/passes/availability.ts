/** The share of the time in which something worked: the time of each period outside of all outages. */
import type { Outages, Plan, Time } from '../../meaning/measures/plan.ts';
import type { Condition } from '../../model/schema.ts';
import type { WorkingTime } from '../../quantities/working-time.ts';
import { joined, type Stretch } from '../../quantities/working-time.ts';
import { keeps } from '../figures/share.ts';
import { NOTHING } from '../figures/tally.ts';
import { type Period, Periods } from '../periods/periods.ts';
import { fulfils } from '../questions/conditions.ts';
import type { Looking } from '../questions/reaching.ts';
import type { CaseRow } from '../rows/case-row.ts';
import type { Excluded, RefusedRow } from '../rows/left-out.ts';
import { RowCount } from './rows-told.ts';
import type { PeriodTaken, Taken } from './target-pass.ts';

export class AvailabilityPass {
  private readonly plan: Plan;
  private readonly time: Time;
  private readonly outages: Outages;
  private readonly branch: Condition | null;
  private readonly looking: Looking;
  private readonly down: Stretch[] = [];
  private readonly count = new RowCount();

  constructor(plan: Plan, time: Time, outages: Outages, branch: Condition | null, looking: Looking) {
    this.plan = plan;
    this.time = time;
    this.outages = outages;
    this.branch = branch;
    this.looking = looking;
  }

  take(row: CaseRow, fault: RefusedRow | null): void {
    this.count.take(row, fault, () => this.put(row));
  }

  /** One that has not ended goes on until now. @returns why the case does not count; null where it does */
  private put(row: CaseRow): Excluded | null {
    const { now } = this.looking;
    const from = row.moment(this.outages.from);
    if (!from) return 'no time of beginning';
    if (from.instant > now) throw row.refused('begins in the future', this.outages.from?.name ?? null);
    const to = row.moment(this.outages.to);
    if (to && to.instant < from.instant) throw row.refused('before its start', this.outages.to?.name ?? null);
    if (this.branch && fulfils(this.branch, row, this.looking) !== true) return 'of another branch';
    const { filter } = this.outages;
    if (filter && fulfils(filter, row, this.looking) !== true) return 'fulfils another condition';
    this.down.push({ from: from.instant, to: Math.min(to?.instant ?? now, now) });
    return null;
  }

  /** From the period of the first outage to that of now: without an outage, there is no first one. */
  taken(): Taken {
    const { clock } = this.looking.time;
    const periods = new Periods(this.plan.period ?? 'month', this.plan.yearBegins, clock);
    const down = joined(this.down);
    const first = down[0] && periods.of(clock.moment(down[0].from));
    const last = periods.of(clock.moment(this.looking.now));
    const numbers = first === undefined ? [] : Array.from({ length: last - first + 1 }, (_, at) => first + at);
    const before = (this.plan.rolling ?? 1) - 1;
    return {
      periods: numbers.slice(before).flatMap((number) => {
        const [from, period] = [periods.at(number - before), periods.at(number)];
        return from && period ? [this.figureOf({ ...period, begins: from.begins }, period, down)] : [];
      }),
      rows: this.count.told(),
      misses: [],
      open: [],
      lengths: { closed: [], open: 0 },
    };
  }

  private figureOf(span: Period, period: Period, down: readonly Stretch[]): PeriodTaken {
    const { now, time } = this.looking;
    const until = Math.min(span.ends, now);
    const all = this.secondsIn(time, { from: span.begins, to: until });
    const out = down.reduce((sum, { from, to }) => {
      const [begin, end] = [Math.max(from, span.begins), Math.min(to, until)];
      return end > begin ? sum + this.secondsIn(time, { from: begin, to: end }) : sum;
    }, 0);
    const shared = { period, hasEnded: period.ends <= now, overCeiling: 0, parts: [] };
    if (all <= 0) return { ...NOTHING, ...shared, cases: null };
    const worked = 100 * (all - out);
    return {
      ...{ ...NOTHING, ...shared, cases: null, why: null },
      figure: worked / all,
      isKept: keeps(worked, all, this.plan.bound),
    };
  }

  private secondsIn(time: WorkingTime, { from, to }: Stretch): number {
    return this.time.which === 'all time' ? to - from : time.openBetween(from, to);
  }
}
