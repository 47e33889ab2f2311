import type { Fix } from '../../editing/fix.ts';
import { fixWith } from '../../editing/fix-with.ts';
import { without } from '../../editing/removal.ts';
import type { Claim } from '../../meaning/reasoning/claims.ts';
import type { Branch } from '../../model/schema.ts';
import type { FixContext } from '../engine/fixing.ts';

export interface Implied {
  readonly claim: Claim;
  /** What implies it. */
  readonly other: Claim;
  /** The branch that changes the one, and takes over the other as it is: to take the one out would bring back what it changes. */
  readonly branch?: Branch;
}

/** A target that says nothing new goes, where its standard has another one, or a check. A table has other rows. */
export const mend = ({ claim, branch }: Implied, { sourceOf }: FixContext): readonly Fix[] => {
  if (branch) return [];
  const { standard, target } = claim;
  if (target.row || standard.targets.length + standard.checks.length < 2) return [];
  return fixWith('Take this target out', without(sourceOf(target.source.file), target.source));
};
