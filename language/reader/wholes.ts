/** Words that say that something is so each time: “all calls”, “every visitor”, “always”, “nobody waits longer”. */

import { covers, type Offsets } from '../text/offsets.ts';
import { clausesOf, isAside, isConditional } from './clauses.ts';
import type { Found, Sentence } from './sentence.ts';

export interface Whole extends Offsets {
  /** The part of the text that they are about. */
  readonly reach: Offsets;
  /** For words that are about cases only where these are what a record is of: the noun and what stands before it. */
  readonly noun: Offsets | null;
}

/** Not those of what is offered (“all visitors may …”), nor those that are taken back (“almost all”). */
export function wholesIn(sentence: Sentence): Whole[] {
  const { things, named, times, none } = sentence.grammar.wholes;
  const all = { start: 0, end: sentence.text.length - 1 };
  const found = (forms: readonly string[]): Found[] => sentence.all(forms).filter((it) => isSaid(sentence, it));
  return [
    ...found(things).map((it) => ({ ...placeOf(it), reach: all, noun: null })),
    ...found(times).map((it) => ({ ...placeOf(it), reach: partAround(sentence, it) ?? all, noun: null })),
    ...found(none)
      .filter((it) => isOfMore(sentence, it))
      .map((it) => ({ ...placeOf(it), reach: all, noun: it.span('noun') ?? null })),
    ...found(named).map((it) => ({ ...placeOf(it), reach: all, noun: it.span('noun') ?? null })),
  ];
}

const isSaid = (sentence: Sentence, it: Offsets): boolean =>
  !sentence.isIn(sentence.grammar.wholes.other, it) && !isAside(sentence, it) && !isConditional(sentence, it);

const partAround = (sentence: Sentence, it: Offsets): Offsets | undefined =>
  clausesOf(sentence).find((clause) => covers(clause, it));

/** Whether “longer than” follows in the clause: “nobody waits longer than”, and not “nobody is turned away”. */
function isOfMore(sentence: Sentence, { end }: Offsets): boolean {
  const { more, clauses } = sentence.grammar.limits;
  const next = sentence.places(more).find((it) => it.start >= end);
  return next !== undefined && !sentence.places(clauses).some((it) => end <= it.start && it.end <= next.start);
}

const placeOf = ({ start, end }: Offsets): Offsets => ({ start, end });
