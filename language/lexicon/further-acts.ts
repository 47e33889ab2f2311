/** What a promise adds to what comes before it: “…, and send you a copy”, “We tell you when we come”. */
import { remembered } from '../memory/remembered.ts';
import { listsFor } from './lists.ts';
import { type Match, type Matcher, matcherOfTerms } from './matcher.ts';
import type { WordList } from './word-list.ts';

/** An act in the text, from its verb to the end of its clause. */
export interface FurtherAct {
  readonly start: number;
  readonly end: number;
  /** Whether it stands in a sentence with what it is added to, and not in one of its own. */
  readonly isJoined: boolean;
}

/** The further acts of a text in its order; none in a language without a list of them, and none of its first sentence alone. */
export function furtherActsIn(text: string, language: string): FurtherAct[] {
  const list = listsFor(language).find(({ acts }) => acts?.further);
  if (!list) return [];
  const { verb, joint, opening, condition } = matchersOf(list);
  const isOpen = ({ offset }: Match): boolean => condition(lastClause(text.slice(0, offset))).length === 0;
  const joined = new Set(
    joint(text)
      .filter(isOpen)
      .map((it) => behind(text, it)),
  );
  const alone = new Set(
    opening(text)
      .filter(({ offset }) => /[.!?;:]\s+$/u.test(text.slice(0, offset)))
      .map((it) => behind(text, it)),
  );
  return verb(text)
    .filter(({ offset }) => joined.has(offset) || alone.has(offset))
    .map(({ offset }) => ({ start: offset, end: endOfClause(text, offset), isJoined: !alone.has(offset) }))
    .map(uncut(text));
}

/** What stands behind the last sign: “if you call us”. A comma before the joint itself ends nothing. */
const lastClause = (before: string): string => /[^,;:.!?]*[,\s]*$/u.exec(before)?.[0] ?? '';

/** Where the next word begins. */
function behind(text: string, { offset, length }: Match): number {
  const end = offset + length;
  return end + (/^\s*/.exec(text.slice(end))?.[0].length ?? 0);
}

const endOfClause = (text: string, start: number): number => start + (/[.!?;:]|$/u.exec(text.slice(start))?.index ?? 0);

/** Each ends where the next begins, without what joins them. */
const uncut =
  (text: string) =>
  (act: FurtherAct, index: number, all: readonly FurtherAct[]): FurtherAct => {
    const next = all[index + 1]?.start ?? Number.POSITIVE_INFINITY;
    const words = text.slice(act.start, Math.min(act.end, next));
    const isCut = next < act.end;
    return { ...act, end: act.start + (isCut ? words.replace(/[,\s]*\S+\s+$/u, '') : words.trimEnd()).length };
  };

interface Matchers {
  readonly condition: Matcher;
  readonly verb: Matcher;
  readonly joint: Matcher;
  readonly opening: Matcher;
}

const matchersOf = remembered((list: WordList): Matchers => {
  const { verbs = [], joints = [], openings = [], conditions = [] } = list.acts?.further ?? {};
  return {
    condition: matcherOfTerms(list, conditions),
    verb: matcherOfTerms(list, verbs),
    joint: matcherOfTerms(list, joints),
    opening: matcherOfTerms(list, openings),
  };
});
