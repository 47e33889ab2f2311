/** Which of the values in `each` differ from the others by more than these always do. */
import { funnel } from '../statistics/funnel.ts';
import type { PeriodResult, TargetResult } from './schema.ts';

/** Null for what is no share, and for fewer values with cases than a funnel needs. */
export function funnelOf(period: PeriodResult | undefined): TargetResult['funnel'] {
  const counted = (period?.parts ?? []).flatMap(({ value, met, missed }) =>
    met === null || missed === null || met + missed === 0 ? [] : [{ value, yes: met, of: met + missed }],
  );
  const chart = funnel(counted);
  if (!period || !chart) return null;
  const points = chart.points.flatMap((point, index) =>
    point
      ? [{ value: counted[index]?.value ?? '', from: 100 * point.from, to: 100 * point.to, outside: point.outside }]
      : [],
  );
  return { period: period.name, centre: 100 * chart.centre, sigma: chart.sigma, points };
}
