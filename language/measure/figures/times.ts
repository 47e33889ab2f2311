/** Statistics of the time from one moment to another. */
import { type Bound, type Elapsed, rankOf, type Statistic } from '../../meaning/measures/plan.ts';
import type { Limit } from '../../model/schema.ts';
import type { Moment } from '../../quantities/wall-clock.ts';
import { lengthWithout, overAt } from '../pauses/stopped-clock.ts';
import { type Looking, reachedBy } from '../questions/reaching.ts';
import type { CaseRow } from '../rows/case-row.ts';
import { nearestRank } from '../statistics/nearest-rank.ts';
import { compareWith, isKept } from './exact.ts';
import { lengthOf, lengthUnit } from './lengths.ts';
import { type Counted, NOTHING, type Reached, type Tally } from './tally.ts';

interface Taken {
  readonly length: number;
  readonly weight: number;
  /** Against the limit of the target: negative where it was over before, 0 where it was over with it. */
  readonly order: number;
}

/** A case that has not reached the second moment counts as longer than any that has. */
export class TimesTally implements Tally {
  private readonly statistic: Statistic;
  private readonly value: Elapsed;
  private readonly bound: Bound | null;
  private readonly limit: Limit | null;
  private readonly looking: Looking;
  private readonly taken: Taken[] = [];
  private open = 0;

  constructor(statistic: Statistic, value: Elapsed, bound: Bound | null, looking: Looking) {
    this.statistic = statistic;
    this.value = value;
    this.bound = bound;
    this.limit = bound?.value.kind === 'duration' ? bound.value.limit : null;
    this.looking = looking;
  }

  add({ row, begin }: Counted): boolean {
    const end = reachedBy(row, this.value.until, this.looking.now);
    if (end && end.instant < begin.instant) throw row.refused('before its start', this.value.until?.name ?? null);
    const { weight } = this.statistic;
    const times = weight ? row.numberIn(weight.name) : 1;
    if (times === null) return false;
    if (!end) this.open += 1;
    else this.taken.push(this.takenBy(row, begin, end, times));
    return true;
  }

  private takenBy(row: CaseRow, begin: Moment, end: Moment, weight: number): Taken {
    const { time } = this.looking;
    const pauses = this.looking.pausesOf(row);
    const due = this.limit ? overAt(begin, this.limit, pauses, time) : undefined;
    const length = lengthWithout(begin, end, lengthUnit(this.limit), pauses, time);
    return { length, weight, order: end.instant - (due ?? Number.POSITIVE_INFINITY) };
  }

  result(): Reached {
    const { taken, open } = this;
    const cases = taken.length + open;
    const none = { ...NOTHING, cases, undecided: open };
    if (cases === 0) return this.statistic.statistic === 'total' ? this.summed(none) : NOTHING;
    const rank = rankOf(this.statistic);
    if (rank !== null) return this.ranked(nearestRank(rank, cases), none);
    return open > 0 ? { ...none, why: 'cases still open' } : this.summed(none);
  }

  private ranked(position: number, none: Reached): Reached {
    const sorted = this.taken.toSorted((a, b) => a.length - b.length || a.order - b.order);
    const found = sorted[position - 1];
    const orders = this.taken.map(({ order }) => order).sort((a, b) => a - b);
    const order = orders[position - 1] ?? Number.POSITIVE_INFINITY;
    const kept = this.bound && this.limit ? isKept(order, this.bound.direction) : null;
    return { ...none, figure: found?.length ?? null, why: found ? null : 'longer than any', isKept: kept };
  }

  private summed(none: Reached): Reached {
    const sum = this.taken.reduce((total, it) => total + it.length * it.weight, 0);
    const isTotal = this.statistic.statistic === 'total';
    const by = isTotal ? (this.statistic.divisor ?? 1) : this.taken.reduce((total, it) => total + it.weight, 0);
    if (by === 0) return none;
    const order = this.limit ? compareWith(sum, by, String(lengthOf(this.limit))) : 0;
    const kept = this.bound && this.limit ? isKept(order, this.bound.direction) : null;
    return { ...none, figure: sum / by, why: null, isKept: kept };
  }
}
