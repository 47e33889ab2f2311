import { comparePlaces, contains, type Place } from './places.ts';

interface Entry<T> {
  readonly place: Place;
  readonly item: T;
  readonly outer: Entry<T> | undefined;
}

/**
 * Blocks of text, by what lies in them. Blocks lie within or beside each other and never overlap
 * otherwise, so that a look-up need not try them all: services have thousands.
 */
export class Enclosing<T> {
  private readonly entries: readonly Entry<T>[];

  constructor(items: readonly T[], placeOf: (item: T) => Place) {
    const ordered = items
      .map((item) => ({ item, place: placeOf(item) }))
      .sort((a, b) => comparePlaces(a.place, b.place) || comparePlaces(endOf(b.place), endOf(a.place)));
    let last: Entry<T> | undefined;
    this.entries = ordered.map((it) => {
      last = { ...it, outer: innermost(last, it.place) };
      return last;
    });
  }

  /** What stands for the blocks that a place lies in, the innermost first. */
  around(place: Place): T[] {
    const found: T[] = [];
    let entry = innermost(
      lastBefore(this.entries, (it) => it.place, place),
      place,
    );
    for (; entry; entry = entry.outer) found.push(entry.item);
    return found;
  }
}

/** Of items in the order of their places, the last that begins no later than a place. */
export function lastBefore<T>(ordered: readonly T[], placeOf: (item: T) => Place, place: Place): T | undefined {
  let [low, high] = [0, ordered.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (comparePlaces(placeOf(ordered[middle] as T), place) <= 0) low = middle + 1;
    else high = middle;
  }
  return ordered[low - 1];
}

const endOf = ({ file, end }: Place): Place => ({ file, start: end, end });

/** Of a block and those around it, the first that a place lies in. */
function innermost<T>(entry: Entry<T> | undefined, place: Place): Entry<T> | undefined {
  let it = entry;
  while (it && !contains(it.place, place)) it = it.outer;
  return it;
}
