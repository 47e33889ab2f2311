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
    if (before && isSame(before.given, given)) return before.result;
    const result = make(thing, ...given);
    known.set(thing, { given, result });
    return result;
  };
}

/** Rules ask again and again: a call for each thing that was given would take half the time. */
function isSame(before: readonly unknown[], given: readonly unknown[]): boolean {
  for (let index = 0; index < before.length; index++) if (before[index] !== given[index]) return false;
  return true;
}
