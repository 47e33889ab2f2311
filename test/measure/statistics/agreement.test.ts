import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agreement } from '../../../language/measure/statistics/agreement.ts';

/** The pairs of a table of counts: a row for each word of the first observer, a column for each of the second. */
const pairsOf = (table: readonly (readonly number[])[]): [string, string][] =>
  table.flatMap((row, i) => row.flatMap((n, j) => Array.from({ length: n }, (): [string, string] => [`${i}`, `${j}`])));

describe('the agreement of two observers', () => {
  it('is that of Cohen’s 200 patients, whom two judges sort into three diagnoses', () => {
    // Cohen, Weighted kappa, Psychological Bulletin 70, 1968, table 1: κ = .492.
    const patients = pairsOf([
      [88, 14, 18],
      [10, 40, 10],
      [2, 6, 12],
    ]);
    expect(agreement(patients)).toEqual({
      observed: expect.closeTo(0.7, 12),
      expected: expect.closeTo(0.41, 12),
      kappa: expect.closeTo(0.492, 3),
    });
  });

  it('is 0 for observers who agree by chance, and below for those who contradict each other', () => {
    expect(
      agreement(
        pairsOf([
          [9, 9],
          [1, 1],
        ]),
      )?.kappa,
    ).toBeCloseTo(0, 12);
    expect(
      agreement(
        pairsOf([
          [0, 5],
          [5, 0],
        ]),
      )?.kappa,
    ).toBe(-1);
  });

  it('is not told where nothing was observed, nor where one and the same is said of everything', () => {
    expect(agreement([])).toBeUndefined();
    expect(
      agreement([
        ['yes', 'yes'],
        ['yes', 'yes'],
      ]),
    ).toBeUndefined();
    expect(
      agreement([
        ['yes', 'no'],
        ['yes', 'no'],
      ])?.kappa,
    ).toBe(0);
  });

  it('is the same for the first and the second observer, and 1 for whoever agrees', () => {
    const word = fc.constantFrom('yes', 'no', 'not seen');
    fc.assert(
      fc.property(fc.array(fc.tuple(word, word), { minLength: 1 }), (pairs) => {
        const turned = agreement(pairs.map(([one, other]) => [other, one]));
        const kappa = agreement(pairs)?.kappa;
        if (kappa === undefined) expect(turned).toBeUndefined();
        else expect(turned?.kappa).toBeCloseTo(kappa, 12);
        expect(agreement(pairs.map(([one]) => [one, one]))?.kappa ?? 1).toBeCloseTo(1, 12);
      }),
    );
  });
});
