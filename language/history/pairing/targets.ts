/** Which target of a standard is which: by its name, else by what it measures, else by what it asks for. */
import { casesOf } from '../../meaning/measures/conditions.ts';
import { planOf } from '../../meaning/measures/plan-of.ts';
import { conditionText } from '../../model/condition-text.ts';
import { subjectOf } from '../../model/identity.ts';
import type { Target } from '../../model/schema.ts';
import { saidText } from '../same.ts';
import { type Paired, pairedBy, unpaired } from './pairs.ts';

/** @param isComparable whether one of two targets asks for as much as the other, or for more */
export function pairedTargets(
  before: readonly Target[],
  after: readonly Target[],
  isComparable: (before: Target, after: Target) => boolean,
): Paired<Target> {
  const keys = [named, asking, measuring, about];
  const known = keys.reduce<Paired<Target>>((left, keyOf) => pairedBy(left, keyOf), unpaired(before, after));
  return pairedAsReplaced(pairedAsComparable(known, isComparable));
}

const named = ({ name, row }: Target): string | undefined => (name === null ? undefined : saidText([name, row?.value]));

const asking = ({ name: _name, ...says }: Target): string => saidText(says);

/** The cases that it counts, and what of them, whatever it asks for. */
function measuring(target: Target): string {
  const filter = casesOf(planOf(target))?.filter;
  return saidText([about(target), filter && conditionText(filter), target.each?.name]);
}

const about = ({ measure, row }: Target): string => saidText([subjectOf(measure), row?.value]);

function pairedAsComparable(
  { pairs, before, after }: Paired<Target>,
  isComparable: (before: Target, after: Target) => boolean,
): Paired<Target> {
  const left = [...before];
  const made = after.flatMap((it) => {
    const at = it.row ? -1 : left.findIndex((other) => !other.row && isComparable(other, it));
    return at < 0 ? [] : left.splice(at, 1).map((other) => ({ before: other, after: it }));
  });
  const taken = new Set(made.map((it) => it.after));
  return { pairs: [...pairs, ...made], before: left, after: after.filter((it) => !taken.has(it)) };
}

/** Where one target has gone and one of its kind has come, the one stands in place of the other. */
function pairedAsReplaced(left: Paired<Target>): Paired<Target> {
  const [[before, ...more], [after, ...others]] = [left.before, left.after];
  if (!before || !after || more.length + others.length > 0 || before.row || after.row) return left;
  if (planOf(before).figure.is !== planOf(after).figure.is) return left;
  return { pairs: [...left.pairs, { before, after }], before: [], after: [] };
}
