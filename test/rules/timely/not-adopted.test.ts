import { describe, expect, it } from 'vitest';
import { newLines } from '../../support/fix.ts';
import { isSaidOnceForAll } from '../../support/standing-clauses.ts';

describe('an adoption', () => {
  isSaidOnceForAll('YS409', 'adopted 2026-07-01 by "Service board"', 'decide "Has the board adopted it?"');

  it('is written with what its author has to say', async () => {
    const text = 'service desk "Desk" { }\nrole clerk "Clerk"\nstandard a "A" {\n  check "Seen"\n}\n';
    expect(await newLines('not-adopted', text, '`adopted`')).toEqual(['  adopted 2026-07-15 by "who decided"']);
  });
});
