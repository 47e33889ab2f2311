import type { Fix } from '../../editing/fix.ts';
import { fixWith } from '../../editing/fix-with.ts';
import { blank, choice } from '../../editing/snippet.ts';
import { describeAmount } from '../../meaning/measures/amounts.ts';
import type { Bound, Reach } from '../../meaning/measures/reach.ts';
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
    const text = choice(1, ['95%', '90%', '98%', '99%', '99.5%']);
    return fixWith('Ask for what a good period reaches', { place, text });
  }
  return fixWith('Allow for what a good period has', { place, text: blank(1, describeAmount(1, value)) });
};
