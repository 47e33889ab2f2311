/** What holds of every rule about a clause that a service can say once for all its standards. */
import { expect, it } from 'vitest';
import { findingsIn, underlined } from './check.ts';

const desk = (standards: string[], service = '') => `service desk "Front desk" {
  ${service}
}
role clerk "Desk clerk"
${standards.join('\n')}
`;

/** A standard that has nothing but a target, and a clause. */
const standard = (name: string, clause = '', kind = 'standard') =>
  `${kind} ${name} "About ${name}" {\n  target at least 90% within 5 business days per month\n  ${clause}\n}`;

/**
 * Tests where the clause is missed, and where it is not.
 * @param code that of the rule
 * @param clause that which the rule misses, as it may stand in a standard or in the service
 * @param question a `decide` clause that speaks of it
 */
export function isSaidOnceForAll(code: string, clause: string, question: string): void {
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
}
