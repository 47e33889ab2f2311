/** Conditions on cases in plain words, right whatever the fields and moments are called. */
import type { Condition, Literal } from '../../model/schema.ts';
import { reaching } from './moments.ts';
import { plain } from './phrasing.ts';
import { describeLimitSince, describeQuantity, describeWhen } from './quantities.ts';
import { fieldWords, isCounted, isMeasured, quotedName, withArticle } from './words.ts';

type Compare = Extract<Condition, { kind: 'compare' }>;
type Reached = Extract<Condition, { kind: 'reached' }>;
type Timed = Extract<Condition, { kind: 'timed' }>;
type Single = Extract<Condition, { kind: 'is' }> | Reached | Timed | Compare;

/** Says of cases, in one of two places of a sentence, whether something simple holds of them. */
type Say = (condition: Single, negated: boolean) => string;

/**
 * Which cases are meant, behind what they are called: `whose queue is “general” and that are not recorded as “transferred”`,
 * `recorded as “planned”`.
 */
export function describeCondition(condition: Condition): string {
  const inner = condition.kind === 'not' ? condition.condition : condition;
  if (inner.kind === 'is') return recordedAs(inner.field.name, inner !== condition);
  return spoken(condition, sayWhich);
}

/** What cases are or have, after their name: `have a rating of at least 4`, `are recorded as “complained”`. */
export const describeProperty = (condition: Condition): string => spoken(condition, sayOf);

/** "Not" is said of each single thing: nobody reads what holds of a bracket. */
function spoken(condition: Condition, say: Say, negated = false): string {
  if (condition.kind === 'not') return spoken(condition.condition, say, !negated);
  if (condition.kind !== 'all' && condition.kind !== 'any') return say(condition as Single, negated);
  const parts = condition.conditions.map((it) => {
    const text = spoken(it, say, negated);
    return isJoined(it) ? `(${text})` : text;
  });
  return parts.join((condition.kind === 'all') === negated ? ' or ' : ' and ');
}

function isJoined(condition: Condition): boolean {
  return condition.kind === 'not'
    ? isJoined(condition.condition)
    : condition.kind === 'all' || condition.kind === 'any';
}

const sayWhich: Say = (condition, negated) => {
  const isCompared = condition.kind === 'compare' && (negated || !saysHowMany(condition));
  return isCompared ? `whose ${compared(condition, negated)}` : `that ${sayOf(condition, negated)}`;
};

const sayOf: Say = (condition, negated) => {
  switch (condition.kind) {
    case 'is':
      return `are ${recordedAs(condition.field.name, negated)}`;
    case 'reached':
      return reachedWords(condition, negated);
    case 'timed':
      return timedWords(condition, negated);
    case 'compare':
      return negated ? `are those whose ${compared(condition, true)}` : propertyCompared(condition);
  }
};

const recordedAs = (field: string, negated: boolean): string =>
  `${negated ? 'not ' : ''}recorded as ${quotedName(field)}`;

function reachedWords({ moment, within, since }: Reached, negated: boolean): string {
  const words = reaching(moment.name, negated);
  return within ? `${words} ${describeLimitSince(within, since)}` : words;
}

/** `are announced at least 48 hours before being started` */
export const timedWords = ({ moment, when }: Pick<Timed, 'moment' | 'when'>, negated = false): string =>
  `${reaching(moment.name, negated)} ${describeWhen(when)}`;

/** `queue is “general”`; what is empty fulfils no comparison, and so its opposite. */
function compared(condition: Compare, negated: boolean): string {
  const { field, value } = condition;
  const name = value.kind === 'yes/no' ? quotedName(field.name) : fieldWords(field.name);
  return `${name} is ${negated ? `empty or ${opposite(condition)}` : comparedWith(condition)}`;
}

function opposite(condition: Compare): string {
  const { operator, value } = condition;
  if (operator === '!=') return comparedWith({ ...condition, operator: '=' });
  if (value.kind === 'yes/no') return value.yes ? 'no' : 'yes';
  return `not ${comparedWith(condition)}`;
}

function propertyCompared(condition: Compare): string {
  const { field, operator, value } = condition;
  const name = plain(field.name);
  if (value.kind === 'yes/no')
    return `are recorded as ${value.yes === (operator === '=') ? '' : 'not '}${quotedName(field.name)}`;
  if (saysHowMany(condition)) return `have ${comparedWith(condition)} ${name}`;
  if (value.kind === 'text' || (operator === '!=' && !isMeasured(field.name))) {
    return `are those whose ${compared(condition, false)}`;
  }
  if (!isMeasured(field.name)) return `have ${comparedWith(condition)} for ${quotedName(field.name)}`;
  return `have ${withArticle(name)} ${operator === '!=' ? `other than ${literalWords(value)}` : `of ${comparedWith(condition)}`}`;
}

/** Of what is many there are so many: “at most 3 people”. */
const saysHowMany = ({ field, operator, value }: Compare): boolean =>
  isCounted(field.name) && operator !== '!=' && value.kind !== 'text' && value.kind !== 'yes/no';

const OPERATORS: Record<Compare['operator'], string> = {
  '=': '',
  '!=': 'not ',
  '<': 'less than ',
  '<=': 'at most ',
  '>': 'more than ',
  '>=': 'at least ',
};

function comparedWith({ operator, value }: Compare): string {
  if (value.kind === 'yes/no') return value.yes === (operator === '=') ? 'yes' : 'no';
  return `${OPERATORS[operator]}${literalWords(value)}`;
}

function literalWords(value: Literal): string {
  if (value.kind === 'text') return `“${value.text}”`;
  if (value.kind === 'yes/no') return value.yes ? 'yes' : 'no';
  return describeQuantity(value);
}
