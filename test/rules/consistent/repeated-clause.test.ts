import { describe, expect, it } from 'vitest';
import { findingsIn, findingsOf, underlined } from '../../support/check.ts';
import { mendedBy, mendedSafely } from '../../support/fix.ts';

const standard = (...clauses: string[]): string =>
  `service desk "Front desk" { }\nstandard a "A" {\n  ${clauses.join('\n  ')}\n}\n`;

describe('a clause that stands twice', () => {
  it('counts once, and points to the one that counts', () => {
    const text = standard('area flow', 'check "Seen"', 'area attitude');
    expect(underlined(text, 'YS605')).toEqual(['area attitude']);
    const [finding] = findingsOf('YS605', text);
    expect(finding?.message).toContain('`area` may stand here once, and this is another one: only the first counts.');
    expect(finding?.related.map(({ place }) => place.start.line)).toEqual([3]);
  });

  it('is a statement only where both are in one language', () => {
    const text = standard('statement "One"', 'statement "Two"', 'statement "Trois" in fr');
    expect(underlined(text, 'YS605')).toEqual(['statement "Two"']);
    expect(findingsOf('YS605', text)[0]?.message).toContain('There is one `statement` in a language');
  });

  it('is none where a target that cannot be read seems to go on with it', () => {
    const repeats = (...clauses: string[]) =>
      findingsIn(standard(...clauses)).filter(({ code }) => code === 'YS605').length;
    for (const target of ['target total minutes pro head at most 40 per year', 'target median age yes at least 3']) {
      expect(repeats('at phone', target), target).toBe(0);
    }
    expect(repeats('area flow', 'target median yes at most 3', 'area attitude')).toBe(1);
  });

  it('goes, or stays in the place of the first', async () => {
    const mended = await mendedBy('YS605', standard('area flow', 'area attitude', 'check "Seen"'));
    expect(mended.map(({ files }) => files['a.standards'])).toEqual([
      standard('area flow', 'check "Seen"'),
      standard('area attitude', 'check "Seen"'),
    ]);
  });

  it('goes unasked where both say the same, however they are spaced', async () => {
    expect(await mendedSafely(standard('area flow', 'area   flow'))).toBe(standard('area flow'));
    const two = standard('area flow', 'area attitude');
    expect(await mendedSafely(two)).toBe(two);
  });

  it('goes with its comma, if it is a row of a table', async () => {
    const rows = (table: string) =>
      `service desk "Front desk" { }\nrecord letters from "l.csv" { moments received, answered  fields kind: text }\nstandard a "A" {\n  target at least 90% of letters are answered within by kind { ${table} } per month\n}\n`;
    const mended = async (table: string) =>
      (await mendedBy('YS605', rows(table))).map(({ files }) => files['a.standards']);
    expect(await mended('a 2 hours, a 3 hours, b 4 hours')).toEqual([
      rows('a 2 hours, b 4 hours'),
      rows('a 3 hours, b 4 hours'),
    ]);
    expect(await mended('b 4 hours, a 2 hours, a 3 hours')).toEqual([
      rows('b 4 hours, a 2 hours'),
      rows('b 4 hours, a 3 hours'),
    ]);
    expect(await mended('a 2 hours /* as ever, */, a 2 hours')).toEqual([rows('a 2 hours /* as ever, */')]);
  });

  it('goes whole, where those that wait have their period already', async () => {
    const waiting = (over: string) =>
      `service desk "Front desk" { }\nrecord letters from "l.csv" { moments received, answered }\nstandard a "A" {\n  target at most 5 letters not yet answered at the end of each month${over}\n}\n`;
    for (const over of [' per year', ' per year from 04-01', ' over 12 months']) {
      const mended = await mendedBy('YS605', waiting(over));
      expect(mended.map(({ files }) => files['a.standards'])).toEqual([waiting('')]);
    }
  });
});
