/** What conditions are made of. */
import type { Condition } from '../../model/schema.ts';
import type { Cases, Outages, Plan } from './plan.ts';

/** A condition that holds no other one. */
export type Simple = Extract<Condition, { kind: 'compare' | 'is' | 'reached' | 'timed' }>;

/** The simple conditions in a condition, in the order of the text. */
export function simpleConditions(condition: Condition): Simple[] {
  switch (condition.kind) {
    case 'all':
    case 'any':
      return condition.conditions.flatMap(simpleConditions);
    case 'not':
      return simpleConditions(condition.condition);
    case 'compare':
    case 'is':
    case 'reached':
    case 'timed':
      return [condition];
  }
}

/** The simple conditions of a plan: those that filter its cases, and those that must hold of them. */
export function conditionsOf(plan: Plan): Simple[] {
  const { filter } = casesOf(plan) ?? outagesOf(plan) ?? { filter: null };
  const filtering = filter ? simpleConditions(filter) : [];
  return plan.figure.is === 'share' ? [...filtering, ...requiredConditions(plan)] : filtering;
}

/** The simple conditions that make a case a good or a bad one: a number of cases is that of the filtered ones. */
export function requiredConditions(plan: Plan): Simple[] {
  const { figure } = plan;
  switch (figure.is) {
    case 'share':
      return figure.question?.asks === 'condition' ? simpleConditions(figure.question.condition) : [];
    case 'count':
    case 'rate': {
      const filter = casesOf(plan)?.filter;
      return filter ? simpleConditions(filter) : [];
    }
    case 'statistic':
      return [];
  }
}

/** The outages that a plan takes off the time; undefined where it takes off none. */
export const outagesOf = ({ population }: Plan): Outages | undefined =>
  population.of === 'time' ? (population.outages ?? undefined) : undefined;

/** The cases that a plan counts; undefined where it counts none. */
export const casesOf = ({ population }: Plan): Cases | undefined =>
  population.of === 'cases' ? population : undefined;
