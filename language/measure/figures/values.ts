/** Statistics of the number in a field. */
import { type Bound, type FieldNumber, rankOf, type Statistic } from '../../meaning/measures/plan.ts';
import { nearestRank } from '../statistics/nearest-rank.ts';
import { Ranked } from '../statistics/ranked.ts';
import { keeps } from './share.ts';
import { type CountedCase, NOTHING_REACHED, type Reached, Tally } from './tally.ts';

export class ValuesTally extends Tally {
  private readonly statistic: Statistic;
  private readonly field: FieldNumber;
  private readonly bound: Bound | null;
  private readonly values = new Ranked();
  /** The sum of all values, each by its weight, and of the weights. */
  private sum = 0;
  private weights = 0;
  /** Those of 9 and 10 less those of 0 to 6. */
  private promoters = 0;

  constructor(statistic: Statistic, field: FieldNumber, bound: Bound | null) {
    super();
    this.statistic = statistic;
    this.field = field;
    this.bound = bound;
  }

  add({ row }: CountedCase): boolean {
    const { field } = this.field;
    const value = row.numberIn(field?.name ?? '');
    const weight = this.statistic.weight ? row.numberIn(this.statistic.weight.name) : 1;
    if (value === null || weight === null) return false;
    const isScore = this.statistic.statistic === 'net promoter score';
    if (isScore && (value < 0 || value > 10)) throw row.refused('no answer from 0 to 10', field?.name ?? null);
    this.values.add(value);
    this.sum += value * weight;
    this.weights += weight;
    this.promoters += value >= 9 ? 1 : value <= 6 ? -1 : 0;
    return true;
  }

  protected includeCounted(other: this): void {
    this.values.include(other.values);
    this.sum += other.sum;
    this.weights += other.weights;
    this.promoters += other.promoters;
  }

  result(): Reached {
    const { values, unclear, sum, weights, promoters } = this;
    const ranked = (position: number): number => values.nth(position) ?? 0;
    const summed = { cases: values.size, unclear, sum, weights, promoters, ranked };
    return valuesOf(this.statistic, this.field, this.bound, summed);
  }
}

/** What statistics of numbers are made of. */
interface ValuesSummed {
  readonly cases: number;
  readonly unclear: number;
  /** Of all values, each by its weight, and of the weights. */
  readonly sum: number;
  readonly weights: number;
  /** Those of 9 and 10 less those of 0 to 6. */
  readonly promoters: number;
  /** The value at a position, from 1, the smallest first. */
  readonly ranked: (position: number) => number;
}

/** The statistic that some values come to. */
export function valuesOf(statistic: Statistic, field: FieldNumber, bound: Bound | null, summed: ValuesSummed): Reached {
  const { cases, unclear } = summed;
  const none = { ...NOTHING_REACHED, cases, unclear };
  if (cases < (field.minimumAnswers ?? 0)) return { ...none, why: 'too few answers' };
  if (cases === 0 && statistic.statistic !== 'total') return none;
  const { numerator, denominator } = fractionOf(statistic, summed);
  if (denominator === 0) return none;
  return { ...none, figure: numerator / denominator, why: null, isKept: keeps(numerator, denominator, bound) };
}

function fractionOf(
  statistic: Statistic,
  { cases, sum, weights, promoters, ranked }: ValuesSummed,
): { readonly numerator: number; readonly denominator: number } {
  const rank = rankOf(statistic);
  if (statistic.statistic === 'net promoter score') return { numerator: 100 * promoters, denominator: cases };
  if (rank !== null) return { numerator: ranked(nearestRank(rank, cases)), denominator: 1 };
  return { numerator: sum, denominator: statistic.statistic === 'total' ? (statistic.divisor ?? 1) : weights };
}
