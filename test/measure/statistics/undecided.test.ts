import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Direction, isFinal, meets, rangeOfShare } from '../../../language/measure/statistics/undecided.ts';

const number = fc.integer({ min: 0, max: 300 });
const directions: Direction[] = ['at least', 'at most'];

describe('the range of a share', () => {
  it('reaches from all undecided cases missed to all met', () => {
    expect(rangeOfShare(321, 67, 6)).toEqual({ from: 321 / 394, to: 327 / 394 });
    expect(rangeOfShare(9, 1, 0)).toEqual({ from: 0.9, to: 0.9 });
    expect(rangeOfShare(0, 0, 3)).toEqual({ from: 0, to: 1 });
    expect(rangeOfShare(0, 0, 0)).toBeUndefined();
  });

  it('holds every figure that can come of it, with cases that drop out', () => {
    const outcome = fc.tuple(number, number, number, number, number);
    fc.assert(
      fc.property(outcome, ([met, missed, willMeet, willMiss, willDropOut]) => {
        const end = met + missed + willMeet + willMiss;
        const range = rangeOfShare(met, missed, willMeet + willMiss + willDropOut);
        fc.pre(range !== undefined && end > 0);
        expect((met + willMeet) / end).toBeGreaterThanOrEqual(range?.from as number);
        expect((met + willMeet) / end).toBeLessThanOrEqual(range?.to as number);
      }),
    );
  });
});

describe('a verdict', () => {
  it('is by the share alone, whatever a percentage looks like in binary', () => {
    expect(99.9 / 100).not.toBe(0.999);
    expect(meets(999 / 1000, 99.9 / 100, 'at least')).toBe(true);
    expect(meets(1 / 1000, 0.1 / 100, 'at most')).toBe(true);
    expect(meets(89_999_999 / 100_000_000, 0.9, 'at least')).toBe(false);
    expect(meets(5 / 100, 0.05, 'at most')).toBe(true);
    expect(meets(6 / 100, 0.05, 'at most')).toBe(false);
  });

  it('is final where neither end of the range changes it', () => {
    const range = { from: 0.8147, to: 0.8299 };
    expect(isFinal(range, 0.8, 'at least')).toBe(true);
    expect(isFinal(range, 0.82, 'at least')).toBe(false);
    expect(isFinal(range, 0.9, 'at least')).toBe(true);
    expect(isFinal({ from: 0.8, to: 0.9 }, 0.8, 'at least')).toBe(true);
    expect(isFinal({ from: 0.8, to: 0.9 }, 0.8, 'at most')).toBe(false);
  });

  it('once final stays what it is, however the cases end', () => {
    const share = fc.integer({ min: 0, max: 100 }).map((it) => it / 100);
    const ends = fc.tuple(number, number, number, number, share, fc.constantFrom(...directions));
    fc.assert(
      fc.property(ends, ([met, missed, willMeet, willMiss, bound, direction]) => {
        const range = rangeOfShare(met, missed, willMeet + willMiss);
        fc.pre(range !== undefined && met + missed > 0 && isFinal(range, bound, direction));
        const end = (met + willMeet) / (met + missed + willMeet + willMiss);
        expect(meets(end, bound, direction)).toBe(meets(met / (met + missed), bound, direction));
      }),
    );
  });
});
