import { describe, expect, it } from 'vitest';
import { EXPLAINED } from '../../../language/rules/registry.ts';
import { findingsIn } from '../../support/check.ts';

const of = (name: string, text: string) => findingsIn(text).filter((finding) => finding.name === name);
const ABSOLUTE = 'target at least 100% within 5 minutes per month';

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

describe('a rule', () => {
  it('gives way to rules that there are', () => {
    const names = EXPLAINED.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(EXPLAINED.flatMap(({ yieldsTo = [] }) => yieldsTo)));
  });
});
