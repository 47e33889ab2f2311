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
  const offer = (value: V): void => {
    const phrase = matter.say(value);
    const key = checkKey(phrase.text);
    if (wrong.length === MOST_WRONG || texts.has(key) || isRight(value)) return;
    if (taken.some((it) => matter.isSame(it, value))) return;
    taken.push(value);
    texts.add(key);
    wrong.push(phrase);
  };
  const ranks = ranked(right[0], places, pool, matter);
  for (const rank of [...ranks.keys()].sort((a, b) => a - b))
    if (wrong.length < MOST_WRONG) shuffled(ranks.get(rank) ?? [], random).forEach(offer);
  if (wrong.length < MOST_WRONG) shuffled(matter.made(right[0]), random).forEach(offer);
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
    const rank = 2 * far + ([...places].some((it) => elsewhere.has(it)) ? 0 : 1);
    const group = ranks.get(rank);
    if (group) group.push(value);
    else ranks.set(rank, [value]);
  }
  return ranks;
}
