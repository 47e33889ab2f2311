/** What has changed of the targets of a standard. */
import type { Standard, Target } from '../../model/schema.ts';
import { compareDurations } from '../../quantities/duration.ts';
import { type BeforeAfter, type Both, type ChangeKind, type FoundChange, found } from '../change.ts';
import { type AroundStandards, hoursOrder } from '../hours/effect.ts';
import { combined, kindOf, orderOfComparison } from '../order.ts';
import { isBoth, pairedBy, pairsInOrder, unpaired } from '../pairing/pairs.ts';
import { pairedTargets } from '../pairing/targets.ts';
import { saysSame } from '../same.ts';
import { remarkChanges } from '../standards/remarks.ts';
import { type AskedTarget, askedOrder, askingOf, isComparable, isImplied, targetWords } from './asked.ts';
import { remedyChanges } from './remedies.ts';

type OfTarget = readonly [FoundChange, BeforeAfter<Target>];

export function targetChanges(standards: Both<Standard>, around: AroundStandards): OfTarget[] {
  const asked = (side: keyof Both<unknown>, target: Target): AskedTarget => ({
    ...{ target, standard: standards[side], service: around.services[side] },
  });
  const both = (before: Target, after: Target): Both<AskedTarget> => ({
    before: asked('before', before),
    after: asked('after', after),
  });
  const all = { before: standards.before.targets, after: standards.after.targets };
  const paired = pairedTargets(all.before, all.after, (before, after) => isComparable(both(before, after)));
  return pairsInOrder(paired, all.after).flatMap((pair): OfTarget[] => {
    if (isBoth(pair))
      return pairChanges(pair, both(pair.before, pair.after), standards, around).map((it) => [it, pair]);
    return [[cameOrWent(pair, asked, all), pair]];
  });
}

/** What another target asks for anyway is no loss, nor more than was asked. */
function cameOrWent(
  { before, after }: BeforeAfter<Target>,
  asked: (side: keyof Both<unknown>, target: Target) => AskedTarget,
  all: Both<readonly Target[]>,
): FoundChange {
  const others = (side: keyof Both<unknown>): AskedTarget[] => all[side].map((it) => asked(side, it));
  if (before) {
    const isAskedStill = isImplied(asked('before', before), others('after'));
    return found('target', 'dropped', { before, after: null }, isAskedStill ? null : 'loosened');
  }
  const target = after as Target;
  const wasAsked = isImplied(asked('after', target), others('before'));
  return found('target', 'added', { before: null, after: target }, wasAsked ? null : 'tightened');
}

function pairChanges(
  pair: Both<Target>,
  both: Both<AskedTarget>,
  standards: Both<Standard>,
  around: AroundStandards,
): FoundChange[] {
  const { before, after } = pair;
  return [
    ...(before.name === after.name ? [] : [found('target', 'renamed', pair)]),
    ...askedChanges(pair, both, standards, around),
    ...ceilingChanges(pair),
    ...allowanceChanges(pair),
    ...remedyChanges(pair),
    ...(saysSame(before.inForce, after.inForce)
      ? []
      : [found('in force', 'in force', { before: before.inForce, after: after.inForce })]),
    ...performanceChanges(pair),
    ...remarkChanges({ before: { ...before, waivers: [] }, after: { ...after, waivers: [] } }),
  ];
}

/** What it asks for in its own words, and what the hours of the service make of these. */
function askedChanges(
  pair: Both<Target>,
  both: Both<AskedTarget>,
  standards: Both<Standard>,
  around: AroundStandards,
): FoundChange[] {
  const own = askedOrder(both);
  const hours = hoursOrder(pair, standards, around);
  const order = combined([own, hours]);
  const isReworded = targetWords(pair.before) !== targetWords(pair.after);
  if (order === 'same') return isReworded ? [found('target', 'reworded', pair)] : [];
  const because = isReworded
    ? null
    : own === 'same'
      ? 'hours'
      : saysSame(askingOf(pair.before), askingOf(pair.after))
        ? null
        : 'ring';
  return [found('target', kindOf(order), pair, undefined, because)];
}

/** Without a ceiling, a single case may take as long as it likes. */
function ceilingChanges({ before, after }: Both<Target>): FoundChange[] {
  const pair = { before: before.ceiling, after: after.ceiling };
  if (saysSame(pair.before, pair.after)) return [];
  if (!pair.before) return [found('ceiling', 'tightened', pair)];
  if (!pair.after) return [found('ceiling', 'loosened', pair)];
  return [found('ceiling', kindOf(orderOfComparison(compareDurations(pair.after, pair.before), 'loosened')), pair)];
}

/** What stretches a limit in one circumstance is known by its reason. */
function allowanceChanges({ before, after }: Both<Target>): FoundChange[] {
  const paired = pairedBy(unpaired(before.allowances, after.allowances), ({ reason }) => reason);
  return pairsInOrder(paired, after.allowances).flatMap((pair) => {
    if (isBoth(pair)) return saysSame(pair.before, pair.after) ? [] : [found('allowance', allowanceKind(pair), pair)];
    const values = { before: pair.before ?? null, after: pair.after ?? null };
    return [
      pair.after ? found('allowance', 'added', values, 'loosened') : found('allowance', 'dropped', values, 'tightened'),
    ];
  });
}

/** Who may approve it is no matter of more or less. */
function allowanceKind({ before, after }: Both<Target['allowances'][number]>): ChangeKind {
  if (saysSame(before.limit, after.limit) || before.more !== after.more) return 'changed';
  return kindOf(orderOfComparison(compareDurations(after.limit, before.limit), 'loosened'));
}

function performanceChanges({ before, after }: Both<Target>): FoundChange[] {
  return [
    ...(saysSame(before.baseline, after.baseline)
      ? []
      : [found('baseline', 'changed', { before: before.baseline, after: after.baseline })]),
    ...(saysSame(before.best, after.best)
      ? []
      : [found('best result', 'changed', { before: before.best, after: after.best })]),
  ];
}
