/** Numbers of cases for so many of another record in the same period. */
import type { Bound, Plan } from '../../meaning/measures/plan.ts';
import { keeps } from '../figures/share.ts';
import { NOTHING, type Reached } from '../figures/tally.ts';
import type { Taken } from './target-pass.ts';

type Rate = Extract<Plan['figure'], { is: 'rate' }>;

/** The figures of counted cases, divided by those of the other record, by the names of periods. */
export function rated(taken: Taken, others: ReadonlyMap<string, number>, { per }: Rate, bound: Bound | null): Taken {
  return {
    ...taken,
    periods: taken.periods.map((it) => ({
      ...it,
      ...rateOf(it.cases ?? 0, others.get(it.period.name) ?? 0, per.amount, bound),
      parts: it.parts.map((part) => ({ value: part.value, ...NOTHING, cases: part.cases })),
    })),
  };
}

function rateOf(cases: number, others: number, amount: number, bound: Bound | null): Reached {
  if (others === 0) return { ...NOTHING, cases };
  const figure = (cases * amount) / others;
  return { ...NOTHING, cases, figure, why: null, isKept: keeps(cases * amount, others, bound) };
}
