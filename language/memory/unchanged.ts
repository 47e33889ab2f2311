/**
 * Something made anew, with whatever in it is as it was before taken from what was made before: what is remembered of
 * that part still holds.
 * @param now a plain value, such as a model, without circles. It is changed: nobody else may have it yet. What two of
 * its parts share, they share in the result
 */
export function withUnchanged<T>(before: T, now: T): T {
  return new Sharing().shared(before, now) as T;
}

type Plain = Record<string, unknown>;

class Sharing {
  private readonly known = new Map<object, Plain>();

  shared(before: unknown, now: unknown): unknown {
    if (!isPlain(now)) return now;
    const known = this.known.get(now);
    if (known) return known;
    const isAlike = isPlain(before) && Array.isArray(before) === Array.isArray(now);
    const result = isAlike && this.isUnchanged(before, now) ? before : now;
    this.known.set(now, result);
    return result;
  }

  /** Models of large files have a hundred thousand parts: nothing is copied to find out. */
  private isUnchanged(before: Plain, now: Plain): boolean {
    const keys = Object.keys(now);
    let isSame = keys.length === Object.keys(before).length;
    for (const key of keys) {
      const part = this.shared(before[key], now[key]);
      now[key] = part;
      isSame &&= part === before[key] && key in before;
    }
    return isSame;
  }
}

const isPlain = (value: unknown): value is Plain => typeof value === 'object' && value !== null;

/**
 * Keeps the lists that belong to something: one with the same items as last time is the list of last time.
 * @returns what hands out the list of an owner
 */
export function unchangedLists<T>(): (owner: object, list: readonly T[]) => readonly T[] {
  const known = new WeakMap<object, readonly T[]>();
  return (owner, list) => {
    const before = known.get(owner);
    if (before?.length === list.length && before.every((it, index) => it === list[index])) return before;
    known.set(owner, list);
    return list;
  };
}
