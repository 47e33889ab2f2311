/** What a record has to have that is spoken of before it is declared. */
import type { Condition, Ref, Target } from '../../model/schema.ts';
import type { ServiceModel } from '../../model/service-model.ts';
import { standardsOf } from '../standards.ts';
import { conditionsOf } from './conditions.ts';
import { isOfTime } from './limits.ts';
import type { Plan } from './plan.ts';
import { planOf } from './plan-of.ts';
import { recordRef } from './records.ts';

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
  const plans = targets.map((target) => planOf(target));
  const steps = service.procedures.filter((it) => it.record?.name === record).flatMap((it) => it.steps);
  const conditions = plans.flatMap(conditionsOf);
  const starts = plans.flatMap((plan) => momentsOf(plan)[0]);
  const ends = [...plans.flatMap((plan) => momentsOf(plan)[1]), ...steps.map((step) => step.until)];
  const reached = conditions.flatMap((it) => (it.kind === 'reached' ? [it.since, it.moment] : []));
  return { moments: names([...starts, ...ends, ...reached]), fields: [...new Set(conditions.flatMap(fieldOf))] };
}

const isOf = (record: string, target: Target): boolean => recordRef(planOf(target))?.name === record;

const names = (refs: readonly (Ref | null | undefined)[]): string[] => [
  ...new Set(refs.flatMap((ref) => (ref ? [ref.name] : []))),
];

/** The moment that starts the clock, and the one that stops it. */
function momentsOf({ figure }: Plan): readonly [Ref | null, Ref | null] {
  if (isOfTime(figure)) return [figure.value.since, figure.value.until];
  const question = figure.is === 'share' ? figure.question : null;
  return question?.asks === 'moment' ? [question.since, question.moment] : [null, null];
}

/** A field with the type of what it is compared with; with nothing, it is yes or no. */
function fieldOf(condition: Condition): string[] {
  if (condition.kind === 'is') return [`${condition.field.name}: yes/no`];
  if (condition.kind !== 'compare') return [];
  const { kind } = condition.value;
  const type = kind === 'text' || kind === 'yes/no' ? kind : 'number';
  return [`${condition.field.name}: ${type}`];
}
