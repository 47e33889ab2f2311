/** What conditions are made of. */
import type { Condition, Measure } from '../../model/schema.ts';

/** A condition that holds no other one. */
export type Simple = Extract<Condition, { kind: 'compare' | 'is' | 'reached' }>;

/** The simple conditions in a condition, in the order of the text. */
export function simpleConditions(condition: Condition): Simple[] {
  switch (condition.kind) {
    case 'all':
    case 'any':
      return condition.conditions.flatMap(simpleConditions);
    case 'not':
      return simpleConditions(condition.condition);
    default:
      return [condition];
  }
}

/** The simple conditions of a measure: those that filter its cases, and those that must hold of them. */
export function conditionsOf(measure: Measure): Simple[] {
  if (measure.kind === 'checks' || measure.kind === 'availability') return [];
  const filter = measure.filter ? simpleConditions(measure.filter) : [];
  return measure.kind === 'share' ? [...filter, ...requiredConditions(measure)] : filter;
}

/** The simple conditions that make a case a good or a bad one: a number of cases is that of the filtered ones. */
export function requiredConditions(measure: Measure): Simple[] {
  if (measure.kind === 'share') {
    return measure.outcome?.kind === 'condition' ? simpleConditions(measure.outcome.condition) : [];
  }
  return (measure.kind === 'count' || measure.kind === 'rate') && measure.filter
    ? simpleConditions(measure.filter)
    : [];
}
