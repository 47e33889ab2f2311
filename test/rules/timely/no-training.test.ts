import { describe, expect, it } from 'vitest';
import { underlined } from '../../support/check.ts';
import { newLines } from '../../support/fix.ts';
import { isSaidOnceForAll } from '../../support/standing-clauses.ts';

describe('training', () => {
  isSaidOnceForAll('YS406', 'train every 12 months', 'decide "Who teaches the newcomers?"');

  it('is asked for of what is mandatory', () => {
    const text = `service desk "Front desk" { }
guideline a "A" { check "Seen" }
prohibition b "B" { check "Seen" }
standard c "C" { check "Seen" train every 1 year }
`;
    expect(underlined(text, 'YS406')).toEqual(['b']);
  });

  it('is written with what its author has to say', async () => {
    const text = 'service desk "Desk" { }\nrole clerk "Clerk"\nstandard a "A" {\n  check "Seen"\n}\n';
    expect(await newLines('no-training', text, '`train`')).toEqual([
      '  train within 2 weeks of joining, then every 12 months',
    ]);
  });
});
