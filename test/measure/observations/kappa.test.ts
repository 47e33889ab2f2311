import { describe, expect, it } from 'vitest';
import { cohensKappa, type Pair } from '../../../language/measure/observations/kappa.ts';

const times = (number: number, first: Pair['first'], second: Pair['second']): Pair[] =>
  Array.from({ length: number }, () => ({ first, second }));

describe("Cohen's kappa", () => {
  it('is that of the example of fifty proposals, which two readers accept or refuse', () => {
    // Both yes 20, the first alone 5, the second alone 10, both no 15: p₀ = 0.7, pₑ = 0.5.
    const pairs = [
      ...times(20, 'yes', 'yes'),
      ...times(5, 'yes', 'no'),
      ...times(10, 'no', 'yes'),
      ...times(15, 'no', 'no'),
    ];
    expect(cohensKappa(pairs)).toBeCloseTo(0.4, 12);
  });

  it('is that of Cohen’s own table of three answers', () => {
    // Cohen (1960), table 1, of 200: κ = (0.70 − 0.41) / (1 − 0.41) = 0.492.
    const table = [
      [88, 14, 18],
      [10, 40, 10],
      [2, 6, 12],
    ] as const;
    const answers = ['yes', 'no', 'n/a'] as const;
    const pairs = table.flatMap((row, a) =>
      row.flatMap((number, b) => times(number, answers[a] ?? 'yes', answers[b] ?? 'yes')),
    );
    expect(pairs).toHaveLength(200);
    expect(cohensKappa(pairs)).toBeCloseTo(0.492, 3);
  });

  it('is 1 where all agree, and below 0 where they agree less often than by chance', () => {
    expect(cohensKappa([...times(3, 'yes', 'yes'), ...times(2, 'no', 'no')])).toBe(1);
    expect(cohensKappa([...times(1, 'yes', 'no'), ...times(1, 'no', 'yes')])).toBe(-1);
  });

  it('is not known where nobody ever answers otherwise, and where nobody saw the same', () => {
    expect(cohensKappa(times(5, 'yes', 'yes'))).toBeNull();
    expect(cohensKappa([])).toBeNull();
  });
});
