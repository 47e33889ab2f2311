/** Words that say that something is so each time: “all calls”, “every visitor”, “always”, “never”. */
import { isAside, isConditional } from './clauses.ts';
import type { Span } from './reading.ts';
import type { Sentence } from './sentence.ts';

/** Not those of what is offered (“all visitors may …”), nor those that are taken back (“almost all”). */
export function wholesIn(sentence: Sentence): Span[] {
  const { wholes } = sentence.grammar;
  if (!wholes) return [];
  return sentence
    .all(wholes.forms)
    .filter((it) => !sentence.isIn(wholes.other, it) && !isAside(sentence, it) && !isConditional(sentence, it))
    .map(({ start, end }) => ({ start, end }));
}
