import { describe, expect, it } from 'vitest';
import { newLines } from '../../support/fix.ts';
import { isSaidOnceForAll } from '../../support/standing-clauses.ts';

describe('a review', () => {
  isSaidOnceForAll('YS403', 'review every 6 months since 2026-07-01', 'decide "When do we reconsider it?"');

  it('is written with what its author has to say', async () => {
    const text = 'service desk "Desk" { }\nrole clerk "Clerk"\nstandard a "A" {\n  check "Seen"\n}\n';
    expect(await newLines('no-review', text, '`review`')).toEqual(['  review every 6 months since 2026-07-15']);
  });
});
