import { expect, it } from 'vitest';
import { recent } from '../../language/memory/recent.ts';

/** A function that counts how often it has been asked. */
function counting<Asked>(answer: (asked: Asked) => unknown) {
  const asked: Asked[] = [];
  const make = (it: Asked) => {
    asked.push(it);
    return answer(it);
  };
  return { asked, make };
}

it('makes of each text once what it is asked for again', () => {
  const { asked, make } = counting((text: string) => text.length);
  const lengthOf = recent(make, 10);
  expect(['one', 'three', 'one', 'three'].map((text) => lengthOf(text))).toEqual([3, 5, 3, 5]);
  expect(asked).toEqual(['one', 'three']);
});

it('remembers as well that there is nothing', () => {
  const { asked, make } = counting((_text: string) => undefined);
  const nothingOf = recent(make, 10);
  expect([nothingOf('a'), nothingOf('a')]).toEqual([undefined, undefined]);
  expect(asked).toEqual(['a']);
});

it('forgets all when there is more than it may keep', () => {
  const { asked, make } = counting((text: string) => text);
  const same = recent(make, 2);
  for (const text of ['a', 'b', 'c', 'c', 'a']) same(text);
  expect(asked).toEqual(['a', 'b', 'c', 'a']);
});

it('takes for the same what has the same key, and for nothing else', () => {
  const { asked, make } = counting(({ from, to }: { from: number; to: number }) => to - from);
  const between = recent(make, 10, ({ from, to }) => `${from} ${to}`);
  expect([between({ from: 1, to: 4 }), between({ from: 1, to: 4 }), between({ from: 2, to: 4 })]).toEqual([3, 3, 2]);
  expect(asked).toHaveLength(2);
});
