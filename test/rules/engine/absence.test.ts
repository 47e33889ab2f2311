import { describe, expect, it } from 'vitest';
import { findingsIn } from '../../support/check.ts';

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

  it.each([
    'target at least 85% of calls are answered within 30 per seconds month',
    'target at least 85% of calls are answered in within 5 minutes per month',
    'target at least 85% of calls are answered ( per month',
  ])('of what a branch changes is not found where the branch cannot be read: %s', (target) => {
    const whole = 'target at least 90% of calls are answered per month';
    const head = `service s "S" { }\nrecord calls from "c.csv" { moments queued, answered }\nstandard a "A" { ${whole} }\n`;
    const branch = (change: string): string => `${head}branch b "B" where answered {\n  a {\n    ${change}\n  }\n}\n`;
    expect(of('syntax', branch(target))).not.toEqual([]);
    expect(of('no-period', branch(target))).toEqual([]);
    expect(of('no-period', branch(whole.replace(' per month', '')))).toHaveLength(1);
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
