/** Statistics of the time from one moment to another. */
import { type Bound, type Elapsed, rankOf, type Statistic } from '../../meaning/measures/plan.ts';
import type { Limit } from '../../model/schema.ts';
import { lengthWithout, overAt } from '../pauses/stopped-clock.ts';
import { type Looking, reachedBy } from '../questions/reaching.ts';
import { nearestRank } from '../statistics/nearest-rank.ts';
import { Ranked } from '../statistics/ranked.ts';
import { compareWith, isKept } from './exact.ts';
import { lengthUnit, limitInUnit } from './lengths.ts';
import { type CountedCase, NOTHING_REACHED, type Reached, Tally } from './tally.ts';

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

  add({ row, begin }: CountedCase): boolean {
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
    const { lengths, sum, weights, before, with: withIt, open, unclear, shortestOpen } = this;
    const ranked = (position: number): number | null => lengths.nth(position) ?? null;
    const summed = { closed: lengths.size, open, unclear, sum, weights, before, with: withIt, ranked, shortestOpen };
    return timesReached(this.statistic, this.bound, summed);
  }
}

/** What statistics of time are made of. */
interface TimesSummed {
  readonly closed: number;
  readonly open: number;
  readonly unclear: number;
  /** Of all lengths, each by its weight, and of the weights. */
  readonly sum: number;
  readonly weights: number;
  /** How many were over before the limit of the target, and how many with it. */
  readonly before: number;
  readonly with: number;
  /** The length at a position, from 1, the shortest first; null where that is an open case. */
  readonly ranked: (position: number) => number | null;
  /** How long the open case has taken so far that began last; infinite where none is open. */
  readonly shortestOpen: number;
}

/** The statistic that the times of some cases come to. */
export function timesReached(statistic: Statistic, bound: Bound | null, summed: TimesSummed): Reached {
  const { closed, open, unclear } = summed;
  const cases = closed + open;
  const none = { ...NOTHING_REACHED, cases, undecided: open, unclear };
  if (cases === 0) return statistic.statistic === 'total' ? sumOf(statistic, bound, summed, none) : none;
  const rank = rankOf(statistic);
  if (rank !== null) return rankedOf(bound, nearestRank(rank, cases), summed, none);
  return open > 0 ? { ...none, why: 'cases still open' } : sumOf(statistic, bound, summed, none);
}

function rankedOf(bound: Bound | null, position: number, { ranked, ...limit }: TimesSummed, none: Reached): Reached {
  const figure = ranked(position);
  const order = position <= limit.before ? -1 : position <= limit.before + limit.with ? 0 : 1;
  // Where all that is open has taken longer already, it stays where it is in the order.
  const isFixed = figure !== null && figure < limit.shortestOpen && limit.unclear === 0;
  const range = isFixed ? { from: figure, to: figure } : null;
  return { ...none, figure, why: figure === null ? 'longer than any' : null, range, isKept: keptBy(order, bound) };
}

function sumOf(statistic: Statistic, bound: Bound | null, { sum, weights }: TimesSummed, none: Reached): Reached {
  const by = statistic.statistic === 'total' ? (statistic.divisor ?? 1) : weights;
  if (by === 0) return none;
  const limit = bound?.value.kind === 'duration' ? bound.value.limit : null;
  const order = limit ? compareWith(sum, by, String(limitInUnit(limit))) : 0;
  return { ...none, figure: sum / by, why: null, isKept: keptBy(order, bound) };
}

/** @param order against the limit: negative below it, 0 at it, positive above it */
const keptBy = (order: number, bound: Bound | null): boolean | null =>
  bound?.value.kind === 'duration' ? isKept(order, bound.direction) : null;
