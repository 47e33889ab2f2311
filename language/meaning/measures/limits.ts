/** Every length of time that somebody has to keep. */
import type { Limit, Procedure, Shared, Target } from '../../model/schema.ts';
import type { ServiceModel } from '../../model/service-model.ts';
import { standardsOf } from '../standards.ts';
import { conditionsOf, type Simple, simpleConditions } from './conditions.ts';
import { type Elapsed, type Figure, type Plan, type Question, questionOf, type Statistic } from './plan.ts';
import { planOf } from './plan-of.ts';
import { limitIn } from './timing.ts';

/**
 * The limits of targets, conditions, remedies, steps and trainings; not the rhythms in which something is
 * planned (a review every 90 days), which no case can miss.
 */
export function limitsOf(service: ServiceModel): Limit[] {
  const inTexts = [
    ...standardsOf(service).flatMap((standard) => [
      ...ofTraining(standard),
      ...ofRemedies(standard),
      ...standard.targets.flatMap(ofTarget),
    ]),
    ...service.procedures.flatMap(ofProcedure),
    ...[...service.demands, ...service.branches].flatMap(({ filter }) =>
      filter ? simpleConditions(filter).flatMap(ofCondition) : [],
    ),
    ...ofTraining(service.defaults),
  ];
  return inTexts.filter((limit) => limit !== null);
}

type MaybeLimits = readonly (Limit | null)[];

const ofTraining = ({ training }: Shared): MaybeLimits => [training?.withinOfJoining ?? null];

const ofRemedies = ({ remedies }: Pick<Target, 'remedies'>): MaybeLimits => remedies.map(({ limit }) => limit);

/** What a target limits, its ceiling and allowances among them. */
export const limitsOfTarget = (target: Target): Limit[] => ofTarget(target).filter((limit) => limit !== null);

function ofTarget(target: Target): MaybeLimits {
  const { bound, ceiling, allowances, baseline, best } = target;
  const quantities = [bound?.value, baseline?.value, best?.value];
  const plan = planOf(target);
  return [
    limitOfQuestion(questionOf(plan.figure)),
    ...conditionsOf(plan).flatMap(ofCondition),
    ...quantities.map((it) => (it?.kind === 'duration' ? it.limit : null)),
    ceiling,
    ...allowances.map((it) => it.limit),
    ...ofRemedies(target),
  ];
}

function ofCondition(condition: Simple): MaybeLimits {
  switch (condition.kind) {
    case 'reached':
      return [condition.within];
    case 'timed':
      return [limitIn(condition.when)];
    case 'compare':
      return [condition.value.kind === 'duration' ? condition.value.limit : null];
    case 'is':
      return [];
  }
}

/** The length of time in what is asked of a case; the limits in a condition stand by themselves. */
function limitOfQuestion(question: Question | null): Limit | null {
  switch (question?.asks) {
    case 'moment':
    case 'age':
      return question.limit;
    case 'timing':
      return limitIn(question.when);
    case 'condition':
    case undefined:
      return null;
  }
}

const ofProcedure = ({ steps, complete, escalations }: Procedure): MaybeLimits => [
  ...steps.map((step) => step.limit),
  complete,
  ...escalations.map((it) => it.after),
];

/** The time that the target itself gives: the limit of a share, the most that a statistic of time may be. */
export function ownLimitOf(target: Target): Limit | null {
  const plan = planOf(target);
  const { figure, bound } = plan;
  switch (figure.is) {
    case 'share':
      return limitAsked(plan);
    case 'statistic': {
      const isLongest = figure.value.of === 'time' && bound?.direction === 'at most';
      return isLongest && bound.value.kind === 'duration' ? bound.value.limit : null;
    }
    case 'count':
    case 'rate':
      return null;
  }
}

/** The limit within which a share asks each case to get somewhere. */
export function limitAsked({ figure }: Plan): Limit | null {
  const question = questionOf(figure);
  return question?.asks === 'moment' ? question.limit : null;
}

/** How long before another moment, or how far from it, a share asks each case to get somewhere. */
export function timeApart({ figure }: Plan): Limit | null {
  const question = questionOf(figure);
  return question?.asks === 'timing' ? limitIn(question.when) : null;
}

/** Whether a share asks that so much time lies before another moment. */
export function asksForLead({ figure }: Plan): boolean {
  const question = questionOf(figure);
  return question?.asks === 'timing' && question.when.kind === 'lead';
}

/** Whether a figure says how long cases take, or when something has to be done: the limit of a share, or a length of time. */
export const limitsTime = ({ figure }: Plan): boolean => isOfTime(figure) || asksForTime(questionOf(figure));

function asksForTime(question: Question | null): boolean {
  switch (question?.asks) {
    case 'moment':
      return question.limit !== null;
    case 'timing':
    case 'age':
      return true;
    case 'condition':
    case undefined:
      return false;
  }
}

/** Whether a condition says when something has to be done. */
export const isTimed = (condition: Simple): boolean =>
  condition.kind === 'timed' || (condition.kind === 'reached' && condition.within !== null);

/** How long those may have waited that still wait. */
export function ageAsked({ figure }: Plan): Limit | null {
  const question = questionOf(figure);
  return question?.asks === 'age' ? question.limit : null;
}

export type StatisticOfTime = Statistic & { readonly value: Elapsed };

/** Whether a figure is a length of time. */
export const isOfTime = (figure: Figure): figure is StatisticOfTime =>
  figure.is === 'statistic' && figure.value.of === 'time';
