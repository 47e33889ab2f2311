/** Which way the figure of a target goes when more customers get what they wait for, where what it measures says so. */
import { worthOf } from '../../lexicon/worth.ts';
import type { Condition, Limit, Ref, Target } from '../../model/schema.ts';
import { isOfTime } from './limits.ts';
import { type Bound, type Cases, type Plan, type Question, rankOf, type Statistic, type Timed } from './plan.ts';
import { planOf } from './plan-of.ts';

type Direction = Bound['direction'];

/** The bound that a target should have: a more or a less that nobody would want gives the other one. */
export interface Turned {
  readonly bound: Bound;
  /** What is asked in its place. */
  readonly direction: Direction;
  /** The limit behind the direction to be turned, where it is not that of the bound: that of a backlog of a certain age. */
  readonly age: Limit | null;
}

/** How a target would be right whose figure is asked to be worse; undefined where it need not be wrong. */
export function turnedRound(target: Target): Turned | undefined {
  const plan = planOf(target);
  const { bound } = plan;
  if (!bound) return undefined;
  const age = youngOnes(plan, bound);
  if (age) return { bound, direction: 'at least', age };
  const direction = betterIn(plan, bound);
  return direction && direction !== bound.direction ? { bound, direction, age: null } : undefined;
}

/** “At most 0 have waited at most 26 weeks”: that few have waited for a short time is what a long backlog looks like. */
function youngOnes({ figure }: Plan, { direction }: Bound): Limit | null {
  const question = figure.is === 'count' ? figure.question : null;
  return question?.direction === 'at most' && direction === 'at most' ? question.limit : null;
}

function betterIn(plan: Plan, bound: Bound): Direction | null {
  const { population, figure } = plan;
  if (population.of !== 'cases') return 'at least';
  switch (figure.is) {
    case 'share':
      return figure.question && bound.value.kind === 'percent' ? betterShare(figure.question, population, bound) : null;
    case 'count':
      return population.filter || figure.question ? null : betterNumber(population, bound);
    case 'rate':
      return population.filter ? null : badIsLess(population.record);
    case 'statistic':
      return betterStatistic(figure);
  }
}

/** A backlog is to be short, where people wait for it to be cleared. */
function betterNumber({ record, notYet }: Cases, { value }: Bound): Direction | null {
  if (value.kind !== 'number') return null;
  return notYet ? (worthOf(notYet.name) === 'awaited' ? 'at most' : null) : badIsLess(record);
}

const badIsLess = (ref: Ref | null): Direction | null => (ref && worthOf(ref.name) === 'bad' ? 'at most' : null);

const HALF = 50;

function betterShare(question: Question, { filter }: Cases, { value }: Bound): Direction | null {
  const share = value.kind === 'percent' ? value.value : 0;
  switch (question.asks) {
    case 'moment':
      return betterMoment(question, share, filter !== null);
    case 'timing':
      return share >= HALF && !isBad(question) ? 'at least' : null;
    case 'age':
      return question.direction === 'at most' ? (share >= HALF ? 'at least' : null) : share < HALF ? 'at most' : null;
    case 'condition':
      return ofMostOrFew(goodIn(question.condition), share);
  }
}

const isBad = ({ moment }: Timed): boolean => worthOf(moment.name) === 'bad';

/** What is good is asked of most, and what is bad is allowed to few: another share is a measure of something else. */
const ofMostOrFew = (isGood: boolean | null, share: number): Direction | null => {
  if (isGood === null) return null;
  return isGood ? (share >= HALF ? 'at least' : null) : share < HALF ? 'at most' : null;
};

/** Few parcels may be refunded within a day, and few calls transferred; but that few calls are answered nobody wants. */
function betterMoment(
  { moment, limit }: Extract<Question, { asks: 'moment' }>,
  share: number,
  isFiltered: boolean,
): Direction | null {
  const worth = moment && worthOf(moment.name);
  if (worth === 'bad') return share < HALF ? 'at most' : null;
  if (worth === 'awaited') return share >= HALF || !isFiltered ? 'at least' : null;
  return worth === 'done' && limit !== null && share >= HALF ? 'at least' : null;
}

/** Whether a condition says that a case went well; null where its names do not tell. */
function goodIn(condition: Condition): boolean | null {
  switch (condition.kind) {
    case 'all':
    case 'any': {
      const [first, ...others] = condition.conditions.map(goodIn);
      return first !== undefined && others.every((it) => it === first) ? first : null;
    }
    case 'not': {
      const good = goodIn(condition.condition);
      return good === null ? null : !good;
    }
    case 'is':
      return isGood(condition.field);
    case 'reached':
    case 'timed':
      return isGood(condition.moment);
    case 'compare':
      return goodCompared(condition);
  }
}

const isGood = ({ name }: Ref): boolean | null => {
  const worth = worthOf(name);
  return worth === null ? null : worth !== 'bad';
};

function goodCompared({ field, operator, value }: Extract<Condition, { kind: 'compare' }>): boolean | null {
  const good = isGood(field);
  if (good === null) return null;
  if (operator === '>' || operator === '>=') return good;
  if (operator === '<' || operator === '<=') return !good;
  const isEqual = operator === '=';
  if (value.kind === 'yes/no') return value.yes === isEqual ? good : !good;
  // None of what is bad is good; of other numbers and of texts nobody knows.
  return value.kind === 'number' && value.value === 0 ? good !== isEqual : null;
}

function betterStatistic(figure: Statistic): Direction | null {
  if (figure.statistic === 'net promoter score') return 'at least';
  if (isOfTime(figure)) {
    const { until } = figure.value;
    const isOfFew = (rankOf(figure) ?? HALF) < HALF;
    return until && worthOf(until.name) === 'awaited' && !isOfFew ? 'at most' : null;
  }
  const worth = figure.value.of === 'field' && figure.value.field ? worthOf(figure.value.field.name) : null;
  if (worth === 'bad') return 'at most';
  return worth === 'good' && figure.statistic !== 'total' ? 'at least' : null;
}
