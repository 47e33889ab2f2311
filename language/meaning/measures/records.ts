import type { CaseRecord, Ref } from '../../model/schema.ts';
import type { ServiceModel } from '../../model/service-model.ts';

const cache = new WeakMap<ServiceModel, ReadonlyMap<string, CaseRecord>>();

/** The record that a name stands for; undefined where none has it, which is a finding of its own. */
export function recordNamed(service: ServiceModel, ref: Ref | null): CaseRecord | undefined {
  let records = cache.get(service);
  if (!records) {
    records = new Map(service.records.map((record) => [record.name, record]));
    cache.set(service, records);
  }
  return ref ? records.get(ref.name) : undefined;
}
