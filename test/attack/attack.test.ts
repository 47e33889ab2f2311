/** A small share of the standing attack. `npm run attack` goes on for longer. */
import { describe, expect, it } from 'vitest';
import { rounds } from './part.ts';
import { allParts } from './parts.ts';

const SEED = 1;

describe('the standing attack finds nothing', async () => {
  const parts = await allParts();
  it.each(parts)('in its part “$name”', { timeout: 300_000 }, async ({ run, share }) => {
    expect(await run(SEED, rounds(share))).toBeUndefined();
  });
});
