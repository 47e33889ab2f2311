import type { Fix } from '../../editing/fix.ts';
import type { Bound } from '../../meaning/measures/plan.ts';
import type { Reach } from '../../meaning/measures/reach.ts';
import { askFor } from '../mending/reach.ts';

/** A target that measured performance does not let go so far. */
export interface BeyondReach {
  readonly bound: Bound;
  /** How far it lets it go, the nearest first. */
  readonly passed: readonly [Reach, ...Reach[]];
  /** What is called the best so far and is worse than today's; null where there is none, or it is better. */
  readonly outdone: string | null;
}

/** While one of the two that it is worked out from is wrong, nobody knows how much to ask for. */
export const mend = ({ bound, passed: [nearest], outdone }: BeyondReach): readonly Fix[] =>
  outdone === null ? askFor(nearest, bound) : [];
