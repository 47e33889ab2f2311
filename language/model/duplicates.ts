/** Names that are declared twice, so that nobody can tell which one is meant. */
import type { Source, Target } from './schema.ts';
import type { ServiceModel } from './service-model.ts';

export interface Duplicate {
  readonly kind: string;
  readonly name: string;
  readonly source: Source;
  readonly first: Source;
}

interface Declared {
  readonly name: string;
  readonly nameSource?: Source;
  readonly source: Source;
}

export function duplicatesOf(service: ServiceModel): Duplicate[] {
  const { standards, records, procedures, branches } = service;
  return [
    ...among('role', service.roles),
    ...among('record', records),
    ...among('standard', standards),
    ...among('procedure', procedures),
    ...among('branch', branches),
    ...among('touchpoint', service.touchpoints),
    ...among(
      'peak',
      service.demands.flatMap((demand) => demand.peaks),
    ),
    ...records.flatMap((record) => among('moment or field', [...record.moments, ...record.fields])),
    ...records.flatMap((record) => among('pause', record.pauses)),
    ...procedures.flatMap((procedure) => among('step', procedure.steps)),
    ...standards.flatMap(({ targets }) =>
      among(
        'target',
        asWritten(targets).flatMap(({ name, source }) => (name === null ? [] : [{ name, source }])),
      ),
    ),
  ];
}

/** The rows of a table are one target to its author. */
const asWritten = (targets: readonly Target[]): Target[] =>
  targets.filter(({ row }, at) => !row || targets[at - 1]?.row?.table !== row.table);

function among(kind: string, declared: readonly Declared[]): Duplicate[] {
  const first = new Map<string, Source>();
  return declared.flatMap(({ name, nameSource, source }) => {
    const place = nameSource ?? source;
    const before = first.get(name);
    if (before && name) return [{ kind, name, source: place, first: before }];
    first.set(name, place);
    return [];
  });
}
