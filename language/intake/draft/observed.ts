/** What becomes of a promise in which nothing is counted: a check where somebody can see it, else a question. */
import { listsFor } from '../../lexicon/lists.ts';
import { matchesIn } from '../../lexicon/matcher.ts';
import type { DraftNote, DraftQuestion } from './draft.ts';

interface Observed {
  readonly checks: readonly string[];
  readonly questions: readonly DraftQuestion[];
  readonly notes: readonly DraftNote[];
}

interface About {
  /** Whether there is a column for targets, so that somebody meant to count it. */
  readonly hasTargets: boolean;
  readonly isNotice: boolean;
  /** Whether something else is asked about it. */
  readonly isAsked: boolean;
}

export function observed(statement: string, language: string, { hasTargets, isNotice, isAsked }: About): Observed {
  const vague = matchesIn(statement, language).map(({ offset, length }) => statement.slice(offset, offset + length));
  const canTell = listsFor(language).length > 0;
  if (canTell && vague.length === 0 && !hasTargets && !isNotice && !isAsked && !UNREAD.test(statement))
    return { checks: [statement], questions: [], notes: [{ kind: 'observed', text: 'an observer can see it' }] };
  const text = 'neither a share of cases nor a time limit could be read';
  return { checks: [], questions: [howMeasured(vague)], notes: [{ kind: 'nothing-measurable', text }] };
}

/** Figures that ask to be counted, and that could not be read. */
const UNREAD = /[<>≤≥]\s*\d|\d\s*[%％]/u;

/** @param vague the words that nobody can measure */
export function howMeasured(vague: readonly string[]): DraftQuestion {
  const words = [...new Set(vague)].slice(0, 3).map((word) => `“${word}”`);
  const text = words.length === 0 ? 'How is it to be measured?' : `How is ${words.join(', ')} to be seen or measured?`;
  return { about: 'target', text };
}
