/** Whether a text says anything beside what everybody judges otherwise: “The staff are friendly” does not. */
import { remembered } from '../memory/remembered.ts';
import { listsFor } from './lists.ts';
import { blanked, type Match, matcherOfTerms, matchesIn } from './matcher.ts';
import type { OwnWords } from './own-words.ts';
import { VAGUE, type WordList } from './word-list.ts';

/** @param own the words of the organisation: those that it takes for vague judge as well */
export function isOnlyJudgement(text: string, language: string, own: OwnWords): boolean {
  const vague = matchesIn(text, language, own).filter(({ entry }) =>
    (VAGUE as readonly string[]).includes(entry.category),
  );
  if (vague.length === 0) return false;
  const rest = blanked(text, vague);
  const said = listsFor(language).reduce((left, list) => blanked(left, fillersIn(left, list)), rest);
  return !/[\p{L}\p{N}]/u.test(said);
}

/** The words that only say of whom or what something is said, and that it is so. */
const fillersIn = (text: string, list: WordList): Match[] => fillersOf(list)(text);

const fillersOf = remembered((list: WordList) => matcherOfTerms(list, list.fillers));
