import { describe, expect, it } from 'vitest';
import { findingsIn, findingsOf } from '../../support/check.ts';

const HEAD = `service desk "Front desk" { }
record calls from "calls.csv" {
  moments queued, answered
  fields  urgent: yes/no, rating: 1..5
}
record sales from "sales.csv" { moments sold }
`;
const branch = (targets: string, change: string) => `${HEAD}standard quick "Calls" { ${targets} }
branch hill "Hill desk" {
  quick { ${change} }
}
`;

describe('ambiguous-branch', () => {
  const two = `target at least 95% of calls where urgent are answered within 10 seconds per month
  target at least 90% of calls where not urgent are answered within 20 seconds per month as others`;
  const messages = (text: string) => findingsOf('ambiguous-branch', text).map((finding) => finding.message);

  it('names what could be replaced', () => {
    const [message] = messages(branch(two, 'target at least 85% of calls are answered within 30 seconds per month'));
    expect(message).toContain('2 targets of “Calls”: at least 95% answered within 10 seconds where urgent; `others`.');
  });

  it('is settled by a name', () => {
    const change =
      'target at least 85% of calls are answered within 30 seconds per month as others because "Two lines"';
    expect(messages(branch(two, change))).toEqual([]);
  });

  it('says what there is where nothing is replaced', () => {
    const [message, ...more] = messages(branch(two, 'target at most 5 sales per month because "Shop"'));
    expect(message).toMatch(
      /^at most 5 sales replaces no target of “Calls”, which asks for: at least 95% .*; `others`\./,
    );
    expect(more).toEqual([]);
  });

  it('sends a target to the standard that has none', () => {
    const [message] = messages(branch('check "Says hello"', 'target at most 5 sales per month because "Shop"'));
    expect(message).toContain('which has none');
  });

  it('leaves a standard that does not exist to the finding about its name', () => {
    const text = `${HEAD}branch hill { quikc { target at most 5 sales per month because "Shop" } }`;
    expect(findingsIn(text).filter((finding) => finding.name === 'ambiguous-branch')).toEqual([]);
  });
});
