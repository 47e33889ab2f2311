/** What a record has to have that is spoken of before it is declared. */
import type { Ref, Target } from '../../model/schema.ts';
import type { ServiceModel } from '../../model/service-model.ts';
import { standardsOf } from '../standards.ts';
import { conditionsOf, type Simple } from './conditions.ts';
import { isOfTime } from './limits.ts';
import { type Figure, type Plan, type Question, questionOf } from './plan.ts';
import { planOf } from './plan-of.ts';
import { recordRef } from './records.ts';
import { momentsIn } from './timing.ts';

interface Columns {
  /** Those that start a clock come first. */
  readonly moments: readonly string[];
  readonly fields: readonly FieldNeeded[];
}

/** A field, and what it holds. */
interface FieldNeeded {
  readonly name: string;
  readonly type: 'text' | 'number' | 'yes/no';
}

/** The moments and fields by which targets and procedures speak of a record. */
export function columnsNeeded(record: string, service: ServiceModel): Columns {
  const changes = service.branches.flatMap((branch) => branch.differences);
  const targets = [...standardsOf(service), ...changes].flatMap((it) => it.targets).filter((it) => isOf(record, it));
  const plans = targets.map((target) => planOf(target));
  const steps = service.procedures.filter((it) => it.record?.name === record).flatMap((it) => it.steps);
  const conditions = plans.flatMap(conditionsOf);
  const starts = plans.flatMap((plan) => momentsOf(plan).starts);
  const ends = [...plans.flatMap((plan) => momentsOf(plan).ends), ...steps.map((step) => step.until)];
  const reached = conditions.flatMap(momentsInCondition);
  const each = plans.flatMap((plan): FieldNeeded[] => (plan.each ? [{ name: plan.each.name, type: 'text' }] : []));
  const numbers = plans.flatMap(({ figure }): FieldNeeded[] => {
    const weight = figure.is === 'statistic' ? figure.weight : null;
    return weight ? [{ name: weight.name, type: 'number' }] : [];
  });
  const fields = new Map(
    [...conditions.flatMap(fieldOf), ...each, ...numbers].map((it) => [`${it.name} ${it.type}`, it] as const),
  );
  return { moments: names([...starts, ...ends, ...reached]), fields: [...fields.values()] };
}

const isOf = (record: string, target: Target): boolean => recordRef(planOf(target))?.name === record;

const names = (refs: readonly (Ref | null | undefined)[]): string[] => [
  ...new Set(refs.flatMap((ref) => (ref ? [ref.name] : []))),
];

type Moments = readonly (Ref | null)[];

/** The moments that start a clock or say when, and those that have to come. */
function momentsOf({ population, figure }: Plan): Clock {
  switch (population.of) {
    case 'time':
      return { starts: [population.outages?.from ?? null], ends: [population.outages?.to ?? null] };
    case 'cases':
      return population.notYet
        ? { starts: [population.begins], ends: [population.notYet] }
        : (momentsOfValue(figure) ?? momentsAsked(questionOf(figure)));
    case 'answers':
      return NO_CLOCK;
  }
}

interface Clock {
  readonly starts: Moments;
  readonly ends: Moments;
}

const NO_CLOCK: Clock = { starts: [], ends: [] };

const momentsOfValue = (figure: Figure): Clock | undefined =>
  isOfTime(figure) ? { starts: [figure.value.since], ends: [figure.value.until] } : undefined;

function momentsAsked(question: Question | null): Clock {
  switch (question?.asks) {
    case 'timing':
      return { starts: momentsIn(question.when), ends: [question.moment] };
    case 'moment':
      return { starts: [question.since], ends: [question.moment] };
    // What waits is read of the cases that have not ended; a condition says itself what it reads.
    case 'age':
    case 'condition':
    case undefined:
      return NO_CLOCK;
  }
}

function momentsInCondition(condition: Simple): Moments {
  switch (condition.kind) {
    case 'timed':
      return [...momentsIn(condition.when), condition.moment];
    case 'reached':
      return [condition.since, condition.moment];
    case 'compare':
    case 'is':
      return [];
  }
}

/** A field with the type of what it is compared with; with nothing, it is yes or no. */
function fieldOf(condition: Simple): FieldNeeded[] {
  switch (condition.kind) {
    case 'is':
      return [{ name: condition.field.name, type: 'yes/no' }];
    case 'compare': {
      const { kind } = condition.value;
      return [{ name: condition.field.name, type: kind === 'text' || kind === 'yes/no' ? kind : 'number' }];
    }
    case 'reached':
    case 'timed':
      return [];
  }
}
