import type { Fix } from '../../editing/fix.ts';
import { replacement } from '../../editing/fix-with.ts';
import type { Performance, Standard } from '../../model/schema.ts';
import { baseline, best } from '../../writing/targets.ts';
import { performed } from '../mending/performances.ts';

export interface ContradictedBaseline {
  readonly standard: Standard;
  readonly clause: 'baseline' | 'best';
  /** What the text says, and what was measured in the same period. */
  readonly said: Performance;
  readonly measured: Performance;
}

/** A best that is worse than the baseline of its target. */
export interface WorseBest {
  readonly standard: Standard;
  readonly best: Performance;
  readonly baseline: Performance;
}

export const mend = (found: ContradictedBaseline | WorseBest): readonly Fix[] => {
  if (!('measured' in found))
    return replacement('Write the baseline as the best so far', found.best.source, best(performed(found.baseline)));
  const { clause, said, measured } = found;
  return replacement(
    'Write what was measured',
    said.source,
    (clause === 'best' ? best : baseline)(performed(measured)),
  );
};
