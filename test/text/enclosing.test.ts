import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Enclosing } from '../../language/text/enclosing.ts';
import { contains, type Place } from '../../language/text/places.ts';

const lines = (first: number, last: number, file = 'a'): Place => ({
  file,
  start: { line: first, column: 1 },
  end: { line: last, column: 9 },
});

describe('what stands around a place', () => {
  const blocks = [lines(1, 9), lines(2, 4), lines(3, 3), lines(5, 6), lines(20, 30), lines(2, 4, 'b')];
  const around = (place: Place) =>
    new Enclosing(blocks, (block) => block).around(place).map(({ file, start }) => `${file}${start.line}`);

  it('is the blocks that it lies in, the innermost first', () => {
    expect(around(lines(3, 3))).toEqual(['a3', 'a2', 'a1']);
    expect(around(lines(4, 4))).toEqual(['a2', 'a1']);
    expect(around(lines(7, 7))).toEqual(['a1']);
    expect(around(lines(3, 3, 'b'))).toEqual(['b2']);
  });

  it('is nothing outside of all', () => {
    expect(around(lines(10, 10))).toEqual([]);
    expect(around(lines(31, 31))).toEqual([]);
    expect(around(lines(3, 3, 'c'))).toEqual([]);
  });

  it('is what trying them all finds', () => {
    // A block is a path of numbers: each digit chooses a tenth of what is around it.
    const block = fc.array(fc.nat(9), { maxLength: 4 }).map((path) => {
      const size = 10 ** (4 - path.length);
      const first = path.reduce((sum, digit, depth) => sum + digit * 10 ** (3 - depth), 0);
      return lines(first + 1, first + size);
    });
    fc.assert(
      fc.property(fc.array(block), block, (all, place) => {
        const found = new Enclosing(all, (it) => it).around(place);
        expect(new Set(found)).toEqual(new Set(all.filter((it) => contains(it, place))));
        expect(found).toHaveLength(all.filter((it) => contains(it, place)).length);
      }),
    );
  });
});
