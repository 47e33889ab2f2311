import { describe, expect, it } from 'vitest';
import { findingsIn, findingsOf, underlined } from '../support/check.ts';

describe('no-evidence', () => {
  const service = (clauses: string, standard = '') =>
    `service desk "Front desk" { ${clauses} }\n${['one', 'two', 'three'].map((name) => `standard ${name} "${name}" { check "Says hello" ${standard} }`).join('\n')}\n`;

  it('is said once where most standards lack it', () => {
    const [finding, ...more] = findingsOf('no-evidence', service(''));
    expect(finding?.message).toMatch(/^For 3 of 3 standards/);
    expect(finding?.place.start).toEqual({ line: 1, column: 9 });
    expect(more).toEqual([]);
  });

  it('is not said where the service has it, or asks about it', () => {
    expect(findingsOf('YS501', service('evidence interviews "What callers want"'))).toEqual([]);
    expect(findingsOf('YS501', service('decide evidence "Whom do we ask?"'))).toEqual([]);
    expect(findingsOf('YS501', service('', 'decide "Do customers want this at all?"'))).toEqual([]);
  });
});

describe('unserved-touchpoint', () => {
  const service = (...standards: string[]) => `service desk "Front desk" { touchpoints phone, chat, counter }
${standards.map((clauses, index) => `standard s${index} "S" { ${clauses} }`).join('\n')}
`;

  it('is found at each touchpoint that no standard names', () => {
    expect(underlined(service('at phone'), 'YS504')).toEqual(['chat', 'counter']);
  });

  it('counts the standards of branches', () => {
    const text = `${service('at phone')}branch hill { s0 { at chat } standard own { at counter } }`;
    expect(findingsOf('YS504', text)).toEqual([]);
  });

  it('is one finding where no standard says where it holds', () => {
    const [finding, ...more] = findingsOf('YS504', service('check "Says hello"', 'check "Says goodbye"'));
    expect(finding?.message).toContain('`phone`, `chat`, `counter`');
    expect(more).toEqual([]);
  });

  it('is not said before there is any standard, or while the text cannot be read', () => {
    expect(findingsOf('YS504', service())).toEqual([]);
    expect(underlined(service('at phone', 'target at least'), 'YS504')).toEqual([]);
  });

  it('does not blame a misspelt name twice', () => {
    expect(underlined(service('at phone, chatt, counter'), 'YS002')).toEqual(['chatt']);
    expect(underlined(service('at phone, chatt, counter'), 'YS504')).toEqual([]);
  });
});

describe('uncovered', () => {
  const messages = (standards: string) =>
    findingsIn(`service desk "Front desk" { }\n${standards}`).flatMap((it) => (it.code === 'YS505' ? it.message : []));

  it('is one finding each for areas, stages and pillars, all of them at the name of the service', () => {
    const found = findingsOf(
      'YS505',
      'service desk "Front desk" { }\nstandard a { area flow pillar empathy during decision }',
    );
    expect(found.map((finding) => finding.place.start)).toEqual(Array(3).fill({ line: 1, column: 9 }));
    expect(found.map((finding) => finding.message.slice(0, 34))).toEqual([
      'No standard covers 13 of the 14 ar',
      'No standard covers 3 of the 4 stag',
      'No standard covers 5 of the 6 pill',
    ]);
  });

  it('says so where nobody names any', () => {
    expect(messages('standard a { area flow during decision }').at(-1)).toMatch(/^No standard says with `pillar`/);
  });

  it('counts what branches add', () => {
    const [areas] = messages('standard a { area flow }\nbranch hill { standard b { area selling } }');
    expect(areas).toContain('12 of the 14');
  });

  it('does not miss what is only misspelt', () => {
    expect(messages('standard a { area time-limit }')[0]).not.toContain('`time-limits`');
  });

  it('waits for the first standard, and for the service', () => {
    expect(messages('role clerk')).toEqual([]);
    const part = findingsIn('part of desk\nstandard a { area flow }').map((finding) => finding.code);
    expect(part).toContain('YS002');
    expect(part).not.toContain('YS505');
  });
});

describe('unused', () => {
  const service = (text: string, clauses = '') => `service desk "Front desk" { ${clauses} }
role clerk
record letters from "letters.csv" { moments received, answered }
${text}
`;
  const names = (text: string) => findingsOf('unused', text).map(({ message }) => /`(.*?)`|“.*”/.exec(message)?.[0]);

  it('is found for roles and records that nothing names', () => {
    expect(names(service(''))).toEqual(['`clerk`', '`letters`']);
    expect(names(service('demand letters { typical 20 per day, staff 2 }'))).toEqual(['`clerk`', '`letters`']);
  });

  it.each([
    ['owns', 'standard a { owner clerk }'],
    ['is told', 'standard a { report monthly to clerk }'],
    [
      'approves',
      'standard a { target at least 90% within 2 days per month { allow 1 more day for "Storm" approved by clerk } }',
    ],
    ['owns a procedure', 'procedure p { owner clerk }'],
    ['does a step', 'procedure p { step s by clerk }'],
    ['is asked for help', 'procedure p { escalate to clerk after 2 days }'],
    ['owns in a branch', 'standard a { } branch hill { owner clerk }'],
    ['owns what a branch changes', 'standard a { } branch hill { a { owner clerk } }'],
  ])('is no role that %s', (_what, text) => {
    expect(names(service(text))).toEqual(['`letters`']);
  });

  it('is no role that the service names for all', () => {
    expect(names(service('', 'owner clerk'))).toEqual(['`letters`']);
  });

  it.each([
    ['a target', 'standard a { target at most 3 letters per day }'],
    ['the base of a rate', 'record calls standard a { target at most 3 calls per 100 letters per day }'],
    ['a procedure', 'procedure p for letters { }'],
    [
      'a branch',
      'standard a { target at least 90% within 2 days per month } branch hill { a { target at most 3 letters per day } }',
    ],
  ])('is no record of %s', (_what, text) => {
    expect(names(service(text))).toEqual(['`clerk`']);
  });

  it('does not blame a misspelt name twice', () => {
    expect(underlined(service('standard a { owner clerks }'), 'YS604')).toEqual(['letters']);
  });

  const steps = (text: string) => names(`service desk "Front desk" { }\nprocedure p "Calls" { ${text} }`);

  it('is a step that stands apart', () => {
    expect(steps('step a step b after a step c')).toEqual(['`c`']);
    expect(steps('step a')).toEqual([]);
    expect(steps('step a step b after a step c after a')).toEqual([]);
  });

  it('is said once where no step follows another', () => {
    expect(steps('step a step b step c')).toEqual(['“Calls”']);
  });
});
