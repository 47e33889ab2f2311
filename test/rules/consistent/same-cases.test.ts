import { describe, expect, it } from 'vitest';
import { findingsOf } from '../../support/check.ts';

const messages = (...branches: string[]) =>
  findingsOf(
    'same-cases',
    `service desk "Front desk" { }
record calls from "calls.csv" {
  moments queued, answered
  fields  site: text, urgent: yes/no
}
${branches.join('\n')}
`,
  ).map(({ message }) => message);

describe('same-cases', () => {
  it('names the two branches and what they have in common', () => {
    const found = messages('branch a "Airport" where site = "hall" { }', 'branch b where site = "hall" { }');
    expect(found).toEqual([
      '“b” and “Airport” have the same cases, those `where site = "hall"`: each is measured by the work of both. Say which ones are its own.',
    ]);
  });

  it('sees that parts in another order say the same', () => {
    expect(
      messages('branch a where urgent and site = "x" { }', 'branch b where site = "x" and urgent { }'),
    ).toHaveLength(1);
    const either = messages(
      'branch a where site = "x" or site = "y" { }',
      'branch b where site = "y" or site = "x" { }',
    );
    expect(either).toHaveLength(1);
  });

  it('says nothing of branches that differ, or that have no condition', () => {
    expect(
      messages('branch a where site = "x" { }', 'branch b where site != "x" { }', 'branch c { }', 'branch d { }'),
    ).toEqual([]);
  });
});
