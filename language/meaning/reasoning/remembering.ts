/** A function of two objects that remembers what it has answered, for as long as both are there. */
export function remembering<A extends object, B extends object, T>(answer: (a: A, b: B) => T): (a: A, b: B) => T {
  const known = new WeakMap<A, WeakMap<B, { readonly answer: T }>>();
  return (a, b) => {
    const ofA = known.get(a) ?? new WeakMap<B, { readonly answer: T }>();
    known.set(a, ofA);
    const before = ofA.get(b);
    if (before) return before.answer;
    const now = answer(a, b);
    ofA.set(b, { answer: now });
    return now;
  };
}
