/** Names that are not given twice. */

/** The name, with a number behind it where it is taken. */
export const freeName = (name: string, taken: ReadonlySet<string>): string => freeFrom(2, name, taken).free;

/** The same with numbers from `first` on, and the number that would come next. */
function freeFrom(first: number, name: string, taken: ReadonlySet<string>): { free: string; next: number } {
  let [free, next] = [name, first];
  for (; taken.has(free); next++) free = `${name}-${next}`;
  return { free, next };
}

/**
 * Tells things apart that would have the same name. Each of them gets a mark behind its name, none keeps the bare one:
 * that way a name does not depend on which of them came first.
 * @param mark what tells one thing from the others, such as its identifier; a number is added where that does not suffice
 */
export function distinct<T>(
  things: readonly T[],
  nameOf: (thing: T) => string,
  mark: (thing: T) => string | null,
): string[] {
  const counts = new Map<string, number>();
  for (const thing of things) counts.set(nameOf(thing), (counts.get(nameOf(thing)) ?? 0) + 1);
  const taken = new Set([...counts].filter(([, count]) => count === 1).map(([name]) => name));
  // Names are taken and never given back: what was not free before is not free now.
  const lowest = new Map<string, number>();
  return things.map((thing) => {
    const name = nameOf(thing);
    if (counts.get(name) === 1) return name;
    const marked = [name, mark(thing) ?? ''].filter((it) => it !== '').join('-');
    const { free, next } = freeFrom(lowest.get(marked) ?? 2, marked, taken);
    lowest.set(marked, next);
    taken.add(free);
    return free;
  });
}
