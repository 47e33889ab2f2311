/** Wrong answers to a question: those of its neighbours, or else made from the right one. */

import { checkKey } from '../../../meaning/measures/observations.ts';
import { shuffled } from '../../../quantities/random.ts';
import type { Phrase } from '../../document/tree.ts';

/** What the answers to questions of one kind are. */
export interface Matter<V> {
  readonly say: (value: V) => Phrase;
  /** Whether who says the one may mean the other. */
  readonly isSame: (a: V, b: V) => boolean;
  /** Whether something else than the right answer is right as well, or in part. */
  readonly isRightToo?: (right: V, other: V) => boolean;
  /** From 0, which anybody might take for the right one; null where nobody would. */
  readonly distance: (right: V, other: V) => number | null;
  /** What might be thought right where neighbours offer too little. */
  readonly made: (right: V) => readonly V[];
}

/** An answer, and where it is right: areas and touchpoints by which a neighbour is known. */
export interface Offered<V> {
  readonly value: V;
  readonly places: ReadonlySet<string>;
}

const MOST_WRONG = 3;

/**
 * @param right all answers that are right, the one first that is offered
 * @param places those of what is asked about
 */
export function wrongAnswers<V>(
  right: readonly [V, ...V[]],
  places: ReadonlySet<string>,
  pool: readonly Offered<V>[],
  matter: Matter<V>,
  random: () => number,
): Phrase[] {
  const isRight = (value: V): boolean =>
    right.some((it) => matter.isSame(it, value) || (matter.isRightToo?.(it, value) ?? false));
  const taken: V[] = [];
  const wrong: Phrase[] = [];
  const texts = new Set(right.map((it) => checkKey(matter.say(it).text)));
  const take = (values: readonly V[]): void => {
    for (const value of shuffled(values, random)) {
      if (wrong.length === MOST_WRONG) return;
      if (isRight(value) || taken.some((it) => matter.isSame(it, value))) continue;
      const phrase = matter.say(value);
      const key = checkKey(phrase.text);
      if (texts.has(key)) continue;
      taken.push(value);
      texts.add(key);
      wrong.push(phrase);
    }
  };
  const ranks = ranked(right[0], places, pool, matter);
  for (const rank of [...ranks.keys()].sort((a, b) => a - b))
    if (wrong.length < MOST_WRONG) take(ranks.get(rank) ?? []);
  if (wrong.length < MOST_WRONG) take(matter.made(right[0]));
  return wrong;
}

/** What is offered, by how near it is; of two that are as near, what is right at the same place comes first. */
function ranked<V>(
  right: V,
  places: ReadonlySet<string>,
  pool: readonly Offered<V>[],
  { distance }: Matter<V>,
): Map<number, V[]> {
  const ranks = new Map<number, V[]>();
  for (const { value, places: elsewhere } of pool) {
    const far = distance(right, value);
    if (far === null) continue;
    const rank = 2 * far + (haveOneInCommon(places, elsewhere) ? 0 : 1);
    const group = ranks.get(rank);
    if (group) group.push(value);
    else ranks.set(rank, [value]);
  }
  return ranks;
}

function haveOneInCommon(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  for (const it of a) if (b.has(it)) return true;
  return false;
}

/** Values that read alike are offered once, as near as the nearest. @param keyOf what they read */
export function distinctly<V>(pool: readonly Offered<V>[], keyOf: (value: V) => string): Offered<V>[] {
  const known = new Map<string, { value: V; places: Set<string> }>();
  for (const { value, places } of pool) {
    const same = known.get(keyOf(value));
    if (same) for (const it of places) same.places.add(it);
    else known.set(keyOf(value), { value, places: new Set(places) });
  }
  return [...known.values()];
}
