/** Statistics of the number in a field. */
import { type Bound, type Field, rankOf, type Statistic } from '../../meaning/measures/plan.ts';
import { nearestRank } from '../statistics/nearest-rank.ts';
import { keeps } from './share.ts';
import { type Counted, NOTHING, type Reached, type Tally } from './tally.ts';

interface Weighed {
  readonly value: number;
  readonly weight: number;
}

export class ValuesTally implements Tally {
  private readonly statistic: Statistic;
  private readonly field: Field;
  private readonly bound: Bound | null;
  private readonly values: Weighed[] = [];

  constructor(statistic: Statistic, field: Field, bound: Bound | null) {
    this.statistic = statistic;
    this.field = field;
    this.bound = bound;
  }

  add({ row }: Counted): boolean {
    const { field } = this.field;
    const { weight } = this.statistic;
    const value = row.numberIn(field?.name ?? '');
    const times = weight ? row.numberIn(weight.name) : 1;
    if (value === null || times === null) return false;
    const isScore = this.statistic.statistic === 'net promoter score';
    if (isScore && (value < 0 || value > 10)) throw row.refused('no answer from 0 to 10', field?.name ?? null);
    this.values.push({ value, weight: times });
    return true;
  }

  result(): Reached {
    const cases = this.values.length;
    const isTotal = this.statistic.statistic === 'total';
    if (cases < (this.field.minimumAnswers ?? 0)) return { ...NOTHING, cases, why: 'too few answers' };
    if (cases === 0 && !isTotal) return NOTHING;
    const { numerator, denominator } = this.fraction();
    if (denominator === 0) return { ...NOTHING, cases };
    const figure = numerator / denominator;
    return { ...NOTHING, cases, figure, why: null, isKept: keeps(numerator, denominator, this.bound) };
  }

  private fraction(): { numerator: number; denominator: number } {
    const { values } = this;
    const rank = rankOf(this.statistic);
    if (this.statistic.statistic === 'net promoter score') return this.promoters();
    if (rank !== null) {
      const sorted = values.map(({ value }) => value).sort((a, b) => a - b);
      return { numerator: sorted[nearestRank(rank, sorted.length) - 1] ?? 0, denominator: 1 };
    }
    const numerator = values.reduce((sum, it) => sum + it.value * it.weight, 0);
    if (this.statistic.statistic === 'total') return { numerator, denominator: this.statistic.divisor ?? 1 };
    return { numerator, denominator: values.reduce((sum, it) => sum + it.weight, 0) };
  }

  /** The percentage of 9 and 10 less that of 0 to 6. */
  private promoters(): { numerator: number; denominator: number } {
    const [promoters, detractors] = [
      this.values.filter(({ value }) => value >= 9).length,
      this.values.filter(({ value }) => value <= 6).length,
    ];
    return { numerator: 100 * (promoters - detractors), denominator: this.values.length };
  }
}
