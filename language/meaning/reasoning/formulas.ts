/** Conditions on a case as formulas, in which nothing is negated but what is simple. */
import { remembered } from '../../memory/remembered.ts';
import { conditionText } from '../../model/condition-text.ts';
import type { Condition, Limit, When } from '../../model/schema.ts';
import { limitIn, momentsIn } from '../measures/timing.ts';
import { comparedWith, complement, type Domain, isOtherWord, isWord, union } from './domains.ts';
import { remembering } from './remembering.ts';

/** What is said of one field, of one moment, or of something that cannot be looked into. */
export type FormulaLiteral =
  | { readonly kind: 'field'; readonly name: string; readonly domain: Domain }
  | {
      readonly kind: 'moment';
      readonly name: string;
      readonly since: string | null;
      /** Without one, it is enough that the moment is reached. */
      readonly limit: Limit | null;
      /** Whether the limit itself is too late. */
      readonly isStrict: boolean;
      /** The pauses in whose time the clock of the limit stands still. */
      readonly pauses: readonly string[];
      readonly holds: boolean;
    }
  | {
      readonly kind: 'timed';
      readonly name: string;
      /** How the time is said, and of which moments. */
      readonly way: string;
      readonly isLead: boolean;
      readonly limit: Limit | null;
      readonly holds: boolean;
    }
  | { readonly kind: 'other'; readonly text: string; readonly holds: boolean };

export type Formula = FormulaLiteral | { readonly kind: 'all' | 'any'; readonly parts: readonly Formula[] };

/** What every case fulfils. */
export const ALWAYS: Formula = { kind: 'all', parts: [] };

/** The same two make the same formula, so that what has been proved of it need not be proved again. */
export const conjunction = remembering(
  (a: Formula, b: Formula): Formula => (a === ALWAYS ? b : b === ALWAYS ? a : { kind: 'all', parts: [a, b] }),
);

export function negated(formula: Formula): Formula {
  switch (formula.kind) {
    case 'all':
      return anyOf(formula.parts.map(negated));
    case 'any':
      return { kind: 'all', parts: formula.parts.map(negated) };
    case 'field':
      return { ...formula, domain: complement(formula.domain) };
    default:
      return { ...formula, holds: !formula.holds };
  }
}

/** Of more conditions in a row nothing is proved: each of them is compared with all others. */
const MOST_CONDITIONS = 200;

export function formulaOf(condition: Condition): Formula {
  if ('conditions' in condition && condition.conditions.length > MOST_CONDITIONS) return asItStands(condition);
  switch (condition.kind) {
    case 'all':
      return { kind: 'all', parts: condition.conditions.map(formulaOf) };
    case 'any':
      return anyOf(condition.conditions.map(formulaOf));
    case 'not':
      return negated(formulaOf(condition.condition));
    case 'is':
      return { kind: 'field', name: condition.field.name, domain: isWord(YES) };
    case 'reached':
      return reachedFormula(condition.moment.name, condition.within, condition.since?.name ?? null);
    case 'timed':
      return timedFormula(condition.moment.name, condition.when);
    case 'compare':
      return compared(condition);
  }
}

/** That a moment is reached, within a limit of another one where there is a limit. */
export const reachedFormula = (
  name: string,
  limit: Limit | null,
  since: string | null,
  { isStrict = false, pauses = [] }: { readonly isStrict?: boolean; readonly pauses?: readonly string[] } = {},
): Formula => ({
  ...{ kind: 'moment', name, limit, isStrict, holds: true },
  since: limit && since,
  pauses: limit ? [...pauses].sort() : [],
});

/** That a moment comes when it has to. Whatever it leads up to does not come sooner than so long behind it. */
export function timedFormula(name: string, when: When): Formula {
  const isLead = when.kind === 'lead';
  const way = [when.kind, ...momentsIn(when).map((it) => it.name)].join(' ');
  const itself: Formula = { kind: 'timed', name, way, isLead, limit: limitIn(when), holds: true };
  return isLead
    ? { kind: 'all', parts: [itself, negated(reachedFormula(when.before.name, when.limit, name, { isStrict: true }))] }
    : itself;
}

const [YES, NO] = ['yes', 'no'];

type Compare = Extract<Condition, { kind: 'compare' }>;

/** Lengths of time and percentages are no values of a field: their comparison is taken as it stands. */
function compared(condition: Compare): Formula {
  const { field, operator, value } = condition;
  const isEquality = operator === '=' || operator === '!=';
  const named = (domain: Domain): Formula => ({ kind: 'field', name: field.name, domain });
  if (value.kind === 'number') return named(comparedWith(operator, value.value));
  if (value.kind === 'text' && isEquality)
    return named(operator === '=' ? isWord(value.text) : isOtherWord(value.text));
  // What is neither empty nor yes is no.
  if (value.kind === 'yes/no' && isEquality) return named(isWord(value.yes === (operator === '=') ? YES : NO));
  return asItStands(condition);
}

const asItStands = (condition: Condition): Formula => ({ kind: 'other', text: conditionText(condition), holds: true });

/** One of several; what is said of one field is one set of values: `channel = "email" or channel = "form"`. */
function anyOf(parts: readonly Formula[]): Formula {
  const merged: Formula[] = [];
  for (const part of parts) {
    const index = merged.findIndex((it) => it.kind === 'field' && part.kind === 'field' && it.name === part.name);
    const before = merged[index];
    const domain = before?.kind === 'field' && part.kind === 'field' ? union(before.domain, part.domain) : undefined;
    if (before?.kind === 'field' && domain) merged[index] = { ...before, domain };
    else merged.push(part);
  }
  return merged.length === 1 ? (merged[0] as Formula) : { kind: 'any', parts: merged };
}

/** A formula as text, the same for those that read alike. */
export const formulaText = remembered((formula: Formula): string => JSON.stringify(formula, asText));

/** Without the places of the text, and sets as lists. */
const asText = (key: string, value: unknown): unknown =>
  key === 'source' ? undefined : value instanceof Set ? [...value].sort() : value;
