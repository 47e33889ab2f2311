/** Names that are not given twice. */

/** The name, with a number behind it where it is taken. */
export function freeName(name: string, taken: ReadonlySet<string>): string {
  let free = name;
  for (let number = 2; taken.has(free); number++) free = `${name}-${number}`;
  return free;
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
  return things.map((thing) => {
    const name = nameOf(thing);
    if (counts.get(name) === 1) return name;
    const free = freeName([name, mark(thing) ?? ''].filter((it) => it !== '').join('-'), taken);
    taken.add(free);
    return free;
  });
}
