import { describe, expect, it } from 'vitest';
import { underlined } from '../../support/check.ts';
import { newLines } from '../../support/fix.ts';

describe('a list without an end', () => {
  const text = 'service desk "Desk" { }\nstandard a "A" { check "No cups, phones, bags etc. stand on the desk" }\n';

  it('is found at the words that leave it open', () => {
    expect(underlined(text, 'open-list')).toEqual(['etc']);
  });

  it('ends before them', async () => {
    expect(await newLines('open-list', text, 'Take “etc” out')).toEqual([
      'standard a "A" { check "No cups, phones, bags stand on the desk" }',
    ]);
  });
});
