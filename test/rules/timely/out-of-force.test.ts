/** Promises whose time is over. Tests run on 2026-07-15. */
import { describe, expect, it } from 'vitest';
import { findingsOf, underlined } from '../../support/check.ts';
import { mendedBy } from '../../support/fix.ts';

const HEAD = `service desk "Front desk" { }
record letters from "letters.csv" { moments received, answered }
`;
const target = (days: number, holds = '') =>
  `target at least 90% of letters are answered within ${days} business days per month as in-${days} { ${holds} }`;
const reply = (...clauses: string[]) => `${HEAD}standard reply "Reply" {\n  ${clauses.join('\n  ')}\n}\n`;

describe('a standard is out of force', () => {
  it('on the day after its last one', () => {
    expect(underlined(reply(target(5), 'holds until 2026-07-14'), 'YS410')).toEqual(['holds until 2026-07-14']);
    expect(underlined(reply(target(5), 'holds until 2026-07-15'), 'YS410')).toEqual([]);
    expect(underlined(reply(target(5), 'holds from 2026-01-01'), 'YS410')).toEqual([]);
  });

  it('where each of its targets is, which is said of the last one', () => {
    const text = reply(target(5, 'holds until 2026-05-31'), target(10, 'holds until 2025-12-31'));
    expect(findingsOf('YS410', text).map(({ message }) => message)).toEqual([
      'What “Reply” promises was in force until 2026-05-31: no case that begins now is judged by it. Write what holds now, give it another end, or take it out.',
    ]);
    expect(underlined(text, 'YS410')).toEqual(['holds until 2026-05-31']);
  });

  it('and is not where another target follows, or where something is still observed', () => {
    expect(underlined(reply(target(10, 'holds until 2025-12-31'), target(5)), 'YS410')).toEqual([]);
    const followed = reply(target(10, 'holds until 2025-12-31'), target(5, 'holds from 2027-01-01'));
    expect(underlined(followed, 'YS410')).toEqual([]);
    expect(underlined(reply(target(10, 'holds until 2025-12-31'), 'check "Seen"'), 'YS410')).toEqual([]);
  });

  it('is found once, though branches take it over', () => {
    const text = `${reply(target(5), 'holds until 2026-07-14')}branch hill "Hill" { }\nbranch port "Port" { }\n`;
    expect(underlined(text, 'YS410')).toHaveLength(1);
  });
});

describe('days that end before they begin', () => {
  it('are found in a standard and in the block of a target', () => {
    const backwards = 'holds from 2027-01-01 until 2026-12-31';
    expect(underlined(reply(target(5), backwards), 'YS410')).toEqual([backwards]);
    expect(underlined(reply(target(5, backwards)), 'YS410')).toEqual([backwards]);
    expect(underlined(reply(target(5, 'holds from 2027-01-01 until 2027-01-01')), 'YS410')).toEqual([]);
  });

  it('change places', async () => {
    const [fix] = await mendedBy('YS410', reply(target(5), 'holds from 2027-01-01 until 2026-12-31'));
    expect(fix?.title).toBe('Swap the two days');
    expect(fix?.files['a.standards']).toContain('holds from 2026-12-31 until 2027-01-01');
  });
});

it('a promise goes on until a day that its author chooses', async () => {
  const [fix] = await mendedBy('YS410', reply(target(5), 'holds from 2025-01-01 until 2026-06-30'));
  expect(fix?.title).toBe('Give it another end');
  expect(fix?.files['a.standards']).toContain('holds from 2025-01-01 until 2027-07-15');
});
