import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Ranked } from '../../../language/measure/statistics/ranked.ts';

const numbers = fc.array(
  fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.integer({ min: -3, max: 3 })),
);

it('the nth of several lots of numbers is that of all of them in one order', () => {
  fc.assert(
    fc.property(fc.array(numbers, { minLength: 1, maxLength: 6 }), (lots) => {
      const all = new Ranked();
      for (const lot of lots) {
        const part = new Ranked();
        for (const number of lot) part.add(number);
        all.include(part);
      }
      const sorted = Float64Array.from(lots.flat()).sort();
      const found = Array.from({ length: sorted.length + 2 }, (_, position) => all.nth(position));
      expect(all.size).toBe(sorted.length);
      expect(found.map((it) => (it === 0 ? 0 : it))).toEqual([
        undefined,
        ...[...sorted].map((it) => (it === 0 ? 0 : it)),
        undefined,
      ]);
    }),
  );
});
