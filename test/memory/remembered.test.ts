import { expect, it } from 'vitest';
import { remembered } from '../../language/memory/remembered.ts';

function counted() {
  const asked: string[] = [];
  const told = remembered((thing: { readonly name: string }, ...given: readonly unknown[]) => {
    asked.push([thing.name, ...given].join(' '));
    return asked.length;
  });
  return { asked, told };
}

it('makes of a thing once what it is asked for again', () => {
  const { asked, told } = counted();
  const [one, other] = [{ name: 'one' }, { name: 'other' }];
  expect([told(one), told(other), told(one)]).toEqual([1, 2, 1]);
  expect(asked).toEqual(['one', 'other']);
});

it('takes things for others that only look alike', () => {
  const { told } = counted();
  expect([told({ name: 'one' }), told({ name: 'one' })]).toEqual([1, 2]);
});

it('makes it anew where anything else that it was given is another', () => {
  const { asked, told } = counted();
  const thing = { name: 'one' };
  expect([told(thing, 'a', 1), told(thing, 'a', 1), told(thing, 'a', 2), told(thing, 'a', 1)]).toEqual([1, 1, 2, 3]);
  expect(asked).toEqual(['one a 1', 'one a 2', 'one a 1']);
});
