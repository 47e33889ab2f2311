import { describe, expect, it } from 'vitest';
import { newLines } from '../../support/fix.ts';
import { wordsIn } from '../../support/words.ts';

describe('a motto', () => {
  it('is advice beside a target or a check, and nothing within a check', () => {
    const text = `standard a "Zero complaints" { check "Zero complaints hang on the wall" }
standard b "Zero complaints" { target at most 2% within 5 minutes per month }
standard c "Zero complaints"
`;
    expect(wordsIn(text)).toEqual(['info: Zero complaints', 'info: Zero complaints', 'warning: Zero complaints']);
  });

  it('gives way to what its author can promise', async () => {
    const text = 'service desk "Desk" { }\nstandard a "Zero complaints"\n';
    expect(await newLines('slogan', text, 'Replace “Zero complaints”')).toEqual(['standard a "…"']);
  });
});
