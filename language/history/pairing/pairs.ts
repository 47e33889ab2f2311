/** Pairs of what was and what is. */
import type { BeforeAfter, Both } from '../change.ts';

/** What has found its like, and what is left on each side. */
export interface Paired<T> {
  readonly pairs: readonly Both<T>[];
  readonly before: readonly T[];
  readonly after: readonly T[];
}

export const unpaired = <T>(before: readonly T[], after: readonly T[]): Paired<T> => ({ pairs: [], before, after });

/** Pairs what is left by a key; of several with one key the first goes with the first. @param keyOf undefined for what has no like */
export function pairedBy<T>(
  { pairs, before, after }: Paired<T>,
  keyOf: (it: T, side: 'before' | 'after') => string | undefined,
): Paired<T> {
  const waiting = new Map<string, { readonly like: T[]; next: number }>();
  for (const it of before) {
    const key = keyOf(it, 'before');
    if (key === undefined) continue;
    const there = waiting.get(key);
    if (there) there.like.push(it);
    else waiting.set(key, { like: [it], next: 0 });
  }
  const taken = new Set<T>();
  const made: Both<T>[] = [];
  const left = after.filter((it) => {
    const key = keyOf(it, 'after');
    const there = key === undefined ? undefined : waiting.get(key);
    const other = there?.like[there.next];
    if (!there || other === undefined) return true;
    there.next += 1;
    taken.add(other);
    made.push({ before: other, after: it });
    return false;
  });
  return { pairs: [...pairs, ...made], before: before.filter((it) => !taken.has(it)), after: left };
}

/** All of them as pairs, in the order in which they stand now, and behind them what is no longer there. */
export function pairsInOrder<T>({ pairs, before }: Paired<T>, after: readonly T[]): BeforeAfter<T>[] {
  const others = new Map(pairs.map((it) => [it.after, it.before]));
  return [
    ...after.map((it) => ({ before: others.get(it), after: it })),
    ...before.map((it) => ({ before: it, after: undefined })),
  ];
}

export const isBoth = <T>(pair: BeforeAfter<T>): pair is Both<T> =>
  pair.before !== undefined && pair.after !== undefined;
