/** Which of two targets asks for less. */
import { conditionText } from '../../model/condition-text.ts';
import { subjectOf } from '../../model/identity.ts';
import type { Limit, Source, Target } from '../../model/schema.ts';
import { compareDurations } from '../../quantities/duration.ts';

/** Positive where it is looser, negative where it is stricter, undefined where nobody can tell. */
type Order = number | undefined;

/**
 * Where a target asks for less than the one that it replaces; undefined unless it surely does, in
 * one respect at least and in no other for more. Which cases each counts is not looked at: a branch
 * may draw that line anew.
 */
export function loosenedAt(change: Target, before: Target): Source | undefined {
  if (!change.bound || measured(change) !== measured(before)) return undefined;
  const respects = [
    { order: boundOrder(change, before), place: change.bound.source },
    { order: limitOrder(change, before), place: limitOf(change)?.source ?? change.bound.source },
    { order: ceilingOrder(change, before), place: change.ceiling?.source ?? change.bound.source },
  ];
  if (respects.some(({ order }) => order === undefined || order < 0)) return undefined;
  return respects.find(({ order }) => order !== 0)?.place;
}

/** What a target measures and over which period: only where that is the same can its value be compared. */
function measured({ measure, period, bound }: Target): string {
  const outcome = measure.kind === 'share' ? measure.outcome : null;
  const detail = outcome?.kind === 'condition' ? conditionText(outcome.condition) : outcome?.since?.name;
  const scale = measure.kind === 'score' ? measure.scale : null;
  return JSON.stringify([measure.kind, subjectOf(measure), detail, scale, period, bound?.direction, bound?.value.kind]);
}

function boundOrder(change: Target, before: Target): Order {
  const growth = growthOf(change, before);
  if (growth === undefined || change.bound?.direction === 'at most') return growth;
  // A branch has only a part of the cases: a smaller number of them is not less.
  return change.measure.kind === 'count' && growth < 0 ? undefined : 0 - growth;
}

function growthOf(change: Target, before: Target): Order {
  const [mine, theirs] = [change.bound?.value, before.bound?.value];
  if (mine?.kind === 'duration' && theirs?.kind === 'duration') return compareDurations(mine.limit, theirs.limit);
  const [now, then] = [amountOf(change), amountOf(before)];
  return now === undefined || then === undefined ? undefined : now - then;
}

function amountOf({ measure, bound }: Target): number | undefined {
  if (!bound || bound.value.kind === 'duration') return undefined;
  return measure.kind === 'rate' ? bound.value.value / measure.per.amount : bound.value.value;
}

const limitOf = ({ measure }: Target): Limit | null =>
  measure.kind === 'share' && measure.outcome?.kind === 'moment' ? measure.outcome.limit : null;

/** More cases are within a longer limit, or within none at all. */
function limitOrder(change: Target, before: Target): Order {
  const [mine, theirs] = [limitOf(change), limitOf(before)];
  const order = mine && theirs ? compareDurations(mine, theirs) : theirs ? 1 : mine ? -1 : 0;
  return order && change.bound?.direction === 'at most' ? 0 - order : order;
}

function ceilingOrder({ ceiling: mine }: Target, { ceiling: theirs }: Target): Order {
  return mine && theirs ? compareDurations(mine, theirs) : 0;
}
