import { remembered } from '../../memory/remembered.ts';

/** A function of two objects that remembers what it has answered, for as long as both are there. */
export function remembering<A extends object, B extends object, T>(answer: (a: A, b: B) => T): (a: A, b: B) => T {
  const ofFirst = remembered((a: A) => remembered((b: B) => answer(a, b)));
  return (a, b) => ofFirst(a)(b);
}
