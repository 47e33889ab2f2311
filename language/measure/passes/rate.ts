/** Numbers of cases for so many of another record in the same period. */
import type { Bound, Plan } from '../../meaning/measures/plan.ts';
import { keeps } from '../figures/share.ts';
import { NOTHING_REACHED, type Reached } from '../figures/tally.ts';
import { keptByAll, type PartReached, type PeriodTaken } from './slots.ts';
import type { Taken } from './taken.ts';

type Rate = Extract<Plan['figure'], { is: 'rate' }>;

/** The figures of counted cases, divided by those of the other record. Both are of the same periods. */
export function rated(taken: Taken, others: Taken, { per }: Rate, bound: Bound | null): Taken {
  const rateOf = (cases: Reached | undefined, by: Reached | undefined): Reached =>
    ratio(cases ?? NOTHING_REACHED, by?.cases ?? 0, per.amount, bound);
  const periods = taken.periods.map((period, index): PeriodTaken => {
    if (period.why === 'does not hold') return period;
    const by = others.periods[index];
    const parts = valuesIn(period.parts, by?.parts ?? []).map((value): PartReached => {
      const isOf = (part: PartReached): boolean => part.value === value;
      return { value, ...rateOf(period.parts.find(isOf), by?.parts.find(isOf)) };
    });
    const whole = rateOf(period, by);
    return { ...period, ...whole, parts, isKept: keptByAll(parts, whole.isKept) };
  });
  return { ...taken, periods };
}

const valuesIn = (...parts: readonly (readonly PartReached[])[]): string[] => [
  ...new Set(parts.flatMap((of) => of.map(({ value }) => value))),
];

function ratio({ cases: counted, unclear }: Reached, others: number, amount: number, bound: Bound | null): Reached {
  const cases = counted ?? 0;
  const none = { ...NOTHING_REACHED, cases, unclear };
  if (others === 0) return none;
  const rate = (of: number): number => (of * amount) / others;
  const range = unclear > 0 ? { from: rate(cases), to: rate(cases + unclear) } : null;
  return { ...none, figure: rate(cases), why: null, range, isKept: keeps(cases * amount, others, bound) };
}
