/** Every length of time that somebody has to keep. */
import type { Limit, Procedure, Shared, Target } from '../../model/schema.ts';
import type { ServiceModel } from '../../model/service-model.ts';
import { standardsOf } from '../standards.ts';
import { conditionsOf, type Simple, simpleConditions } from './conditions.ts';

/**
 * The limits of targets, conditions, steps and trainings; not the rhythms in which something is
 * planned (a review every 90 days), which no case can miss.
 */
export function limitsOf(service: ServiceModel): Limit[] {
  const inTexts = [
    ...standardsOf(service).flatMap((standard) => [...ofTraining(standard), ...standard.targets.flatMap(ofTarget)]),
    ...service.procedures.flatMap(ofProcedure),
    ...service.branches.flatMap(({ filter }) => (filter ? simpleConditions(filter).flatMap(ofCondition) : [])),
    ...ofTraining(service.defaults),
  ];
  return inTexts.filter((limit) => limit !== null);
}

type MaybeLimits = readonly (Limit | null)[];

const ofTraining = ({ training }: Shared): MaybeLimits => [training?.withinOfJoining ?? null];

/** What a target limits, its ceiling and allowances among them. */
export const limitsOfTarget = (target: Target): Limit[] => ofTarget(target).filter((limit) => limit !== null);

function ofTarget({ measure, bound, ceiling, allowances, baseline, best }: Target): MaybeLimits {
  const quantities = [bound?.value, baseline?.value, best?.value];
  return [
    measure.kind === 'share' && measure.outcome?.kind === 'moment' ? measure.outcome.limit : null,
    ...conditionsOf(measure).flatMap(ofCondition),
    ...quantities.map((it) => (it?.kind === 'duration' ? it.limit : null)),
    ceiling,
    ...allowances.map((it) => it.limit),
  ];
}

function ofCondition(condition: Simple): MaybeLimits {
  if (condition.kind === 'reached') return [condition.within];
  return [condition.kind === 'compare' && condition.value.kind === 'duration' ? condition.value.limit : null];
}

const ofProcedure = ({ steps, complete, escalations }: Procedure): MaybeLimits => [
  ...steps.map((step) => step.limit),
  complete,
  ...escalations.map((it) => it.after),
];

/** The time that the target itself gives: the limit of a share, the most that a statistic of time may be. */
export function limitOf({ measure, bound }: Target): Limit | null {
  if (measure.kind === 'share') return measure.outcome?.kind === 'moment' ? measure.outcome.limit : null;
  const isLongest = measure.kind === 'elapsed' && bound?.direction === 'at most';
  return isLongest && bound.value.kind === 'duration' ? bound.value.limit : null;
}
