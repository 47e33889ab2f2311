/** Statistics of the time from one moment to another. */
import { type Bound, type Elapsed, rankOf, type Statistic } from '../../meaning/measures/plan.ts';
import type { Limit } from '../../model/schema.ts';
import { lengthWithout, overAt } from '../pauses/stopped-clock.ts';
import { type Looking, reachedBy } from '../questions/reaching.ts';
import { nearestRank } from '../statistics/nearest-rank.ts';
import { Ranked } from '../statistics/ranked.ts';
import { compareWith, isKept } from './exact.ts';
import { lengthOf, lengthUnit } from './lengths.ts';
import { type Counted, NOTHING, type Reached, Tally } from './tally.ts';

/** A case that has not reached the second moment counts as longer than any that has. */
export class TimesTally extends Tally {
  private readonly statistic: Statistic;
  private readonly value: Elapsed;
  private readonly bound: Bound | null;
  private readonly limit: Limit | null;
  private readonly looking: Looking;
  private readonly lengths = new Ranked();
  /** The sum of all lengths, each by its weight, and of the weights. */
  private sum = 0;
  private weights = 0;
  /** How many were over before the limit of the target, and how many with it. */
  private before = 0;
  private with = 0;
  private open = 0;
  /** How long the shortest of the open ones has taken so far. */
  private shortestOpen = Number.POSITIVE_INFINITY;

  constructor(statistic: Statistic, value: Elapsed, bound: Bound | null, looking: Looking) {
    super();
    this.statistic = statistic;
    this.value = value;
    this.bound = bound;
    this.limit = bound?.value.kind === 'duration' ? bound.value.limit : null;
    this.looking = looking;
  }

  add({ row, begin }: Counted): boolean {
    const end = reachedBy(row, this.value.until, this.looking.now);
    if (end && end.instant < begin.instant) throw row.refused('before its start', this.value.until?.name ?? null);
    const weight = this.statistic.weight ? row.numberIn(this.statistic.weight.name) : 1;
    if (weight === null) return false;
    const { time, now } = this.looking;
    const pauses = this.looking.pausesOf(row);
    if (!end) {
      const soFar = lengthWithout(begin, time.clock.moment(now), lengthUnit(this.limit), pauses, time);
      this.shortestOpen = Math.min(this.shortestOpen, soFar);
      this.open += 1;
      return true;
    }
    const due = this.limit ? overAt(begin, this.limit, pauses, time) : undefined;
    const length = lengthWithout(begin, end, lengthUnit(this.limit), pauses, time);
    this.lengths.add(length);
    this.sum += length * weight;
    this.weights += weight;
    if (due === undefined || end.instant < due) this.before += 1;
    else if (end.instant === due) this.with += 1;
    return true;
  }

  protected includeCounted(other: this): void {
    this.lengths.include(other.lengths);
    this.sum += other.sum;
    this.weights += other.weights;
    this.before += other.before;
    this.with += other.with;
    this.open += other.open;
    this.shortestOpen = Math.min(this.shortestOpen, other.shortestOpen);
  }

  result(): Reached {
    const { open, unclear } = this;
    const cases = this.lengths.size + open;
    const none = { ...NOTHING, cases, undecided: open, unclear };
    if (cases === 0) return this.statistic.statistic === 'total' ? this.summed(none) : none;
    const rank = rankOf(this.statistic);
    if (rank !== null) return this.ranked(nearestRank(rank, cases), none);
    return open > 0 ? { ...none, why: 'cases still open' } : this.summed(none);
  }

  private ranked(position: number, none: Reached): Reached {
    const figure = this.lengths.nth(position) ?? null;
    const order = position <= this.before ? -1 : position <= this.before + this.with ? 0 : 1;
    // Where all that is open has taken longer already, it stays where it is in the order.
    const isFixed = figure !== null && figure < this.shortestOpen && this.unclear === 0;
    const range = isFixed ? { from: figure, to: figure } : null;
    return { ...none, figure, why: figure === null ? 'longer than any' : null, range, isKept: this.keptBy(order) };
  }

  private summed(none: Reached): Reached {
    const by = this.statistic.statistic === 'total' ? (this.statistic.divisor ?? 1) : this.weights;
    if (by === 0) return none;
    const order = this.limit ? compareWith(this.sum, by, String(lengthOf(this.limit))) : 0;
    return { ...none, figure: this.sum / by, why: null, isKept: this.keptBy(order) };
  }

  /** @param order negative below the limit, 0 at it, positive above it */
  private keptBy(order: number): boolean | null {
    return this.bound && this.limit ? isKept(order, this.bound.direction) : null;
  }
}
