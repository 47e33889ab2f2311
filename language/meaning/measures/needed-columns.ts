/** What a record has to have that is spoken of before it is declared. */
import type { Condition, Measure, Ref, Target } from '../../model/schema.ts';
import type { ServiceModel } from '../../model/service-model.ts';
import { standardsOf } from '../standards.ts';
import { conditionsOf } from './conditions.ts';

export interface Columns {
  /** Those that start a clock come first. */
  readonly moments: readonly string[];
  /** With their types: `rating: number`. */
  readonly fields: readonly string[];
}

/** The moments and fields by which targets and procedures speak of a record. */
export function columnsNeeded(record: string, service: ServiceModel): Columns {
  const changes = service.branches.flatMap((branch) => branch.differences);
  const targets = [...standardsOf(service), ...changes].flatMap((it) => it.targets).filter((it) => isOf(record, it));
  const measures = targets.map((target) => target.measure);
  const steps = service.procedures.filter((it) => it.record?.name === record).flatMap((it) => it.steps);
  const conditions = measures.flatMap(conditionsOf);
  const starts = measures.flatMap((measure) => momentsOf(measure)[0]);
  const ends = [...measures.flatMap((measure) => momentsOf(measure)[1]), ...steps.map((step) => step.until)];
  const reached = conditions.flatMap((it) => (it.kind === 'reached' ? [it.since, it.moment] : []));
  return { moments: names([...starts, ...ends, ...reached]), fields: [...new Set(conditions.flatMap(fieldOf))] };
}

const isOf = (record: string, { measure }: Target): boolean => 'record' in measure && measure.record?.name === record;

const names = (refs: readonly (Ref | null | undefined)[]): string[] => [
  ...new Set(refs.flatMap((ref) => (ref ? [ref.name] : []))),
];

/** The moment that starts the clock, and the one that stops it. */
function momentsOf(measure: Measure): readonly [Ref | null | undefined, Ref | null | undefined] {
  if (measure.kind === 'elapsed') return [measure.since, measure.until];
  const outcome = measure.kind === 'share' ? measure.outcome : null;
  return outcome?.kind === 'moment' ? [outcome.since, outcome.moment] : [null, null];
}

/** A field with the type of what it is compared with; with nothing, it is yes or no. */
function fieldOf(condition: Condition): string[] {
  if (condition.kind === 'is') return [`${condition.field.name}: yes/no`];
  if (condition.kind !== 'compare') return [];
  const { kind } = condition.value;
  const type = kind === 'text' || kind === 'yes/no' ? kind : 'number';
  return [`${condition.field.name}: ${type}`];
}
