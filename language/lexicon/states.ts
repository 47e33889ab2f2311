/** Whether a text says nothing but that something is in some state, such as “The toilets are clean”. */
import { remembered } from '../memory/remembered.ts';
import { listsFor } from './lists.ts';
import { blanked, type Matcher, matcherOfTerms } from './matcher.ts';
import type { WordList } from './word-list.ts';

/** With more words before it, a state is mostly said of something that has been described well enough. */
const MOST_WORDS = 6;

export const isOnlyState = (text: string, language: string): boolean =>
  listsFor(language).some((list) => list.states !== undefined && isState(text, list));

function isState(text: string, list: WordList): boolean {
  const { copula, state, filler } = matchersOf(list);
  const [first] = state(text);
  if (!first || /\p{N}/u.test(text)) return false;
  if (list.spaced && isBare(text, list)) return true;
  const said = text.slice(first.offset);
  const left = blanked(said, state(said));
  const rest = blanked(left, filler(left));
  return !/[\p{L}\p{N}]/u.test(rest) && isSubject(text.slice(0, first.offset), copula, list.spaced);
}

/** “Clean shoes”, “Tidy desks and shelves”: beside the states stands nothing but a word for each thing. */
function isBare(text: string, list: WordList): boolean {
  const { state, filler } = matchersOf(list);
  const left = blanked(text, state(text));
  const joints = filler(left);
  const starts = [0, ...joints.map(({ offset, length }) => offset + length)];
  const ends = [...joints.map(({ offset }) => offset), left.length];
  const things = starts.map((start, index) =>
    left
      .slice(start, ends[index])
      .replace(/[.!]+\s*$/u, '')
      .trim(),
  );
  return things.some((it) => it !== '') && things.every((it) => /^[\p{L}\p{M}'’-]*$/u.test(it));
}

/** What is in that state: few words, and what leads to it; or nothing at all. */
function isSubject(text: string, copula: Matcher, isSpaced: boolean): boolean {
  const words = text.match(isSpaced ? /[\p{L}\p{M}'’-]+/gu : /\p{L}/gu) ?? [];
  if (words.length === 0) return true;
  if (words.length > MOST_WORDS || /[,;:.，；：。]/.test(text)) return false;
  const last = copula(text).at(-1);
  // Where words are not told apart by spaces, nothing need stand between a thing and its state.
  return last ? text.slice(last.offset + last.length).trim() === '' && last.offset > 0 : !isSpaced;
}

const matchersOf = remembered((list: WordList) => {
  const { copulas = [], words = [], fillers = [] } = list.states ?? {};
  return {
    copula: matcherOfTerms(list, copulas),
    state: matcherOfTerms(list, words),
    filler: matcherOfTerms(list, fillers),
  };
});
