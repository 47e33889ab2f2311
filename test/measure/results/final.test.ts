import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ShareTally } from '../../../language/measure/figures/share.ts';
import type { CountedCase } from '../../../language/measure/figures/tally.ts';
import { periodResult } from '../../../language/measure/results/periods.ts';
import type { PeriodResult } from '../../../language/measure/results/schema.ts';

const SOURCE = { file: '', start: { line: 1, column: 1 }, end: { line: 1, column: 1 } };

type Asked = { readonly direction: 'at least' | 'at most'; readonly decimal: string };

/** The result of a period that has ended, with so many cases met, missed and undecided. */
function resultOf(met: number, missed: number, undecided: number, { direction, decimal }: Asked): PeriodResult {
  const bound = { direction, value: { kind: 'percent' as const, value: Number(decimal), decimal }, source: SOURCE };
  const tally = new ShareTally(bound);
  const add = (times: number, yes: boolean | undefined): void => {
    for (let i = 0; i < times; i++) tally.add({ answer: { yes } } as CountedCase);
  };
  add(met, true);
  add(missed, false);
  add(undecided, undefined);
  const period = { name: '2015-12', from: '2015-12-01', until: '2015-12-31' };
  const taken = { ...tally.result(), period, hasEnded: true, overCeiling: 0, parts: [] };
  return periodResult(taken as unknown as Parameters<typeof periodResult>[0], bound);
}

const number = fc.integer({ min: 0, max: 150 });
const asked = fc.record({
  direction: fc.constantFrom<Asked['direction']>('at least', 'at most'),
  decimal: fc.integer({ min: 1, max: 1000 }).map((tenths) => String(tenths / 10)),
});

describe('a period of which some cases are undecided', () => {
  it('is final where these cannot change the verdict', () => {
    expect(resultOf(321, 67, 6, { direction: 'at least', decimal: '80' })).toMatchObject({
      verdict: 'met',
      final: true,
      range: { from: expect.closeTo(81.47, 2), to: expect.closeTo(82.99, 2) },
    });
    expect(resultOf(321, 67, 6, { direction: 'at least', decimal: '82' }).final).toBe(false);
    expect(resultOf(321, 67, 6, { direction: 'at least', decimal: '90' })).toMatchObject({
      verdict: 'missed',
      final: true,
    });
    expect(resultOf(8, 1, 1, { direction: 'at least', decimal: '80' }).final).toBe(true);
    expect(resultOf(8, 1, 1, { direction: 'at most', decimal: '80' }).final).toBe(false);
  });

  it('once final keeps its verdict, and a figure within its range, however they end and whichever drop out', () => {
    const ends = fc.tuple(number, number, number, number, number, asked);
    fc.assert(
      fc.property(ends, ([met, missed, willMeet, willMiss, willDropOut, asked]) => {
        fc.pre(met + missed > 0);
        const before = resultOf(met, missed, willMeet + willMiss + willDropOut, asked);
        const after = resultOf(met + willMeet, missed + willMiss, 0, asked);
        if (before.final) expect(after.verdict).toBe(before.verdict);
        expect(after.figure).toBeGreaterThanOrEqual((before.range?.from as number) - 1e-9);
        expect(after.figure).toBeLessThanOrEqual((before.range?.to as number) + 1e-9);
      }),
    );
  });
});
