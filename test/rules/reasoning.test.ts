/** What is concluded from two conditions is true for every case that there can be: tried on cases. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formulaOf, negated } from '../../language/meaning/reasoning/formulas.ts';
import { excludes, implies } from '../../language/meaning/reasoning/implication.ts';
import type { Condition, Limit } from '../../language/model/schema.ts';
import { duration } from '../../language/quantities/duration.ts';
import { findingsOf, underlined } from '../support/check.ts';
import { mendedBy } from '../support/fix.ts';

const source = { file: 'a.standards', start: { line: 1, column: 1 }, end: { line: 1, column: 2 } };
const ref = (name: string) => ({ name, source });

/** Seconds from the first moment to the second, or never. */
interface Case {
  readonly rating: number | null;
  readonly queue: string | null;
  readonly urgent: boolean | null;
  readonly answered: number | null;
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
      return it.answered !== null && (condition.within === null || it.answered <= (condition.within.seconds ?? 0));
    case 'compare':
      return compares(condition, it);
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

const HEAD = `service desk "Front desk" { touchpoints phone }
record calls from "calls.csv" {
  moments queued, answered, ended
  fields  urgent: yes/no, site: text, transferred: yes/no, rating: 1..5
}
record complaints from "complaints.csv" { moments received fields channel: text }
demand calls { peak "Fair" 2027-02-05..2027-02-12 320 per hour }
`;
const standards = (...targets: string[]) =>
  HEAD + targets.map((target, index) => `standard s${index} "Standard ${index}" { target ${target} }\n`).join('');
const monthly = (target: string) => (/ per (?!\d)/.test(target) ? target : `${target} per month`);
const found = (rule: string, ...targets: string[]) => findingsOf(rule, standards(...targets.map(monthly)));

describe('a target is implied', () => {
  it.each([
    [
      'a shorter limit for more',
      '90% of calls are answered within 20 seconds',
      '80% of calls are answered within 30 seconds',
    ],
    ['the same', '90% of calls are answered within 20 seconds', '90% of calls are answered within 20 seconds'],
    ['a moment that takes no limit', '90% of calls are answered within 20 seconds', '90% of calls are answered'],
    ['a higher rating', '80% of calls have rating >= 4', '70% of calls have rating > 3'],
    ['one of several', '80% of calls have urgent and rating >= 4', '80% of calls have urgent'],
    ['one or the other', '80% of calls have site = "a"', '80% of calls have site = "a" or site = "b"'],
    [
      'all of more cases',
      '100% of calls are answered within 20 seconds',
      '90% of calls where urgent are answered within 30 seconds',
    ],
    [
      'each month of the quarter',
      '90% of calls are answered within 20 seconds per month',
      '85% of calls are answered within 20 seconds per quarter',
    ],
  ])('by %s', (_what, more, less) => {
    expect(found('YS602', `at least ${more}`, `at least ${less}`).map(({ place }) => place.start.line)).toEqual([9]);
    const turned = found('YS602', `at least ${less}`, `at least ${more}`).map(({ place }) => place.start.line);
    expect(turned).toEqual([more === less ? 9 : 8]);
  });

  it.each([
    [
      'a percentile',
      'percentile 95 time from queued to answered of calls at most 20 seconds',
      'at least 90% of calls are answered within 20 seconds of queued',
    ],
    [
      'a median',
      'median time from queued to answered of calls at most 20 seconds',
      'median time from queued to answered of calls at most 30 seconds',
    ],
    [
      'fewer that are late',
      'at most 5% of calls have not answered within 20 seconds',
      'at least 90% of calls are answered within 30 seconds',
    ],
    ['fewer', 'at most 5 complaints', 'at most 5 complaints where channel = "mail"'],
    ['fewer in a longer time', 'at most 5 complaints per month', 'at most 6 complaints per day'],
    ['a lower rate', 'at most 2 complaints per 100 calls', 'at most 30 complaints per 1000 calls'],
    ['a better rating', 'average rating of calls at least 4.5 of 5', 'average rating of calls at least 4 of 5'],
  ])('by %s', (_what, more, less) => {
    expect(found('YS602', more, less).map(({ place }) => place.start.line)).toEqual([9]);
  });

  it('with the words that tell the two apart', () => {
    const [finding] = found(
      'YS602',
      'at least 90% of calls are answered within 20 seconds',
      'at least 80% of calls are answered within 30 seconds per quarter',
    );
    expect(finding?.message).toBe(
      '“Standard 1” asks for at least 80% answered within 30 seconds per quarter, “Standard 0” for at least 90% answered within 20 seconds per month: whoever keeps the latter keeps the former. Take this one out, ask for more, or say with `where` which cases it is about.',
    );
    expect(finding?.severity).toBe('info');
  });

  it('and goes where its standard has another', () => {
    const two = `${HEAD}standard s "S" {
  target at least 90% of calls are answered within 20 seconds per month
  target at least 80% of calls are answered within 30 seconds per month
}
`;
    expect(mendedBy('YS602', two)[0]?.files['a.standards']).toBe(two.replace(/ {2}target at least 80%.*\n/, ''));
    const alone = standards(
      'at least 90% of calls are answered per month',
      'at least 80% of calls are answered per month',
    );
    expect(mendedBy('YS602', alone).map(({ title }) => title)).toEqual([expect.stringMatching(/^Accept/)]);
  });
});

describe('a target is not implied', () => {
  it.each([
    [
      'a longer limit for more',
      'at least 90% of calls are answered within 30 seconds',
      'at least 80% of calls are answered within 20 seconds',
    ],
    [
      'a share of some of its cases',
      'at least 90% of calls are answered within 20 seconds',
      'at least 80% of calls where urgent are answered within 20 seconds',
    ],
    [
      'a share of more of its cases',
      'at least 90% of calls where urgent are answered within 20 seconds',
      'at least 80% of calls are answered within 20 seconds',
    ],
    [
      'weeks, which make no month',
      'at least 90% of calls are answered within 20 seconds per week',
      'at least 80% of calls are answered within 20 seconds per month',
    ],
    [
      'a longer time',
      'at least 90% of calls are answered within 20 seconds per quarter',
      'at least 80% of calls are answered within 20 seconds per month',
    ],
    [
      'another clock',
      'at least 90% of calls are ended within 20 seconds of answered',
      'at least 80% of calls are ended within 20 seconds',
    ],
    ['a number in a shorter time', 'at most 5 complaints per day', 'at most 6 complaints per month'],
    [
      'a limit that cannot be compared',
      'at least 90% of calls are ended within 4 business hours',
      'at least 80% of calls are ended within 8 hours',
    ],
    [
      'a stretched one',
      'at least 90% of calls are answered within 20 seconds per month { allow up to 10 minutes for "Storm" }',
      'at least 80% of calls are answered within 30 seconds',
    ],
    [
      'one whose ceiling it lacks',
      'at least 90% of calls are answered within 20 seconds',
      'at least 80% of calls are answered within 30 seconds per month { ceiling 1 minute }',
    ],
    ['what an empty field may be', 'at least 90% of calls have not urgent', 'at least 80% of calls have urgent = no'],
  ])('by %s', (_what, other, target) => {
    expect(found('YS602', other, target)).toEqual([]);
  });

  it('by a recommendation, nor within another peak, nor by what it replaces', () => {
    const guideline = `${standards('at least 80% of calls are answered per month')}guideline g "G" { target at least 90% of calls are answered per month }`;
    expect(underlined(guideline, 'YS602')).toEqual([]);
    const peak = `${standards('at least 80% of calls are answered per month')}standard p "P" { only in peak "Fair" target at least 70% of calls are answered per month }`;
    expect(underlined(peak, 'YS602')).toEqual([]);
    const branch = `${standards('at least 80% of calls are answered per month')}branch hill { s0 { target at least 70% of calls are answered per month because "Small" } }`;
    expect(underlined(branch, 'YS602')).toEqual([]);
  });
});

describe('targets contradict each other', () => {
  it.each([
    [
      'shares of what excludes each other',
      'at least 80% of calls have rating >= 4',
      'at least 30% of calls have rating <= 3',
    ],
    [
      'shares of what is within each other',
      'at least 80% of calls have rating >= 4',
      'at most 10% of calls have rating >= 3',
    ],
    ['shares that leave something out', 'at most 60% of calls have urgent', 'at most 30% of calls have not urgent'],
    [
      'all of more cases',
      'at least 100% of calls are answered within 20 seconds',
      'at most 90% of calls where urgent are answered within 30 seconds',
    ],
    [
      'each month and the quarter',
      'at least 95% of calls are answered within 20 seconds per month',
      'at most 90% of calls are answered within 20 seconds per quarter',
    ],
    [
      'the quarter and each month',
      'at most 90% of calls are answered within 20 seconds per month',
      'at least 95% of calls are answered within 20 seconds per quarter',
    ],
    ['a number of some and of all', 'at least 10 complaints where channel = "mail"', 'at most 5 complaints'],
    [
      'conditions said otherwise',
      'at least 95% of calls where not (urgent or transferred) are answered',
      'at most 90% of calls where not transferred and not urgent are answered',
    ],
  ])('by %s', (_what, first, second) => {
    expect(found('YS601', first, second).map(({ place }) => place.start.line)).toEqual([9]);
  });

  it.each([
    ['shares that come to all', 'at least 70% of calls have rating >= 4', 'at least 30% of calls have rating <= 3'],
    [
      'a share of some and of all',
      'at least 95% of calls where urgent are answered within 20 seconds',
      'at most 90% of calls are answered within 20 seconds',
    ],
    [
      'weeks and a month',
      'at least 95% of calls are answered within 20 seconds per week',
      'at most 90% of calls are answered within 20 seconds per month',
    ],
    ['a number of all and of some', 'at least 10 complaints', 'at most 5 complaints where channel = "mail"'],
    ['a number in a month and in a day', 'at least 10 complaints per month', 'at most 5 complaints per day'],
  ])('not by %s', (_what, first, second) => {
    expect(found('YS601', first, second)).toEqual([]);
  });
});
