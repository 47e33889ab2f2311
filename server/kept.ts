/** What is worked out once for each key, and kept until it is forgotten. */
export class Kept<K, V> {
  private readonly values = new Map<K, V>();

  of(key: K, make: () => V): V {
    const known = this.values.get(key);
    if (known !== undefined || this.values.has(key)) return known as V;
    const made = make();
    this.values.set(key, made);
    return made;
  }

  /** Forgets what is kept for some keys; returns it. */
  forget(isGone: (key: K) => boolean = () => true): V[] {
    const gone = [...this.values].filter(([key]) => isGone(key));
    for (const [key] of gone) this.values.delete(key);
    return gone.map(([, value]) => value);
  }
}
