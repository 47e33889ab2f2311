import { describe, expect, it } from 'vitest';
import { findingsOf } from '../../support/check.ts';

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
