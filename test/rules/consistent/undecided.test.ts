import { describe, expect, it } from 'vitest';
import { findingsIn } from '../../support/check.ts';
import { mendedBy } from '../../support/fix.ts';

describe('an open question', () => {
  it('says where its answer goes: a period into the targets, wherever it is asked for', () => {
    const asked = (clause: string) =>
      findingsIn(`service desk "Desk" { ${clause} }\n`).find((finding) => finding.code === 'YS608')?.message;
    expect(asked('decide period "Over which period?"')).toContain('write it in the targets, such as `per month`, and');
    expect(asked('decide owner "Who?"')).toContain('write the answer down and');
  });

  it('is answered: what is answered takes its place', async () => {
    const text = `service desk "Desk" { }\nrole clerk "Clerk"\nstandard a "A" {\n  check  "Seen"\n  decide owner "Who?"\n}\n`;
    const [answer] = await mendedBy('undecided', text);
    expect(answer?.title).toBe('Answer it. Write `owner` and who answers for it');
    expect(answer?.files['a.standards']).toBe(text.replace('decide owner "Who?"', 'owner  clerk'));
  });

  it('is told otherwise where the clause that it asks for stands beside it, and is not answered twice', async () => {
    const text = `service desk "Desk" { }\nrole clerk "Clerk"\nstandard a "A" {\n  check  "Seen"\n  owner  clerk\n  decide owner "Who?"\n}\n`;
    const [message] = findingsIn(text).flatMap(({ code, message }) => (code === 'YS608' ? [message] : []));
    expect(message).toContain('“Who?” is still open, and `owner` is there beside it.');
    const fixes = await mendedBy('undecided', text);
    expect(fixes.map(({ title }) => title)).toEqual(['It is decided: take the question out']);
  });

  it('may ask one standard for what the service says for all', () => {
    const text = `service desk "Desk" { review every 12 months }\nstandard a "A" {\n  check  "Seen"\n  decide review "Sooner?"\n}\n`;
    const [message] = findingsIn(text).flatMap(({ code, message }) => (code === 'YS608' ? [message] : []));
    expect(message).toContain('Still open about `review`');
  });
});
