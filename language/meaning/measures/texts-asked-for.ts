/** The texts that conditions ask for in the fields of records. */
import type { CaseRecord, Ref, Source } from '../../model/schema.ts';
import type { ServiceModel } from '../../model/service-model.ts';
import { standardsOf } from '../standards.ts';
import { conditionsOf, type Simple, simpleConditions } from './conditions.ts';
import { planOf } from './plan-of.ts';
import { recordNamed, recordRef } from './records.ts';

export interface TextAskedFor {
  readonly record: CaseRecord;
  readonly field: CaseRecord['fields'][number];
  readonly text: string;
  /** Where conditions ask for it, in the order in which they were found. */
  readonly places: readonly Source[];
}

/** Each text of a field once, wherever it is asked for: in targets, in demands, and in what belongs to a branch. */
export function textsAskedFor(service: ServiceModel): TextAskedFor[] {
  const found = new Map<string, { asked: TextAskedFor; places: Source[] }>();
  for (const [record, condition] of conditionsOn(service)) {
    if (condition.kind !== 'compare' || condition.value.kind !== 'text') continue;
    const { text } = condition.value;
    const field = record.fields.find(({ name }) => name === condition.field.name);
    if (!field) continue;
    const key = `${record.name}\n${field.name}\n${text}`;
    const known = found.get(key) ?? { asked: { record, field, text, places: [] }, places: [] };
    found.set(key, known);
    if (!known.places.includes(condition.source)) known.places.push(condition.source);
  }
  return [...found.values()].map(({ asked, places }) => ({ ...asked, places }));
}

/** Of a branch, nobody says to which record its condition belongs: it is asked of each that has the field. */
function conditionsOn(service: ServiceModel): (readonly [CaseRecord, Simple])[] {
  const { records, branches } = service;
  const of = (ref: Ref | null, conditions: readonly Simple[]): (readonly [CaseRecord, Simple])[] => {
    const record = recordNamed(service, ref);
    return record ? conditions.map((condition) => [record, condition] as const) : [];
  };
  const plans = standardsOf(service).flatMap(({ targets }) => targets.map(planOf));
  const demands = [service, ...branches].flatMap((place) => place.demands);
  const ofBranches = branches.flatMap(({ filter }) => (filter ? simpleConditions(filter) : []));
  return [
    ...plans.flatMap((plan) => of(recordRef(plan), conditionsOf(plan))),
    ...demands.flatMap(({ record, filter }) => of(record, filter ? simpleConditions(filter) : [])),
    ...records.flatMap((record) => ofBranches.map((condition) => [record, condition] as const)),
  ];
}
