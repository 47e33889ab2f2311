import { describe, expect, it } from 'vitest';
import { newLines } from '../../support/fix.ts';
import { isSaidOnceForAll } from '../../support/standing-clauses.ts';

describe('an owner', () => {
  isSaidOnceForAll('YS106', 'owner clerk', 'decide "Who answers for this?"');

  it('is one of the roles that there are, or comes with one of its own', async () => {
    const text = 'service desk "Desk" { }\nstandard a "A" {\n  check "Seen"\n}\n';
    expect(await newLines('no-owner', `${text}role clerk "Clerk"\n`, '`owner`')).toEqual(['  owner clerk']);
    expect(await newLines('no-owner', text, '`owner`')).toEqual([
      '  owner some-role',
      'role some-role "what this role is called"',
    ]);
  });
});
