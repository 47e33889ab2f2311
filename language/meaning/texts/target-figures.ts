/** The figures of targets that statements may promise: limits, shares and scores. */
import { remembered } from '../../memory/remembered.ts';
import type { Limit, Quantity, Source, Target } from '../../model/schema.ts';
import type { Direction } from '../../reader/reading.ts';
import { ageAsked, asksForLead, isOfTime, ownLimitOf, timeApart } from '../measures/limits.ts';
import { isAmongValues, type Statistic } from '../measures/plan.ts';
import { planOf } from '../measures/plan-of.ts';

/** A figure of a target, where it stands. */
export type TargetFigure =
  | {
      readonly kind: 'limit';
      readonly limit: Limit;
      /** Whether it is the time that has to lie before something else. */
      readonly isLead: boolean;
      /** Whether it is one of the limits of a table. */
      readonly isRow: boolean;
      readonly source: Source;
    }
  | {
      readonly kind: 'share' | 'score';
      readonly direction: Direction;
      readonly value: Quantity & { kind: 'percent' | 'number' };
      /** The best that there can be, where the target says it. */
      readonly scale: number | null;
      readonly source: Source;
    };

/** The figures that a target measures by. */
export const figuresOfTarget = remembered((target: Target): readonly TargetFigure[] => {
  const plan = planOf(target);
  const { bound, figure } = plan;
  const limit = ownLimitOf(target) ?? timeApart(plan) ?? ageAsked(plan);
  const limits: TargetFigure[] = limit
    ? [{ kind: 'limit', limit, isLead: asksForLead(plan), isRow: target.row !== null, source: limit.source }]
    : [];
  if (!bound) return limits;
  if (isOfTime(figure) && figure.rank !== null) {
    const value = { kind: 'percent', value: figure.rank, decimal: String(figure.rank) } as const;
    return [
      ...limits,
      { kind: 'share', direction: oppositeDirection(bound.direction), value, scale: null, source: bound.source },
    ];
  }
  const { direction, value, source } = bound;
  if (value.kind === 'percent') return [...limits, { kind: 'share', direction, value, scale: null, source }];
  return value.kind === 'number' && figure.is === 'statistic' && isAmongValues(figure)
    ? [...limits, { kind: 'score', direction, value, scale: scaleOf(figure), source }]
    : limits;
});

export const figuresOfTargets = (targets: readonly Target[]): TargetFigure[] =>
  targets.flatMap((it) => figuresOfTarget(it));

const scaleOf = (figure: Statistic): number | null => (figure.value.of === 'field' ? figure.value.scale : null);

export const oppositeDirection = (direction: Direction): Direction =>
  direction === 'at least' ? 'at most' : 'at least';
