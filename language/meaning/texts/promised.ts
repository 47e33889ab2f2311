/** What is promised to those who may arrive at any time. */
import type { Limit, Ref, Standard, Target } from '../../model/schema.ts';
import type { ServiceModel } from '../../model/service-model.ts';
import { simpleConditions } from '../measures/conditions.ts';
import { limitOf } from '../measures/limits.ts';
import { recordNamed } from '../measures/records.ts';

export interface Promised {
  /** In time that does not stop when the service closes. */
  readonly limit: Limit;
  /** The percentage of cases that may take longer. */
  readonly mayMiss: number;
  /** Whether it is a statistic, which promises nothing to any single case. */
  readonly isStatistic: boolean;
}

/** The limits of a standard that run day and night, for cases that arrive day and night. */
export function promisedIn(standard: Standard, service: ServiceModel): Promised[] {
  const timed = standard.targets.filter((target) => limitOf(target) !== null || target.ceiling !== null);
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
function beginsWithCase({ measure }: Target, service: ServiceModel): boolean {
  if (measure.kind !== 'share' && measure.kind !== 'elapsed') return false;
  const first = recordNamed(service, measure.record)?.moments[0]?.name;
  const since: Ref | null | undefined =
    measure.kind === 'elapsed' ? measure.since : measure.outcome?.kind === 'moment' ? measure.outcome.since : null;
  return since == null || first === undefined || since.name === first;
}

/** What a filter picks by a text, such as the channel, arrives at any time; by anything else, perhaps in the morning alone. */
function countsAnyTime({ measure }: Target): boolean {
  const filter = 'filter' in measure && measure.filter ? simpleConditions(measure.filter) : [];
  return filter.every((it) => it.kind === 'compare' && it.value.kind === 'text');
}

function promisesOf(target: Target): Promised[] {
  const limit = limitOf(target);
  const mayMiss = roomOf(target);
  const all = [
    ...(limit && mayMiss !== undefined ? [{ limit, mayMiss, isStatistic: target.measure.kind === 'elapsed' }] : []),
    ...(target.ceiling ? [{ limit: target.ceiling, mayMiss: 0, isStatistic: false }] : []),
  ];
  return all.filter((it) => it.limit.clock === 'elapsed' || it.limit.clock === 'calendar');
}

/** An average says nothing of any single case, and a share that is not to be exceeded promises nothing. */
function roomOf({ measure, bound }: Target): number | undefined {
  if (measure.kind === 'elapsed') {
    return measure.statistic === 'median' ? 50 : measure.rank === null ? undefined : 100 - measure.rank;
  }
  return bound?.direction === 'at least' && bound.value.kind === 'percent' ? 100 - bound.value.value : undefined;
}
