/** The scorer of imports, on standards that are written for it. */
import { expect, it } from 'vitest';
import type { Gold, Promised } from '../../bench/accuracy/import-gold.ts';
import type { Exported } from '../../bench/accuracy/import-json.ts';
import { scoreImport } from '../../bench/accuracy/import-score.ts';
import { checkServices } from '../support/check.ts';

const ASKED = '{ decide target "In what share of cases?" }';

const services = (standards: string): Exported[] =>
  checkServices({ 'a.standards': `service desk "Desk" { }\n${standards}` }).map(({ model }) => model as Exported);

const within = (value: number, unit: 'hour' | 'day', percent: number | null): Promised['expected'] => ({
  kind: 'share',
  percent,
  direction: 'at least',
  limit: { value, unit, calendar: unit === 'day' ? 'business' : 'unstated' },
});

const promise = (text: string, expected: Promised['expected'], more: Partial<Promised> = {}): Promised => ({
  ...{ text, expected, accept: [], or: [] },
  ...more,
});

const resultsOf = (standards: string, ...promises: readonly Promised[]): string[] =>
  scoreImport({ promises, others: [] }, services(standards)).promises.map(({ result }) => result);

const letters = (target: string): string =>
  `standard letters { statement "Letters are answered within 5 working days" ${target} }`;

it.each([
  ['the share and the limit', 'target at least 90% within 5 business days', 90, 'right'],
  ['another limit', 'target at least 90% within 4 business days', 90, 'wrong'],
  ['another kind of day', 'target at least 90% within 5 days', 90, 'wrong'],
  ['another share', 'target at least 80% within 5 business days', 90, 'wrong'],
  ['the other side of it', 'target at most 90% within 5 business days', 90, 'wrong'],
  [
    '100% with a question, where no share is named',
    `target at least 100% within 5 business days ${ASKED}`,
    null,
    'right',
  ],
  ['100% without a question, where no share is named', 'target at least 100% within 5 business days', null, 'wrong'],
  ['a question in place of a target', 'decide target "How is it measured?"', 90, 'left'],
  ['a target that leaves the limit open', `target at least 90% ${ASKED}`, 90, 'left'],
  [
    'a target that nobody promised beside the right one',
    'target at least 90% within 5 business days target at least 50% within 1 business day',
    90,
    'wrong',
  ],
])('a promise is judged by %s', (_, target, percent, result) => {
  expect(resultsOf(letters(target), promise('Letters are answered', within(5, 'day', percent)))).toEqual([result]);
});

it('a promise is lost where its text is nowhere, or its figure', () => {
  const fee = promise('Licence', within(5, 'day', null), { figure: 'soon' });
  expect(resultsOf(letters(''), promise('Calls are answered', within(1, 'hour', 90)))).toEqual(['lost']);
  expect(resultsOf('standard a "Licence" { decide limit "How long?" }', fee)).toEqual(['lost']);
  expect(resultsOf('standard a "Licence" { decide limit "What is “soon”?" }', fee)).toEqual(['left']);
});

it('promises are merged in one standard, unless they stand in one sentence', () => {
  const both = `standard a { statement "Calls in 1 hour. Letters in 5 days." target at least 90% within 1 hour }`;
  const calls = promise('Calls in 1 hour', within(1, 'hour', 90));
  const post = promise('Letters in 5 days', within(5, 'day', 90));
  expect(resultsOf(both, calls, post)).toEqual(['merged', 'merged']);
  const group = { group: 'one' };
  expect(resultsOf(both, { ...calls, ...group }, { ...post, ...group })).toEqual(['right', 'left']);
});

it('several limits of one text are each found', () => {
  const text =
    'standard a { statement "Whole site" target at least 90% within 1 hour target at least 90% within 4 hours }';
  const two = [promise('Whole site', within(1, 'hour', 90)), promise('Whole site', within(4, 'hour', 90))];
  expect(resultsOf(text, ...two)).toEqual(['right', 'right']);
});

it('checks, questions and averages are scored as what they are', () => {
  const badge = 'standard a { statement "Staff wear a badge" check "Staff wear a badge" }';
  expect(resultsOf(badge, promise('Staff wear a badge', { kind: 'check' }))).toEqual(['right']);
  const kind = 'standard a { statement "We are kind" decide target "How is it seen?" }';
  expect(resultsOf(kind, promise('We are kind', { kind: 'question' }))).toEqual(['right']);
  expect(resultsOf(kind, promise('We are kind', { kind: 'check' }))).toEqual(['left']);
  const average = `record calls { moments begun, done }
    standard a { statement "Average wait" target average time from begun to done of calls at most 2 hours }`;
  const bound = {
    direction: 'at most' as const,
    limit: { value: 2, unit: 'hour' as const, calendar: 'unstated' as const },
  };
  expect(resultsOf(average, promise('Average wait', { kind: 'statistic', statistic: 'average', bound }))).toEqual([
    'right',
  ]);
});

it('a text that promises nothing counts where a standard without a promise has a target', () => {
  const gold: Gold = { promises: [promise('Calls', within(1, 'hour', 90))], others: ['Last year', 'Open till five'] };
  const found = scoreImport(
    gold,
    services(`standard calls { statement "Calls" target at least 90% within 1 hour }
      standard past { statement "Last year it was 80%" target at least 80% }`),
  );
  expect(found.others.map(({ isTarget }) => isTarget)).toEqual([true, false]);
});
