/** Conditions on cases in plain words. */
import type { Condition, Literal } from '../../model/schema.ts';
import { isMany, plain } from './phrasing.ts';
import { describeLimitSince, describeQuantity, describeWhen } from './quantities.ts';

type Compare = Extract<Condition, { kind: 'compare' }>;
type Reached = Extract<Condition, { kind: 'reached' }>;
type Timed = Extract<Condition, { kind: 'timed' }>;

/** A condition after "where": `queue is “general” and not transferred`. */
export function describeCondition(condition: Condition): string {
  switch (condition.kind) {
    case 'all':
    case 'any':
      return condition.conditions.map((it) => bracketed(it, describeCondition)).join(wordOf(condition.kind));
    case 'not':
      return `not ${bracketed(condition.condition, describeCondition)}`;
    case 'is':
      return plain(condition.field.name);
    case 'reached':
      return reachedWords(condition);
    case 'timed':
      return timedWords(condition);
    case 'compare':
      return `${plain(condition.field.name)} is ${comparedWith(condition)}`;
  }
}

/** What cases are or have, after their name: `have a rating of at least 4`, `are recorded as complained`. */
export function describeProperty(condition: Condition): string {
  switch (condition.kind) {
    case 'all':
    case 'any':
      return condition.conditions.map((it) => bracketed(it, describeProperty)).join(wordOf(condition.kind));
    case 'not':
      return withoutProperty(condition.condition);
    case 'is':
      return `are recorded as ${plain(condition.field.name)}`;
    case 'reached':
      return `are ${reachedWords(condition)}`;
    case 'timed':
      return `are ${timedWords(condition)}`;
    case 'compare':
      return propertyCompared(condition);
  }
}

const wordOf = (kind: 'all' | 'any'): string => (kind === 'all' ? ' and ' : ' or ');

function bracketed(condition: Condition, describe: (it: Condition) => string): string {
  const text = describe(condition);
  return condition.kind === 'all' || condition.kind === 'any' ? `(${text})` : text;
}

function reachedWords({ moment, within, since }: Reached): string {
  return within ? `${plain(moment.name)} ${describeLimitSince(within, since)}` : plain(moment.name);
}

/** `announced at least 48 hours before being started` */
export const timedWords = ({ moment, when }: Pick<Timed, 'moment' | 'when'>): string =>
  `${plain(moment.name)} ${describeWhen(when)}`;

function withoutProperty(condition: Condition): string {
  if (condition.kind === 'is') return `are not recorded as ${plain(condition.field.name)}`;
  if (condition.kind === 'reached') return `are not ${reachedWords(condition)}`;
  if (condition.kind === 'timed') return `are not ${timedWords(condition)}`;
  return `do not fulfil this: ${describeCondition(condition)}`;
}

function propertyCompared(condition: Compare): string {
  const { field, operator, value } = condition;
  const name = plain(field.name);
  if (value.kind === 'yes/no') return `are recorded as ${value.yes === (operator === '=') ? '' : 'not '}${name}`;
  if (value.kind === 'text') return `have a ${name} that is ${comparedWith(condition)}`;
  // Of what is many there are so many: “at most 3 people”.
  if (isMany(name) && operator !== '!=') return `have ${comparedWith(condition)} ${name}`;
  const than = operator === '!=' ? `other than ${literalWords(value)}` : `of ${comparedWith(condition)}`;
  return `have ${isMany(name) ? name : article(name)} ${than}`;
}

const OPERATORS: Record<Compare['operator'], string> = {
  '=': '',
  '!=': 'not ',
  '<': 'less than ',
  '<=': 'at most ',
  '>': 'more than ',
  '>=': 'at least ',
};

const comparedWith = ({ operator, value }: Compare): string => `${OPERATORS[operator]}${literalWords(value)}`;

function literalWords(value: Literal): string {
  if (value.kind === 'text') return `“${value.text}”`;
  if (value.kind === 'yes/no') return value.yes ? 'yes' : 'no';
  return describeQuantity(value);
}

/** "a rating", "an age"; words in other scripts stay bare. */
function article(name: string): string {
  if (!/^[a-z]/i.test(name)) return name;
  return `${/^[aeiou]/i.test(name) ? 'an' : 'a'} ${name}`;
}
