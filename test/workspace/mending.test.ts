import { describe, expect, it } from 'vitest';
import { findingsIn } from '../support/check.ts';
import { mendedSafely } from '../support/fix.ts';

const HEAD = `service desk "Desk" { touchpoints phone }
record calls from "c.csv" { moments queued, answered, ended fields site: text, rating: 1..5 }
`;
const standard = (...clauses: string[]): string => `${HEAD}standard a "A" {\n  ${clauses.join('\n  ')}\n}\n`;

describe('the safe fixes of a file', () => {
  it('are made at once', async () => {
    const text = `service desk "Desk" { holidays lv }
record calls from "c.csv" { moments queued, answered }
Standard a "A" ｛
  area   time-limit
  target at least 90 % of Calls are answered within 20s per month
  target at most 2,343 calls per month
  owner  clark
  waive  no-evidence because "None yet"
  check  "Seen"
  report monthly to clerk
}
role clerk "Clerk"
`;
    expect(await mendedSafely(text)).toBe(`service desk "Desk" { holidays LV }
record calls from "c.csv" { moments queued, answered }
standard a "A" {
  area   time-limits
  target at least 90% of calls are answered within 20 seconds per month
  target at most 2343 calls per month
  owner  clark
  waive  no-evidence because "None yet"
  check  "Seen"
  report monthly to clerk
}
role clerk "Clerk"
`);
  });

  it('take out what says the same twice, and needless waivers', async () => {
    const text = standard('check "Seen"', 'area flow', 'area  flow', 'waive absolute-target because "The law"');
    expect(await mendedSafely(text)).toBe(standard('check "Seen"', 'area flow'));
  });

  it.each([
    [['owner agent-2', 'area flow', 'area attitude', 'check "Seen']],
    [['target at least 90within 20 seconds per month']],
    [['target at least 90% within 20m per month']],
    [['target at least 90% within 20blocks per month']],
  ])('guess nothing: %j', async (clauses) => {
    const text = `${standard(...clauses)}role agent-1 "Agent"\n`;
    expect(findingsIn(text)).not.toEqual([]);
    expect(await mendedSafely(text)).toBe(text);
  });

  it.each(['20s', '20sec', '20seconds', '1minute', '2h'])('part a number from its unit: %s', async (limit) => {
    const target = (text: string) => standard(`target at least 90% within ${text} per month`);
    expect(await mendedSafely(target(limit))).toMatch(/within \d+ (seconds|minute|hours) per month/);
  });
});
