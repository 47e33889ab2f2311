/** What is worked out once for each key, and kept until an event makes it untrue, of which what it was made from does not tell. */
export class Kept<K, V> {
  private readonly values = new Map<K, V>();

  of(key: K, make: () => V): V {
    const known = this.values.get(key);
    if (known !== undefined || this.values.has(key)) return known as V;
    const made = make();
    this.values.set(key, made);
    return made;
  }

  /** Forgets some of it, or all; returns what is gone. */
  forget(isGone: (key: K, value: V) => boolean = () => true): V[] {
    const gone = [...this.values].filter(([key, value]) => isGone(key, value));
    for (const [key] of gone) this.values.delete(key);
    return gone.map(([, value]) => value);
  }
}
