/** Every length of time that somebody has to keep. */
import type { Limit, Procedure, Shared, Target } from '../../model/schema.ts';
import type { ServiceModel } from '../../model/service-model.ts';
import { standardsOf } from '../standards.ts';
import { conditionsOf, type Simple, simpleConditions } from './conditions.ts';
import type { Elapsed, Figure, Plan, Statistic } from './plan.ts';
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
    limitAsked(plan),
    timeApart(plan),
    ageAsked(plan),
    ...conditionsOf(plan).flatMap(ofCondition),
    ...quantities.map((it) => (it?.kind === 'duration' ? it.limit : null)),
    ceiling,
    ...allowances.map((it) => it.limit),
    ...ofRemedies(target),
  ];
}

function ofCondition(condition: Simple): MaybeLimits {
  if (condition.kind === 'reached') return [condition.within];
  if (condition.kind === 'timed') return [limitIn(condition.when)];
  return [condition.kind === 'compare' && condition.value.kind === 'duration' ? condition.value.limit : null];
}

const ofProcedure = ({ steps, complete, escalations }: Procedure): MaybeLimits => [
  ...steps.map((step) => step.limit),
  complete,
  ...escalations.map((it) => it.after),
];

/** The time that the target itself gives: the limit of a share, the most that a statistic of time may be. */
export function limitOf(target: Target): Limit | null {
  const plan = planOf(target);
  const { figure, bound } = plan;
  if (figure.is === 'share') return limitAsked(plan);
  const isLongest = isOfTime(figure) && bound?.direction === 'at most';
  return isLongest && bound.value.kind === 'duration' ? bound.value.limit : null;
}

/** The limit within which a share asks each case to get somewhere. */
export const limitAsked = ({ figure }: Plan): Limit | null =>
  figure.is === 'share' && figure.question?.asks === 'moment' ? figure.question.limit : null;

/** How long before another moment, or how far from it, a share asks each case to get somewhere. */
export const timeApart = ({ figure }: Plan): Limit | null =>
  figure.is === 'share' && figure.question?.asks === 'timing' ? limitIn(figure.question.when) : null;

/** Whether a share asks that so much time lies before another moment. */
export const asksForLead = ({ figure }: Plan): boolean =>
  figure.is === 'share' && figure.question?.asks === 'timing' && figure.question.when.kind === 'lead';

/** Whether a figure says how long cases take, or when something has to be done: the limit of a share, or a length of time. */
export const limitsTime = (plan: Plan): boolean =>
  isOfTime(plan.figure) || limitAsked(plan) !== null || ageAsked(plan) !== null || saysWhen(plan.figure);

const saysWhen = (figure: Figure): boolean => figure.is === 'share' && figure.question?.asks === 'timing';

/** Whether a condition says when something has to be done. */
export const isTimed = (condition: Simple): boolean =>
  condition.kind === 'timed' || (condition.kind === 'reached' && condition.within !== null);

/** How long those may have waited that still wait. */
export const ageAsked = ({ figure }: Plan): Limit | null =>
  (figure.is === 'share' || figure.is === 'count') && figure.question?.asks === 'age' ? figure.question.limit : null;

export type StatisticOfTime = Statistic & { readonly value: Elapsed };

/** Whether a figure is a length of time. */
export const isOfTime = (figure: Figure): figure is StatisticOfTime =>
  figure.is === 'statistic' && figure.value.of === 'time';
