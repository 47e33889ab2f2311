/** The rules about clauses that a service can say once for all its standards. */
import { describe, expect, it } from 'vitest';
import { findingsIn, underlined } from '../support/check.ts';

const desk = (standards: string[], service = '') => `service desk "Front desk" {
  ${service}
}
role clerk "Desk clerk"
${standards.join('\n')}
`;
const standard = (name: string, clause = '', kind = 'standard') =>
  `${kind} ${name} "About ${name}" {\n  target at least 90% within 5 business days per month\n  ${clause}\n}`;

describe.each([
  ['YS403', 'review every 6 months since 2026-07-01', 'decide "When do we reconsider it?"'],
  ['YS406', 'train every 12 months', 'decide "Who teaches the newcomers?"'],
  ['YS407', 'report monthly to clerk', 'decide report "To whom?"'],
  ['YS409', 'adopted 2026-07-01 by "Service board"', 'decide "Has the board adopted it?"'],
])('%s', (code, clause, question) => {
  it('is said at each standard where few lack it', () => {
    const standards = [standard('a', clause), standard('b'), standard('c', clause)];
    expect(underlined(desk(standards), code)).toEqual(['b']);
    expect(findingsIn(desk(standards)).find((it) => it.code === code)?.message).toContain('“About b”');
  });

  it('is said once, at the service, where most lack it', () => {
    const standards = [standard('a', clause), standard('b'), standard('c')];
    expect(underlined(desk(standards), code)).toEqual(['desk']);
    const finding = findingsIn(desk(standards)).find((it) => it.code === code);
    expect(finding?.message).toContain('2 of 3 ');
    expect(finding?.related.map((it) => it.message)).toEqual(['“About b”', '“About c”']);
  });

  it('is not said where the service says it for all, or where the question is open', () => {
    expect(underlined(desk([standard('a'), standard('b')], clause), code)).toEqual([]);
    expect(underlined(desk([standard('a', question)]), code)).toEqual([]);
    expect(underlined(desk([standard('a')], question), code)).toEqual([]);
    expect(underlined(desk([standard('a', 'decide "Is five days enough?"')]), code)).toEqual(['a']);
  });
});

it('training is asked for of what is mandatory', () => {
  const standards = [
    standard('a', '', 'guideline'),
    standard('b', '', 'prohibition'),
    standard('c', 'train every 1 year'),
  ];
  expect(underlined(desk(standards), 'YS406')).toEqual(['b']);
});
