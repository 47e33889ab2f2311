import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { unchangedLists, withUnchanged } from '../../language/memory/unchanged.ts';

describe('what is made anew', () => {
  test('keeps what is as it was before, and nothing else', () => {
    const before = { name: 'reply', place: { line: 1 }, targets: [{ share: 90 }, { share: 80 }] };
    const now = { name: 'reply', place: { line: 1 }, targets: [{ share: 90 }, { share: 70 }] };
    const result = withUnchanged(before, structuredClone(now));
    expect(result).toEqual(now);
    expect(result.place).toBe(before.place);
    expect(result.targets[0]).toBe(before.targets[0]);
    expect(result.targets).not.toBe(before.targets);
  });

  test('is what was there before where nothing is different', () => {
    const before = { targets: [{ share: 90 }] };
    expect(withUnchanged(before, structuredClone(before))).toBe(before);
  });

  test('shares what its parts shared', () => {
    const place = { line: 2 };
    const result = withUnchanged({ a: { line: 1 }, b: { line: 1 } }, { a: place, b: place });
    expect(result.a).toBe(result.b);
  });

  test('is equal to what was made, whatever was there before', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (before, now) => {
        const made = structuredClone(now);
        expect(withUnchanged<unknown>(before, now)).toStrictEqual(made);
      }),
    );
  });
});

test('a list with the same items is the list of last time, for each owner', () => {
  const listOf = unchangedLists<number>();
  const [one, other] = [{}, {}];
  const first = listOf(one, [1, 2]);
  expect(listOf(one, [1, 2])).toBe(first);
  expect(listOf(other, [1, 2])).not.toBe(first);
  expect(listOf(one, [1, 3])).toEqual([1, 3]);
  expect(listOf(one, [1])).toEqual([1]);
});
