/** Which cells mean yes, and which no. */
import type { CaseRecord } from '../../model/schema.ts';

/** An empty cell is no: whoever ticks a box leaves the others empty. */
const YES = ['yes', 'true', '1', 'y'];
const NO = ['no', 'false', '0', 'n', ''];

/** What the words in the cells of a record answer: those of its author go before the usual ones. Case does not matter. */
export function answersIn({
  yesWords,
  noWords,
}: Pick<CaseRecord, 'yesWords' | 'noWords'>): ReadonlyMap<string, boolean> {
  const answers = (words: readonly string[], yes: boolean) =>
    words.map((word): [string, boolean] => [word.trim().toLowerCase(), yes]);
  return new Map([
    ...answers(YES, true),
    ...answers(NO, false),
    ...answers(yesWords, true),
    ...answers(noWords, false),
  ]);
}
