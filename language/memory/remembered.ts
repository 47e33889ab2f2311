/**
 * The same function, which remembers what it has made of a thing for as long as the thing is there. Of each thing it
 * knows the last result: another is made where anything else that it was given has changed since.
 * @param make depends on nothing but what it is given
 */
export function remembered<Thing extends object, Given extends readonly unknown[], Result>(
  make: (thing: Thing, ...given: Given) => Result,
): (thing: Thing, ...given: Given) => Result {
  const known = new WeakMap<Thing, { readonly given: Given; readonly result: Result }>();
  return (thing, ...given) => {
    const before = known.get(thing);
    if (before?.given.every((it, index) => it === given[index])) return before.result;
    const result = make(thing, ...given);
    known.set(thing, { given, result });
    return result;
  };
}
