/** Cards to learn by: a question in front, and on the back all that is right. */

import { spacesWords } from '../../../text/language-tags.ts';
import type { Phrase } from '../../document/tree.ts';
import type { TrainingQuestion } from '../question.ts';

/** What stands on a card. */
export interface TrainingCard {
  readonly question: TrainingQuestion;
  /** Null where the title would say the answer. */
  readonly title: Phrase | null;
  readonly asked: string;
  readonly given: Phrase | null;
  readonly back: readonly Phrase[];
}

export const cardOf = (question: TrainingQuestion): TrainingCard => ({
  ...{ question, title: question.isNamed ? question.subject.title : null },
  ...{ asked: question.asked, given: question.given, back: question.answers },
});

/** So much room a text takes, in Latin letters: a Chinese sign is as wide as two. */
export const roomOf = (phrases: readonly (Phrase | null)[]): number =>
  phrases.reduce(
    (sum, it) => sum + (it ? it.text.length * (it.language && !spacesWords(it.language) ? 2 : 1) + 12 : 0),
    0,
  );
