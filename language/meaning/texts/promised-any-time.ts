/** What is promised to those who may arrive at any time. */
import type { Limit, Standard, Target } from '../../model/schema.ts';
import type { ServiceModel } from '../../model/service-model.ts';
import { casesOf, simpleConditions } from '../measures/conditions.ts';
import { isOfTime, ownLimitOf } from '../measures/limits.ts';
import { rankOf } from '../measures/plan.ts';
import { planOf } from '../measures/plan-of.ts';
import { recordOfTarget } from '../measures/records.ts';

export interface PromisedAnyTime {
  /** In time that does not stop when the service closes. */
  readonly limit: Limit;
  /** The percentage of cases that may take longer. */
  readonly mayMiss: number;
  /** Whether it is a statistic, which promises nothing to any single case. */
  readonly isStatistic: boolean;
}

/** The limits of a standard that run day and night, for cases that arrive day and night. */
export function promisedAnyTimeIn(standard: Standard, service: ServiceModel): PromisedAnyTime[] {
  const timed = standard.targets.filter((target) => ownLimitOf(target) !== null || target.ceiling !== null);
  if (!isReachedAlways(standard, service, timed.length)) return [];
  return timed.filter((target) => beginsWithCase(target, service) && countsAnyTime(target)).flatMap(promisesOf);
}

/**
 * Whether cases of a standard arrive at any time. Where it holds at touchpoints of both kinds, nobody
 * knows which of several targets is about which of them.
 */
function isReachedAlways({ touchpoints }: Standard, service: ServiceModel, targets: number): boolean {
  const always = new Map(service.touchpoints.map((it) => [it.name, it.always]));
  const kinds = touchpoints.length > 0 ? touchpoints.map(({ name }) => always.get(name)) : [...always.values()];
  const isSome = touchpoints.length > 0 && targets === 1;
  return kinds.length > 0 && (isSome ? kinds.includes(true) : kinds.every((kind) => kind === true));
}

/** Whether the clock of a target starts as the case arrives: later moments come while somebody works. */
function beginsWithCase(target: Target, service: ServiceModel): boolean {
  const { population, figure } = planOf(target);
  if (population.of !== 'cases' || population.notYet || (figure.is !== 'share' && !isOfTime(figure))) return false;
  const first = recordOfTarget(target, service)?.moments[0]?.name;
  return population.begins === null || first === undefined || population.begins.name === first;
}

/** What a filter picks by a text, such as the channel, arrives at any time; by anything else, perhaps in the morning alone. */
function countsAnyTime(target: Target): boolean {
  const filter = casesOf(planOf(target))?.filter;
  const conditions = filter ? simpleConditions(filter) : [];
  return conditions.every((it) => it.kind === 'compare' && it.value.kind === 'text');
}

function promisesOf(target: Target): PromisedAnyTime[] {
  const limit = ownLimitOf(target);
  const mayMiss = roomOf(target);
  const all = [
    ...(limit && mayMiss !== undefined
      ? [{ limit, mayMiss, isStatistic: planOf(target).figure.is === 'statistic' }]
      : []),
    ...(target.ceiling ? [{ limit: target.ceiling, mayMiss: 0, isStatistic: false }] : []),
  ];
  return all.filter((it) => it.limit.clock === 'elapsed' || it.limit.clock === 'calendar');
}

/** An average says nothing of any single case, and a share that is not to be exceeded promises nothing. */
function roomOf(target: Target): number | undefined {
  const { figure, bound } = planOf(target);
  if (figure.is === 'statistic') {
    const rank = rankOf(figure);
    return rank === null ? undefined : 100 - rank;
  }
  return bound?.direction === 'at least' && bound.value.kind === 'percent' ? 100 - bound.value.value : undefined;
}
