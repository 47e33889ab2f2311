import { describe, expect, it } from 'vitest';
import { findingsOf, underlined } from '../../support/check.ts';
import { mendedBy, newLines } from '../../support/fix.ts';

describe('unused', () => {
  const service = (text: string, clauses = '') => `service desk "Front desk" { ${clauses} }
role clerk
record letters from "letters.csv" { moments received, answered }
${text}
`;
  const names = (text: string) => findingsOf('unused', text).map(({ message }) => /`(.*?)`|“.*”/.exec(message)?.[0]);

  it('is no record that a remedy, an inspection or a branch reads', () => {
    const cases =
      'record calls { moments queued fields site: text }\nbranch a where site = "a" { owner clerk standard b { owner clerk } }';
    expect(names(service(cases))).toEqual(['`letters`']);
    expect(names(service('standard a { owner clerk remedy "A letter" until answered }'))).toEqual([]);
    const depots =
      'record tests { moments run fields depot: text }\nstandard a { owner clerk verify by inspection in each depot }';
    expect(names(service(depots))).toEqual(['`letters`']);
  });

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

  it('goes with its line, its comment and one of the blank lines around it', async () => {
    const text = `service d "D" { }\n\nrole a "A" // nobody\n\nstandard s "S" { check "x" }\n`;
    const [first] = await mendedBy('unused', text);
    expect(first?.files['a.standards']).toBe('service d "D" { }\n\nstandard s "S" { check "x" }\n');
  });

  it('may be a step that follows another', async () => {
    const text = 'service d "D" { }\nprocedure p "P" {\n  step a "A"\n  step b "B" after a\n  step c "C"\n}\n';
    expect(await newLines('unused', text, 'follows')).toEqual(['  step c "C" after a']);
  });
});
