/** What targets claim, in terms in which two of them can be held against each other. */
import { remembered } from '../../memory/remembered.ts';
import type { Limit, Source, Standard, Target } from '../../model/schema.ts';
import type { ServiceModel } from '../../model/service-model.ts';
import type { PeriodUnit } from '../../quantities/calendar.ts';
import { type Days, daysInForce } from '../in-force.ts';
import { withoutNoise } from '../measures/amounts.ts';
import { beginningOf } from '../measures/columns.ts';
import { casesOf } from '../measures/conditions.ts';
import { isOfTime, type StatisticOfTime } from '../measures/limits.ts';
import {
  type Bound,
  type Cases,
  type Plan,
  rankOf,
  type Share,
  type Statistic,
  type Waited,
} from '../measures/plan.ts';
import { planOf } from '../measures/plan-of.ts';
import { recordOfTarget } from '../measures/records.ts';
import { asksRhythm, type Rhythm } from '../measures/timing.ts';
import {
  ALWAYS,
  conjunction,
  type Formula,
  formulaOf,
  formulaText,
  negated,
  reachedFormula,
  timedFormula,
} from './formulas.ts';

interface Said {
  /** Only claims about the same can be held against each other. */
  readonly about: string;
  /** The moment that says to which period a case belongs; empty where what is counted are no cases. */
  readonly begins: string;
  /** The cases that count. */
  readonly cases: Formula;
  readonly period: PeriodUnit | null;
  /** On which its target is in force. */
  readonly days: Days;
  readonly standard: Standard;
  readonly target: Target;
  /** Whether it is the ceiling of its target, which special circumstances may stretch. */
  readonly isCeiling: boolean;
  readonly source: Source;
}

/**
 * That at least so many percent of the cases fulfil something. Everything about shares is said so: “at
 * most 10% are late” as “at least 90% are not late”, “percentile 95 at most 5 minutes” as “at least 95%
 * within 5 minutes”, and a ceiling as “at least 100% within”.
 */
export interface ShareClaim extends Said {
  readonly kind: 'share';
  readonly outcome: Formula;
  readonly percent: number;
  /** Whether it takes more than that share. */
  readonly isStrict: boolean;
}

/** That an amount is reached, or not exceeded. */
export interface AmountClaim extends Said {
  readonly kind: 'amount';
  readonly of: 'count' | 'rate' | 'statistic';
  readonly direction: 'at least' | 'at most';
  readonly value: number | Limit;
}

export type Claim = ShareClaim | AmountClaim;

type Asked = Pick<ShareClaim, 'kind' | 'outcome' | 'percent' | 'isStrict'>;
type Amount = Pick<AmountClaim, 'kind' | 'of' | 'direction' | 'value'>;

/** The claims of the standards of a service, or of one of its branches, in the order of the text. */
export const claimsAmong = remembered((standards: readonly Standard[], service: ServiceModel): readonly Claim[] => {
  const one = onePerText();
  return standards.flatMap((standard) =>
    standard.targets.flatMap((target) => claimsOf(standard, target, service, one)),
  );
});

type One = (formula: Formula) => Formula;

/** One formula for all that read alike: thousands of targets say the same of their cases. */
function onePerText(): One {
  const known = new Map<string, Formula>();
  return (formula) => {
    const text = formulaText(formula);
    const before = known.get(text);
    if (before) return before;
    known.set(text, formula);
    return formula;
  };
}

/** The claims of a target; none where something is missing, or its value is none that the measure can have. */
function claimsOf(standard: Standard, target: Target, service: ServiceModel, one: One): Claim[] {
  const plan = planOf(target);
  const { bound, ceiling, period } = plan;
  const claimed = bound && (shareOf(plan, bound) ?? amountOf(plan, bound));
  if (!claimed) return [];
  const about = JSON.stringify([...subjectOf(target, standard, service), ...scopeOf(plan, standard)]);
  const filter = casesOf(plan)?.filter;
  const cases = countedOf(plan, filter ? one(formulaOf(filter)) : ALWAYS);
  const begins = beginsWith(target, service);
  const said = { about, begins, cases, period, days: daysInForce(target, standard), standard, target };
  const claim = {
    ...said,
    ...withOne(claimed, one),
    isCeiling: false,
    source: bound.source,
  };
  const single = ceiling && everyCase(plan, ceiling);
  if (!ceiling || !single) return [claim];
  return [claim, { ...said, ...withOne(single, one), isCeiling: true, source: ceiling.source }];
}

/** What else has to be the same: the peak, and how periods are cut and parted. Only whole periods are parts of others. */
function scopeOf(plan: Plan, { peak, exceptPeak }: Standard): unknown[] {
  const { period, rolling, yearBegins, each } = plan;
  const cut = rolling === null && !casesOf(plan)?.notYet ? yearBegins : [rolling, period];
  return [peak?.name ?? null, exceptPeak?.name ?? null, cut, each?.name ?? null];
}

/** Of those that wait, a number may be of some: what is asked of them is a condition like any other. */
function countedOf({ figure }: Plan, cases: Formula): Formula {
  const question = figure.is === 'count' ? figure.question : null;
  return question ? conjunction(cases, waitedFor(question)) : cases;
}

/** How long a case has waited is how soon, at the latest, the period ends. */
function waitedFor({ direction, limit, since }: Waited): Formula {
  const ended = (isStrict: boolean): Formula =>
    reachedFormula('the end of the period', limit, since?.name ?? '', { isStrict });
  return direction === 'at most' ? ended(false) : negated(ended(true));
}

function withOne<T extends Asked | Amount>(claimed: T, one: One): T {
  return claimed.kind === 'share' ? { ...claimed, outcome: one(claimed.outcome) } : claimed;
}

function shareOf(plan: Plan, { direction, value }: Bound): Asked | undefined {
  const { figure } = plan;
  if (isOfTime(figure))
    return value.kind === 'duration' ? shareOfTime(figure, direction, value.limit, pausesIn(plan)) : undefined;
  const outcome = outcomeOf(plan);
  if (!outcome || value.kind !== 'percent') return undefined;
  if (direction === 'at least') return { kind: 'share', outcome, percent: value.value, isStrict: false };
  return { kind: 'share', outcome: negated(outcome), percent: withoutNoise(100 - value.value), isStrict: false };
}

/** What a share is one of: cases, observed answers, or time. */
function outcomeOf(plan: Plan): Formula | undefined {
  const { population, figure } = plan;
  if (population.of !== 'cases') return { kind: 'other', text: population.of, holds: true };
  const question = figure.is === 'share' ? figure.question : null;
  if (!question) return undefined;
  if (question.asks === 'condition') return formulaOf(question.condition);
  if (question.asks === 'timing') return timedFormula(question.moment.name, question.when);
  if (question.asks === 'age') return waitedFor(question);
  return reachedFormula(question.moment?.name ?? '', question.limit, question.since?.name ?? null, {
    pauses: pausesIn(plan),
  });
}

const pausesIn = ({ notCounting }: Plan): string[] => notCounting.map(({ name }) => name);

/**
 * By nearest rank, the percentile p is at most a limit just if at least p% of the cases are within it,
 * and at least the limit just if fewer than p% are sooner.
 */
function shareOfTime(
  figure: StatisticOfTime,
  direction: Bound['direction'],
  limit: Limit,
  pauses: readonly string[],
): Asked | undefined {
  const percent = rankOf(figure);
  if (percent === null) return undefined;
  const { since, until } = figure.value;
  const within = (isStrict: boolean): Formula =>
    reachedFormula(until?.name ?? '', limit, since?.name ?? null, { isStrict, pauses });
  if (direction === 'at most') return { kind: 'share', outcome: within(false), percent, isStrict: false };
  return { kind: 'share', outcome: negated(within(true)), percent: withoutNoise(100 - percent), isStrict: true };
}

function everyCase(plan: Plan, ceiling: Limit): Asked | undefined {
  const { figure } = plan;
  const pauses = pausesIn(plan);
  const all = { kind: 'share', percent: 100, isStrict: false } as const;
  if (isOfTime(figure)) {
    const { since, until } = figure.value;
    return { ...all, outcome: reachedFormula(until?.name ?? '', ceiling, since?.name ?? null, { pauses }) };
  }
  const question = figure.is === 'share' ? figure.question : null;
  if (question?.asks !== 'moment') return undefined;
  return {
    ...all,
    outcome: reachedFormula(question.moment?.name ?? '', ceiling, question.since?.name ?? null, { pauses }),
  };
}

function amountOf({ figure }: Plan, { direction, value }: Bound): Amount | undefined {
  const amount = { kind: 'amount', direction } as const;
  if (value.kind === 'duration') {
    return isOfTime(figure) ? { ...amount, of: 'statistic', value: value.limit } : undefined;
  }
  if (value.kind !== 'number' || figure.is === 'share' || isOfTime(figure)) return undefined;
  const number = figure.is === 'rate' ? withoutNoise(value.value / figure.per.amount) : value.value;
  return { ...amount, of: figure.is, value: number };
}

/** What is counted or measured, such that the claims of two targets are about the same where it is the same. */
function subjectOf(target: Target, standard: Standard, service: ServiceModel): unknown[] {
  const plan = planOf(target);
  const { population, figure } = plan;
  if (population.of === 'answers') return ['checks', standard.id];
  if (population.of === 'time') return ['available', population.which, standard.id, population.outages?.record.name];
  // Without a record, nobody knows what is counted: it may be something else in every standard.
  const record = population.record?.name ?? `/${standard.id}`;
  if (population.notYet) return ['waiting', figure.is, record, population.begins?.name, population.notYet.name];
  switch (figure.is) {
    case 'share':
      if (asksRhythm(figure.question)) return rhythmSubject(figure.question, population, record);
      return ['share', record, startOf(figure) ?? beginsWith(target, service)];
    case 'count':
      return ['count', record];
    case 'rate':
      return ['rate', record, figure.per.record.name];
    case 'statistic':
      return [...subjectOfStatistic(figure, record), ...(rankOf(figure) === null ? pausesIn(plan).sort() : [])];
  }
}

/** The gaps between some cases are others than those between all of them. */
function rhythmSubject({ moment, when }: Rhythm, { filter }: Cases, record: string): unknown[] {
  return ['gaps', record, moment.name, when.whileOpen, filter && formulaText(formulaOf(filter))];
}

function beginsWith(target: Target, service: ServiceModel): string {
  const { population } = planOf(target);
  return (population.of === 'cases' && beginningOf(population, recordOfTarget(target, service))?.name) || '';
}

/** A lead is held against what is asked of the time behind the moment, though its cases belong to the period of the other one. */
function startOf({ question }: Share): string | undefined {
  return question?.asks === 'timing' && question.when.kind === 'lead' ? question.moment.name : undefined;
}

function subjectOfStatistic(figure: Statistic, record: string): unknown[] {
  const { value, weight, divisor } = figure;
  const rank = rankOf(figure);
  const kind = [rank === null && figure.statistic, rank, weight?.name, divisor];
  if (value.of === 'field') return ['score', record, value.field?.name, ...kind, value.scale];
  // A percentile of time is a share of the cases, and they belong to the period of the moment from which it is counted.
  if (rank !== null) return ['share', record, value.since?.name ?? ''];
  return ['time', record, value.since?.name, value.until?.name, ...kind];
}
