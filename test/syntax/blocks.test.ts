import { describe, expect, it } from 'vitest';
import { QUOTES } from '../../language/syntax/quotes.ts';
import { findingsIn } from '../support/check.ts';
import { mendedBy, mendedSafely } from '../support/fix.ts';

const CALLS = `service desk "Desk" { }
record calls "Calls" from "c.csv" { moments queued, answered }
`;
const TARGET = '  target at least 90% of calls are answered within 20 seconds of queued per month';

const errorsIn = (text: string): string[] =>
  findingsIn(text)
    .filter(({ code }) => code === 'YS001')
    .map(({ place, message }) => `${place.start.line}: ${message}`);

describe('clauses of a target below it', () => {
  const standard = (clauses: string): string => `${CALLS}standard s "S" {\n${clauses}\n  statement "We answer"\n}\n`;

  it('are moved into its block, all of them', async () => {
    const text = standard(`${TARGET}\n  ceiling 2 minutes\n  baseline 86 percent`);
    const meant = standard(`${TARGET} {\n    ceiling 2 minutes\n    baseline 86%\n  }`);
    expect(errorsIn(text)[0]).toContain('`ceiling` stands in the block of its target');
    expect(await mendedSafely(text)).toBe(meant);
  });

  it('keep the line ends of their file', async () => {
    const text = standard(`${TARGET}\n  ceiling 2 minutes`).replaceAll('\n', '\r\n');
    const meant = standard(`${TARGET} {\n    ceiling 2 minutes\n  }`).replaceAll('\n', '\r\n');
    expect(await mendedSafely(text)).toBe(meant);
  });

  it.each([
    ['which target is meant', `  ceiling 2 minutes\n${TARGET}`],
    ['where its comment belongs', `${TARGET} // as agreed\n  ceiling 2 minutes`],
  ])('are left where they are, where nobody knows %s', async (_, clauses) => {
    const text = standard(clauses);
    expect(errorsIn(text).join()).toContain('`ceiling` stands in the block of a target, and not of a standard');
    expect(await mendedSafely(text)).toBe(text);
  });
});

describe('a block that nobody closed', () => {
  const BROKEN = `${CALLS}standard s "S" {
  target at least 90% of calls are answered soon per month
standard t "T" {
  ${TARGET.trim()} {
    ceiling soon
    best 92%
`;

  it('is found though something else is wrong in it', () => {
    const errors = errorsIn(BROKEN).join('\n');
    expect(errors).toContain('5: The closing } of the');
    expect(errors).toContain('The file ends before this block does');
  });

  it('is closed by the fix, with all that is open in it', async () => {
    const fixed = (await mendedBy('YS001', BROKEN)).map(({ files }) => files['a.standards'] ?? '');
    expect(fixed).toContain(`${BROKEN.trimEnd()}\n  }\n}\n`);
  });
});

describe('a brace in words for people', () => {
  it('opens no block, though their quote is not closed', () => {
    const errors = errorsIn(`${CALLS}standard s "S" {\n  say "{ We\n}\nstandard t "T" { }\n`);
    expect(errors.join()).not.toContain('The closing }');
  });
});

describe('a name in quotes', () => {
  it('is not taken for a title where none belongs', () => {
    const [error] = errorsIn(`${CALLS}standard s "S" {\n  owner "Manager\n}\n`);
    expect(error).not.toContain('before the title');
  });
});

describe('a text whose quote nobody closed', () => {
  it.each(['{', '}', '{ {'])('hides the braces behind it, whatever its quotes: %s', (braces) => {
    const placesIn = (quote: string): string[] =>
      errorsIn(
        `service desk "Desk" { }\nstandard s "S" {\n  check ${quote}Says ${braces} hello\n\nstandard t "T" {\n}\n`,
      ).map((error) => error.replaceAll(/["“”„«»「」]/g, '"'));
    for (const { opening } of QUOTES) expect(placesIn(opening)).toEqual(placesIn('"'));
  });
});
