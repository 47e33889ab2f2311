import type { Fix } from '../../editing/fix.ts';
import { fixWith, replacement } from '../../editing/fix-with.ts';
import { without } from '../../editing/removal.ts';
import { withWordsBefore } from '../../editing/tokens.ts';
import type { Limit, Standard, Target } from '../../model/schema.ts';
import { describeDuration } from '../../quantities/duration.ts';
import { hole } from '../../writing/hole.ts';
import type { FixContext } from '../engine/fixing.ts';

export interface LowCeiling {
  readonly standard: Standard;
  readonly ceiling: Limit;
  /** What any case may take. */
  readonly longest: Limit;
}

export interface UselessAllowance {
  readonly allowance: Target['allowances'][number];
  readonly longest: Limit;
}

/** A ceiling or an allowance that is longer than what it stretches: how much longer, its author knows. */
export const mend = (found: LowCeiling | UselessAllowance, { sourceOf }: FixContext): readonly Fix[] => {
  const [word, { source: place }] =
    'allowance' in found ? (['allowance', found.allowance.limit] as const) : (['ceiling', found.ceiling] as const);
  const source = sourceOf(place.file);
  const clause = 'allowance' in found ? found.allowance.source : withWordsBefore(source, place, 'ceiling');
  const text = describeDuration(found.longest);
  return [
    ...replacement(`Make it longer than ${text}`, place, hole(text)),
    ...fixWith(`Take this ${word} out`, clause && without(source, clause)),
  ];
};
