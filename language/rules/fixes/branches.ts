/** What a branch changes, and why. */

import type { Edit, Fix } from '../../editing/fix.ts';
import { fixWith } from '../../editing/fix-with.ts';
import { intoBlock } from '../../editing/insertion.ts';
import { blank } from '../../editing/snippet.ts';
import { replacedBy } from '../../model/branches.ts';
import type { Difference, Target } from '../../model/schema.ts';
import type { ServiceModel } from '../../model/service-model.ts';
import { contains, type Place } from '../../text/places.ts';
import { labelOf } from '../consistent/ambiguous-branch.ts';
import type { FixContext, QuickFix } from './fixing.ts';
import { nameOf } from './sentences.ts';

const differenceAround = (place: Place, { branches }: ServiceModel): Difference | undefined =>
  branches.flatMap((branch) => branch.differences).find(({ source }) => contains(source, place));

/** The reason is the author's. */
export const giveReason: QuickFix = ({ place }, context) => {
  const difference = differenceAround(place, context.service);
  const clause = `because "${blank(1, 'why it differs here')}"`;
  return difference ? fixWith('Write `because` and the reason', intoBlock(difference.source, clause, context)) : [];
};

/** The target that is meant is named, here and in the standard. */
export const nameTarget: QuickFix = ({ place }, context) => {
  const { service } = context;
  const difference = differenceAround(place, service);
  const change = difference?.targets.find((target) => contains(target.source, place));
  const standard = service.standards.find((it) => it.name === difference?.standard.name);
  if (!change || !standard) return [];
  const replaced = replacedBy(change, standard.targets);
  const candidates = replaced.length > 0 ? replaced : standard.targets;
  return candidates.flatMap((target) => means(target, change, context));
};

/** A target without a name gets the one by which exports know it already. */
function means(target: Target, change: Target, { sourceOf }: FixContext): Fix[] {
  const name = target.name ?? target.id.slice(target.id.lastIndexOf('/') + 1);
  const named = (it: Target): Edit | undefined => {
    const spot = nameOf(it, sourceOf(it.source.file));
    return spot && { place: spot.place, text: spot.lead + name };
  };
  const there = target.name === null ? [named(target)] : [];
  const here = change.name === name ? [] : [named(change)];
  return fixWith(`It replaces ${labelOf(target)}: name it \`${name}\``, ...there, ...here);
}
