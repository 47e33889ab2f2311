/** Which of two targets asks for less. */
import { conditionText, limitText } from '../../model/condition-text.ts';
import { subjectOf } from '../../model/identity.ts';
import type { Limit, Source, Target } from '../../model/schema.ts';
import { compareDurations } from '../../quantities/duration.ts';
import { asksForLead, limitAsked, timeApart } from './limits.ts';
import type { Figure, Question, Waited } from './plan.ts';
import { planOf } from './plan-of.ts';
import { momentsIn } from './timing.ts';

/** Positive where it is looser, negative where it is stricter, undefined where nobody can tell. */
type Order = number | undefined;

/**
 * Where a target asks for less than the one that it replaces; undefined unless it surely does, in
 * one respect at least and in no other for more. Which cases each counts is not looked at: a branch
 * may draw that line anew.
 */
export function loosenedAt(change: Target, before: Target): Source | undefined {
  // Whatever is asked in each of several places is asked of all of them together where that is not said again.
  const asked = change.each === null && before.each !== null ? { ...before, each: null } : before;
  if (!change.bound || measured(change) !== measured(asked)) return undefined;
  const respects = [
    { order: boundOrder(change, before), place: change.bound.source },
    { order: limitOrder(change, before), place: timeOf(change)?.source ?? change.bound.source },
    { order: ceilingOrder(change, before), place: change.ceiling?.source ?? change.bound.source },
  ];
  if (respects.some(({ order }) => order === undefined || order < 0)) return undefined;
  return respects.find(({ order }) => order !== 0)?.place;
}

/** What a target measures and over which period: only where that is the same can its value be compared. */
function measured(target: Target): string {
  const { population, figure, notCounting, period, rolling, yearBegins, each, bound } = planOf(target);
  const pauses = notCounting.map(({ name }) => name).sort();
  const what = [population.of, figure.is, subjectOf(target.measure), detailsOf(figure), pauses];
  return JSON.stringify([...what, period, rolling, yearBegins, each?.name, bound?.direction, bound?.value.kind]);
}

/** What is said of a figure besides what it is about. */
function detailsOf(figure: Figure): unknown {
  switch (figure.is) {
    case 'share':
      return detailOf(figure.question);
    case 'count':
      return ageOf(figure.question);
    case 'statistic': {
      const { weight, divisor, value } = figure;
      return [weight?.name, divisor, value.of === 'field' ? value.scale : null];
    }
    case 'rate':
      return null;
  }
}

/** What a limit is counted from, or what is asked besides it. */
function detailOf(question: Question | null): unknown {
  switch (question?.asks) {
    case 'condition':
      return conditionText(question.condition);
    case 'timing':
      if (question.when.kind === 'every') return ['every', question.moment.name, question.when.whileOpen];
      return [question.when.kind, ...momentsIn(question.when).map((it) => it.name)];
    case 'moment':
      return question.since?.name;
    case 'age':
      return [question.since?.name, ageOf(question)];
    case undefined:
      return null;
  }
}

/** Whoever waits longer may be good or bad: two ages are not held against each other. */
const ageOf = (waited: Waited | null): string | null => waited && `${waited.direction} ${limitText(waited.limit)}`;

function boundOrder(change: Target, before: Target): Order {
  const growth = growthOf(change, before);
  if (growth === undefined || change.bound?.direction === 'at most') return growth;
  // A branch has only a part of the cases: a smaller number of them is not less.
  return planOf(change).figure.is === 'count' && growth < 0 ? undefined : 0 - growth;
}

function growthOf(change: Target, before: Target): Order {
  const [mine, theirs] = [change.bound?.value, before.bound?.value];
  if (mine?.kind === 'duration' && theirs?.kind === 'duration') return compareDurations(mine.limit, theirs.limit);
  const [now, then] = [amountOf(change), amountOf(before)];
  return now === undefined || then === undefined ? undefined : now - then;
}

function amountOf(target: Target): number | undefined {
  const { figure, bound } = planOf(target);
  if (!bound || bound.value.kind === 'duration') return undefined;
  return figure.is === 'rate' ? bound.value.value / figure.per.amount : bound.value.value;
}

const timeOf = (target: Target): Limit | null => limitAsked(planOf(target)) ?? timeApart(planOf(target));

/** More cases are within a longer limit, or within none at all; fewer keep a longer lead. */
function limitOrder(change: Target, before: Target): Order {
  const [mine, theirs] = [timeOf(change), timeOf(before)];
  const order = mine && theirs ? compareDurations(mine, theirs) : theirs ? 1 : mine ? -1 : 0;
  const turns = [change.bound?.direction === 'at most', asksForLead(planOf(change))].filter((it) => it).length;
  return order && turns === 1 ? 0 - order : order;
}

function ceilingOrder({ ceiling: mine }: Target, { ceiling: theirs }: Target): Order {
  return mine && theirs ? compareDurations(mine, theirs) : 0;
}
