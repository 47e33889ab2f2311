import type { Fix } from '../../editing/fix.ts';
import type { Bound } from '../../meaning/measures/plan.ts';
import type { Reach } from '../../meaning/measures/reach.ts';
import { askFor } from '../mending/reach.ts';

export const mend = ({
  bound,
  passed: [nearest],
}: {
  readonly bound: Bound;
  readonly passed: readonly [Reach, ...Reach[]];
}): readonly Fix[] => askFor(nearest, bound);
