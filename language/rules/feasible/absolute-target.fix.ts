import type { Fix } from '../../editing/fix.ts';
import { replacement } from '../../editing/fix-with.ts';
import { describeAmount } from '../../meaning/measures/amounts.ts';
import type { Bound } from '../../meaning/measures/plan.ts';
import type { Reach } from '../../meaning/measures/reach.ts';
import { hole, oneOf } from '../../writing/hole.ts';
import { askFor } from '../mending/reach.ts';

/** Less than all: what is feasible, where it has been measured, else what the author chooses. */
export const mend = ({
  bound,
  reach,
}: {
  readonly bound: Bound;
  readonly reach: Reach | undefined;
}): readonly Fix[] => {
  if (reach) return askFor(reach, bound);
  const { direction, value, source: place } = bound;
  if (direction === 'at least') {
    return replacement('Ask for what a good period reaches', place, oneOf(['95%', '90%', '98%', '99%', '99.5%']));
  }
  return replacement('Allow for what a good period has', place, hole(describeAmount(1, value)));
};
