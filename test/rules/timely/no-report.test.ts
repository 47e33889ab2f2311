import { describe, expect, it } from 'vitest';
import { newLines } from '../../support/fix.ts';
import { isSaidOnceForAll } from '../../support/standing-clauses.ts';

describe('a report', () => {
  isSaidOnceForAll('YS407', 'report monthly to clerk', 'decide report "To whom?"');

  it('is written with what its author has to say', async () => {
    const text = 'service desk "Desk" { }\nrole clerk "Clerk"\nstandard a "A" {\n  check "Seen"\n}\n';
    expect(await newLines('no-report', text, '`report`')).toEqual(['  report monthly to clerk']);
  });
});
