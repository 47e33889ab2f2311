/**
 * The smallest piece of a list that still fails: leaves out ever smaller pieces of it, as long as the rest does.
 * @param hasTime asked before each try; without time, the smallest so far is given
 */
export async function smallest<T>(
  items: readonly T[],
  fails: (items: readonly T[]) => boolean | Promise<boolean>,
  hasTime: () => boolean = () => true,
): Promise<readonly T[]> {
  let least = items;
  for (let size = Math.ceil(items.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let at = 0; at < least.length && hasTime(); ) {
      const rest = [...least.slice(0, at), ...least.slice(at + size)];
      if (await fails(rest)) least = rest;
      else at += size;
    }
  }
  return least;
}
