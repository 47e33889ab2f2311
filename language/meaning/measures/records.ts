import { remembered } from '../../memory/remembered.ts';
import type { CaseRecord, Ref, Target } from '../../model/schema.ts';
import type { ServiceModel } from '../../model/service-model.ts';
import { casesOf, outagesOf } from './conditions.ts';
import { pausesOf } from './pauses.ts';
import type { Plan } from './plan.ts';
import { planOf } from './plan-of.ts';

/** The records of a service by their names. */
export const recordsByName = remembered(
  ({ records }: ServiceModel): ReadonlyMap<string, CaseRecord> => new Map(records.map((it) => [it.name, it])),
);

/** The record that a name stands for; undefined where none has it, which is a finding of its own. */
export const recordNamed = (service: ServiceModel, ref: Ref | null): CaseRecord | undefined =>
  ref ? recordsByName(service).get(ref.name) : undefined;

/** The record whose cases a plan looks at; null where it looks at none, or does not say which. */
export const recordRef = (plan: Plan): Ref | null => (casesOf(plan) ?? outagesOf(plan))?.record ?? null;

/** The record whose cases a target looks at. */
export const recordOfTarget = (target: Target, service: ServiceModel): CaseRecord | undefined =>
  recordNamed(service, recordRef(planOf(target)));

/** All records whose cases a plan looks at or counts. */
export function recordRefs(plan: Plan): Ref[] {
  const own = recordRef(plan);
  return [...(own ? [own] : []), ...(plan.figure.is === 'rate' ? [plan.figure.per.record] : [])];
}

/** All records that a plan reads, those that hold the pauses of its cases among them. */
export function recordsRead(plan: Plan, records: ReadonlyMap<string, CaseRecord>): CaseRecord[] {
  const own = recordRefs(plan);
  const pauses = pausesOf(plan, records.get(recordRef(plan)?.name ?? ''));
  const names = [...own, ...pauses.flatMap(({ record }) => record ?? [])].map(({ name }) => name);
  return [...new Set(names)].flatMap((name) => records.get(name) ?? []);
}
