import { describe, expect, it } from 'vitest';
import { findingsIn } from '../support/check.ts';
import { formatted } from '../support/formatting/format.ts';

const head = `service desk "Desk" { }
record calls from "c.csv" { moments queued, answered fields a: number }
`;
const target = (condition: string): string => `${head}standard s "S" {
  target at least 90% of calls where ${condition} are answered within 20 seconds per month
}
`;
const TOO_DEEP =
  'Brackets stand more than 20 deep here. Let a field of the record say what they say, or write several targets.';

/** The errors of a file, as line, column and message. */
const errors = (text: string): string[] =>
  findingsIn(text)
    .filter(({ severity, code }) => severity === 'error' && code !== 'YS106')
    .map(({ place: { start }, message }) => `${start.line}:${start.column} ${message}`);

const deep = (depth: number, open = '(', close = ')', inner = 'a = 1'): string =>
  open.repeat(depth) + inner + close.repeat(depth);

describe('brackets within brackets', () => {
  it.each([1, 5, 20])('are read %i deep', (depth) => {
    expect(errors(target(deep(depth)))).toEqual([]);
    expect(errors(target(deep(depth, 'not (')))).toEqual([]);
    expect(errors(target(deep(depth, '(a = 2 or ')))).toEqual([]);
  });

  it.each([
    ['plain', 21, '(', ')', 58],
    ['negated', 21, 'not (', ')', 38 + 20 * 5 + 4],
    ['in lists', 21, '(a = 2 or ', ')', 38 + 20 * 10],
    ['in lists of all kinds', 25, '(a = 2 and (a = 3 or not ', '))', 38 + 10 * 25],
    ['by the thousand', 30_000, '(', ')', 58],
    ['negated by the thousand', 30_000, 'not (', ')', 38 + 20 * 5 + 4],
    ['that do not close', 30_000, '(', '', 58],
    ['that do not close in lists', 30_000, '(a = 2 or ', '', 38 + 20 * 10],
  ])('are refused in one sentence beyond that: %s', (_what, depth, open, close, column) => {
    expect(errors(target(deep(depth, open, close)))[0]).toBe(`4:${column} ${TOO_DEEP}`);
    if (close !== '') expect(errors(target(deep(depth, open, close)))).toHaveLength(1);
  });

  it('are counted anew in the next block', () => {
    const unclosed = `${target(deep(15, '(', ''))}${target(deep(15, '(', ''))
      .replace(head, '')
      .replace('s "S"', 't "T"')}`;
    expect(errors(unclosed).filter((it) => it.endsWith(TOO_DEEP))).toEqual([]);
  });

  it('are left as they are where they are refused', () => {
    const text = target(deep(21));
    expect(formatted(text)).toContain(text.slice(text.indexOf('standard')).trimEnd());
  });
});
