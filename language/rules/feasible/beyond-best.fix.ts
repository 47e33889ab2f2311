import type { Fix } from '../../editing/fix.ts';
import type { Bound } from '../../meaning/measures/plan.ts';
import { isReached, type Reach } from '../../meaning/measures/reach.ts';
import { askFor } from '../mending/reach.ts';

/** A target that measured performance does not let go so far. */
export interface BeyondReach {
  readonly bound: Bound;
  /** How far it lets it go, the nearest first. */
  readonly passed: readonly [Reach, ...Reach[]];
  /** What is called the best so far and is worse than today's; null where there is none, or it is better. */
  readonly outdone: string | null;
  /** The best so far, where it goes beyond the nearest of `passed`; null where it does not. */
  readonly reached: Reach | null;
}

/**
 * While one of the two that it is worked out from is wrong, nobody knows how much to ask for; what was reached before need not
 * be lowered.
 */
export const mend = ({ bound, passed: [nearest], outdone, reached }: BeyondReach): readonly Fix[] =>
  outdone === null && !isReached(bound, reached) ? askFor(reached ?? nearest, bound) : [];
