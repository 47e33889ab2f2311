import type { Fix } from '../../editing/fix.ts';
import { fixWith } from '../../editing/fix-with.ts';
import { labelOf } from '../../meaning/measures/describe.ts';
import type { Standard, Target } from '../../model/schema.ts';
import type { FixContext } from '../engine/fixing.ts';
import { nameEdit } from '../mending/sentences.ts';

export interface Ambiguous {
  /** The standard that the branch changes. */
  readonly standard: Standard;
  /** The target of the branch. */
  readonly target: Target;
  /** What it could replace: none, or more than one. */
  readonly candidates: readonly Target[];
}

/** The target that is meant is named, here and in the standard. A row is told by its value, and not by a name. */
export const mend = ({ standard, target, candidates }: Ambiguous, context: FixContext): readonly Fix[] => {
  const meant = candidates.length > 0 ? candidates : standard.targets;
  return target.row ? [] : meant.filter(({ row }) => !row).flatMap((it) => means(it, target, context));
};

/** A target without a name gets the one by which exports know it already. */
function means(target: Target, change: Target, { sourceOf }: FixContext): Fix[] {
  const name = target.name ?? target.id.slice(target.id.lastIndexOf('/') + 1);
  const named = (it: Target) => nameEdit(it, name, sourceOf(it.source.file));
  const there = target.name === null ? [named(target)] : [];
  const here = change.name === name ? [] : [named(change)];
  return fixWith(`It replaces ${labelOf(target)}: name it \`${name}\``, ...there, ...here);
}
