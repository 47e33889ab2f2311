import { describe, expect, it } from 'vitest';
import { findingsIn } from '../support/check.ts';

const of = (name: string, text: string) => findingsIn(text).filter((finding) => finding.name === name);
const standards = (names: string, body: string) =>
  [...names].map((name) => `standard ${name} "${name}" { ${body} }`).join('\n');

describe('absence', () => {
  it('is not found where the service supplies what is missing', () => {
    expect(of('no-owner', `service s "S" { owner clerk }\nrole clerk "C"\n${standards('abc', '')}`)).toEqual([]);
  });

  it('is said once, at the service, where most standards lack something', () => {
    const text = `service s "S" { }\nrole clerk "C"\n${standards('abc', '')}\n${standards('de', 'owner clerk')}`;
    const [finding, ...more] = of('no-owner', text);
    expect(more).toEqual([]);
    expect(finding?.message).toContain('3 of 5 standards have no owner');
    expect(finding?.place.start).toEqual({ line: 1, column: 9 });
    expect(finding?.related.map((it) => it.place.start.line)).toEqual([3, 4, 5]);
  });

  it('of what a service would supply is not found in a file whose service is missing', () => {
    const found = findingsIn(`part of nowhere\n${standards('ab', '')}`).map((it) => it.code);
    expect(found).toEqual(['YS002', 'YS201', 'YS201']);
  });

  it('is said at each where few lack it', () => {
    const text = `service s "S" { }\nrole clerk "C"\n${standards('ab', '')}\n${standards('cdef', 'owner clerk')}`;
    expect(of('no-owner', text).map((it) => it.place.start.line)).toEqual([3, 4]);
  });

  it.each(['decide "Who owns this?"', 'decide "Is the desk responsible?"', 'decide owner "Wer ist zuständig?"'])(
    'gives way to the open question %s',
    (question) => {
      expect(of('no-owner', `service s "S" { }\n${standards('a', question)}`)).toEqual([]);
      expect(of('no-owner', `service s "S" { ${question} }\n${standards('ab', '')}`)).toEqual([]);
    },
  );

  it.each(['decide "Is the limit too short?"', 'decide target "Who owns this?"'])(
    'does not give way to %s',
    (question) => {
      expect(of('no-owner', `service s "S" { }\n${standards('a', question)}`)).toHaveLength(1);
    },
  );
});

const ABSOLUTE = 'target at least 100% within 5 minutes per month';

describe('a waiver', () => {
  it.each([
    ['by name', 'waive absolute-target because "Law"'],
    ['by code', 'waive YS301 because "Law"'],
    ['until its last day', 'waive absolute-target because "Law" until 2026-07-15'],
  ])('accepts the finding of its block, %s', (_how, waiver) => {
    const text = `service s "S" { }\nstandard a "A" { ${ABSOLUTE} ${waiver} }\nstandard b "B" { ${ABSOLUTE} }`;
    expect(of('absolute-target', text).map((it) => it.place.start.line)).toEqual([3]);
  });

  it('in the service accepts it everywhere', () => {
    const text = `service s "S" { waive absolute-target because "Law" }\n${standards('ab', ABSOLUTE)}`;
    expect(of('absolute-target', text)).toEqual([]);
  });

  it('in the service accepts what is said once', () => {
    expect(of('no-owner', `service s "S" { waive no-owner because "New" }\n${standards('abc', '')}`)).toEqual([]);
  });

  it('takes its standard out of what is said once', () => {
    const text = `service s "S" { }\n${standards('ab', '')}\n${standards('c', 'waive no-owner because "New"')}`;
    expect(of('no-owner', text)[0]?.related).toHaveLength(2);
  });

  it('without a reason accepts nothing, and is told so', () => {
    const text = `service s "S" { }\nstandard a "A" { ${ABSOLUTE} waive absolute-target because " " }`;
    expect(of('absolute-target', text)).toHaveLength(1);
    expect(of('needless-waiver', text).map((it) => it.message)).toEqual([expect.stringContaining('gives no reason')]);
  });

  it('does not hold after its last day, nor for another rule', () => {
    const text = (waiver: string) => `service s "S" { }\nstandard a "A" { ${ABSOLUTE} ${waiver} }`;
    expect(of('absolute-target', text('waive absolute-target because "Law" until 2026-07-14'))).toHaveLength(1);
    expect(of('absolute-target', text('waive no-owner because "Law"'))).toHaveLength(1);
  });
});

describe('severity', () => {
  it('is one step milder in a guideline', () => {
    const text = (kind: string) => `service s "S" { }\n${kind} a "A" { ${ABSOLUTE} }`;
    expect(of('absolute-target', text('standard'))[0]?.severity).toBe('warning');
    expect(of('absolute-target', text('guideline'))[0]?.severity).toBe('info');
  });

  it('is what the workspace says', () => {
    const found = findingsIn(`service s "S" { }\nstandard a "A" { ${ABSOLUTE} }`, {
      rules: { YS301: 'error', 'no-owner': 'off' },
    });
    expect(found.find((it) => it.name === 'absolute-target')?.severity).toBe('error');
    expect(found.find((it) => it.name === 'no-owner')).toBeUndefined();
  });
});

describe('a finding', () => {
  it('about what a branch takes over unchanged is given once', () => {
    const text = `service s "S" { }\nstandard a "A" { ${ABSOLUTE} }\nbranch b "B" { }\nbranch c "C" { }`;
    expect(of('absolute-target', text)).toHaveLength(1);
  });

  it("about a branch's own change stands in the branch", () => {
    const text = `service s "S" { }\nstandard a "A" { target at least 90% within 5 minutes per month }\nbranch b "B" {\n a { ${ABSOLUTE} }\n}`;
    expect(of('absolute-target', text).map((it) => it.place.start.line)).toEqual([4]);
  });
});

describe('an open question', () => {
  it('says where its answer goes: a period into the targets, wherever it is asked for', () => {
    const asked = (clause: string) =>
      findingsIn(`service desk "Desk" { ${clause} }\n`).find((finding) => finding.code === 'YS608')?.message;
    expect(asked('decide period "Over which period?"')).toContain('write it in the targets, such as `per month`, and');
    expect(asked('decide owner "Who?"')).toContain('write the answer down and');
  });
});
