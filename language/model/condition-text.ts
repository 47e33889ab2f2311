/** Conditions as text. */
import { describeDuration } from '../quantities/duration.ts';
import type { Condition, Limit, Literal, When } from './schema.ts';

/**
 * A condition as an author could have written it, the same for conditions that mean the same: the
 * order and the repetition of what is joined, and the unit of a duration, do not count.
 */
export const conditionText = (condition: Condition): string => textOf(condition, limitText);

/** The same with each length of time in the unit in which its author wrote it. */
export const conditionAsWritten = (condition: Condition): string => textOf(condition, describeDuration);

type LimitText = (limit: Limit) => string;

function textOf(condition: Condition, limit: LimitText): string {
  switch (condition.kind) {
    case 'all':
      return joined(condition, ' and ', limit);
    case 'any':
      return joined(condition, ' or ', limit);
    case 'not':
      return `not ${operandText(condition.condition, limit)}`;
    case 'is':
      return condition.field.name;
    case 'reached':
      return reachedText(condition, limit);
    case 'timed':
      return `${condition.moment.name} ${whenText(condition.when, limit)}`;
    case 'compare':
      return `${condition.field.name} ${condition.operator} ${literalText(condition.value, limit)}`;
  }
}

type Joined = Extract<Condition, { kind: 'all' | 'any' }>;

function joined(condition: Joined, word: string, limit: LimitText): string {
  return [...new Set(operandsOf(condition).map((it) => operandText(it, limit)))].sort().join(word);
}

const operandsOf = ({ kind, conditions }: Joined): Condition[] =>
  conditions.flatMap((it) => (it.kind === kind ? operandsOf(it as Joined) : [it]));

function operandText(condition: Condition, limit: LimitText): string {
  const text = textOf(condition, limit);
  return condition.kind === 'all' || condition.kind === 'any' ? `(${text})` : text;
}

function reachedText({ moment, within, since }: Extract<Condition, { kind: 'reached' }>, limit: LimitText): string {
  if (!within) return moment.name;
  return `${moment.name} within ${limit(within)}${since ? ` of ${since.name}` : ''}`;
}

/** When a moment has to come, as an author could have written it. */
export function whenText(when: When, limit: (limit: Limit) => string): string {
  switch (when.kind) {
    case 'lead':
      return `at least ${limit(when.limit)} before ${when.before.name}`;
    case 'due':
      return `by ${when.due.name}`;
    case 'window':
      return `between ${when.from.name} and ${when.to.name}`;
    case 'around':
      return `within ${limit(when.limit)} before or after ${when.of.name}`;
    case 'every':
      return `every ${limit(when.limit)}${when.whileOpen ? ' while open' : ''}`;
  }
}

function literalText(value: Literal, limit: LimitText): string {
  switch (value.kind) {
    case 'text':
      return JSON.stringify(value.text);
    case 'yes/no':
      return value.yes ? 'yes' : 'no';
    case 'duration':
      return limit(value.limit);
    case 'percent':
      return `${value.value}%`;
    case 'number':
      return String(value.value);
  }
}

/** A limit in words, the same for limits of the same length: 120 seconds for 2 minutes. */
export function limitText(limit: Limit): string {
  if (limit.seconds === null) return describeDuration(limit);
  return describeDuration({ ...limit, value: limit.seconds, unit: 'second' });
}
