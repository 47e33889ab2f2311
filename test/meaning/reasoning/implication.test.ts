/** What is concluded from two conditions is true for every case that there can be: tried on cases. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formulaOf, negated } from '../../../language/meaning/reasoning/formulas.ts';
import { excludes, implies } from '../../../language/meaning/reasoning/implication.ts';
import type { Condition, Limit, When } from '../../../language/model/schema.ts';
import { duration } from '../../../language/quantities/duration.ts';

const source = { file: 'a.standards', start: { line: 1, column: 1 }, end: { line: 1, column: 2 } };
const ref = (name: string) => ({ name, source });

/** Seconds from the first moment to the second, or never. */
interface Case {
  readonly rating: number | null;
  readonly queue: string | null;
  readonly urgent: boolean | null;
  readonly answered: number | null;
  readonly closed: number | null;
}

const limit = (seconds: number): Limit => ({ ...duration(seconds, 'second', undefined), source });
type Operator = Extract<Condition, { kind: 'compare' }>['operator'];
const compare = (
  field: string,
  operator: Operator,
  value: Extract<Condition, { kind: 'compare' }>['value'],
): Condition => ({
  ...{ kind: 'compare', operator, value, source },
  field: ref(field),
});

const numbers = fc.integer({ min: 1, max: 5 });
const operators = fc.constantFrom<Operator>('=', '!=', '<', '<=', '>', '>=');
const equality = fc.constantFrom<Operator>('=', '!=');
const texts = fc.constantFrom('phone', 'mail', 'chat');

const ways: fc.Arbitrary<When> = fc.oneof(
  fc.integer({ min: 1, max: 4 }).map(
    (seconds): When => ({
      ...{ kind: 'lead', limit: limit(seconds), before: ref('closed') },
    }),
  ),
  fc.integer({ min: 1, max: 4 }).map(
    (seconds): When => ({
      ...{ kind: 'around', limit: limit(seconds), of: ref('closed') },
    }),
  ),
  fc.constant<When>({ kind: 'due', due: ref('closed') }),
  fc.constant<When>({ kind: 'window', from: ref('queued'), to: ref('closed') }),
);

const simple: fc.Arbitrary<Condition> = fc.oneof(
  fc
    .tuple(operators, numbers)
    .map(([operator, value]) => compare('rating', operator, { kind: 'number', value, decimal: String(value) })),
  fc.tuple(equality, texts).map(([operator, text]) => compare('queue', operator, { kind: 'text', text })),
  fc.tuple(equality, fc.boolean()).map(([operator, yes]) => compare('urgent', operator, { kind: 'yes/no', yes })),
  fc.constant<Condition>({ kind: 'is', field: ref('urgent'), source }),
  fc.option(fc.integer({ min: 1, max: 4 }), { nil: null }).map((seconds) => ({
    ...{ kind: 'reached' as const, moment: ref('answered'), source },
    within: seconds === null ? null : limit(seconds),
    since: seconds === null ? null : ref('queued'),
  })),
  fc.integer({ min: 1, max: 4 }).map((seconds) => ({
    ...{ kind: 'reached' as const, moment: ref('closed'), source },
    ...{ within: limit(seconds), since: ref('answered') },
  })),
  ways.map((when) => ({ kind: 'timed' as const, moment: ref('answered'), when, source })),
);
const conditions: fc.Arbitrary<Condition> = fc.letrec<{ any: Condition }>((tie) => ({
  any: fc.oneof(
    { maxDepth: 2 },
    simple,
    tie('any').map((condition): Condition => ({ kind: 'not', condition })),
    fc
      .tuple(fc.constantFrom('all' as const, 'any' as const), fc.array(tie('any'), { minLength: 2, maxLength: 3 }))
      .map(([kind, them]): Condition => ({ kind, conditions: them })),
  ),
})).any;

const cases: fc.Arbitrary<Case> = fc.record({
  rating: fc.option(fc.constantFrom(0, 1, 1.5, 2, 3, 3.5, 4, 5, 6), { nil: null }),
  queue: fc.option(fc.constantFrom('phone', 'mail', 'chat', 'fax'), { nil: null }),
  urgent: fc.option(fc.boolean(), { nil: null }),
  answered: fc.option(fc.constantFrom(0, 1, 1.5, 2, 3, 4, 9), { nil: null }),
  closed: fc.option(fc.constantFrom(0, 1, 1.5, 2, 3, 4, 6, 9), { nil: null }),
});

/** As the reference of the language has it: an empty field is not yes, and fulfils no comparison. */
function holds(condition: Condition, it: Case): boolean {
  switch (condition.kind) {
    case 'all':
      return condition.conditions.every((part) => holds(part, it));
    case 'any':
      return condition.conditions.some((part) => holds(part, it));
    case 'not':
      return !holds(condition.condition, it);
    case 'is':
      return it.urgent === true;
    case 'reached':
      if (condition.moment.name === 'closed') return isBetween(0, gapOf(it), condition.within?.seconds ?? 0);
      return it.answered !== null && (condition.within === null || it.answered <= (condition.within.seconds ?? 0));
    case 'timed':
      return isInTime(condition.when, it);
    case 'compare':
      return compares(condition, it);
  }
}

/** From being answered to being closed. */
const gapOf = ({ answered, closed }: Case): number | null =>
  answered === null || closed === null ? null : closed - answered;

const isBetween = (from: number, value: number | null, to: number): boolean =>
  value !== null && from <= value && value <= to;

function isInTime(when: When, it: Case): boolean {
  const seconds = ('limit' in when && when.limit.seconds) || 0;
  switch (when.kind) {
    case 'lead':
      return isBetween(seconds, gapOf(it), Number.POSITIVE_INFINITY);
    case 'around':
      return isBetween(-seconds, gapOf(it), seconds);
    default:
      return isBetween(0, gapOf(it), Number.POSITIVE_INFINITY);
  }
}

function compares({ field, operator, value }: Extract<Condition, { kind: 'compare' }>, it: Case): boolean {
  const held = it[field.name as keyof Case];
  const against =
    value.kind === 'number' ? value.value : value.kind === 'text' ? value.text : value.kind === 'yes/no' && value.yes;
  if (held === null) return false;
  if (operator === '=') return held === against;
  if (operator === '!=') return held !== against;
  const [x, y] = [Number(held), Number(against)];
  return { '<': x < y, '<=': x <= y, '>': x > y, '>=': x >= y }[operator];
}

const many = { numRuns: 3000 };

describe('a conclusion', () => {
  it('holds for every case', () => {
    let proved = 0;
    fc.assert(
      fc.property(conditions, conditions, fc.array(cases, { minLength: 20, maxLength: 20 }), (a, b, all) => {
        if (!implies(formulaOf(a), formulaOf(b))) return;
        proved += 1;
        for (const it of all) if (holds(a, it)) expect(holds(b, it)).toBe(true);
      }),
      many,
    );
    expect(proved).toBeGreaterThan(100);
  });

  it('that two exclude each other leaves no case to both', () => {
    let proved = 0;
    fc.assert(
      fc.property(conditions, conditions, fc.array(cases, { minLength: 20, maxLength: 20 }), (a, b, all) => {
        if (!excludes(formulaOf(a), formulaOf(b))) return;
        proved += 1;
        for (const it of all) expect(holds(a, it) && holds(b, it)).toBe(false);
      }),
      many,
    );
    expect(proved).toBeGreaterThan(100);
  });

  it('is drawn from a condition to itself, and never to its opposite', () => {
    fc.assert(
      fc.property(conditions, cases, (a, it) => {
        const formula = formulaOf(a);
        expect(implies(formula, formula)).toBe(true);
        if (holds(a, it)) expect(implies(formula, negated(formula))).toBe(false);
      }),
    );
  });
});
