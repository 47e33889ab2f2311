/** What stands in the cells of a record's data: which words mean yes and no, and how values compare. */
import type { CaseRecord, Condition } from '../../model/schema.ts';

/** An empty cell is no: whoever ticks a box leaves the others empty. */
const YES = ['yes', 'true', '1', 'y'];
const NO = ['no', 'false', '0', 'n', ''];

/** What words answer, in small letters: those of the record's author go before the usual ones. */
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

/** @param order negative, zero or positive; not a number for what is different and has no order */
export function orderHolds(order: number, operator: Extract<Condition, { kind: 'compare' }>['operator']): boolean {
  switch (operator) {
    case '=':
      return order === 0;
    case '!=':
      return order !== 0;
    case '<':
      return order < 0;
    case '<=':
      return order <= 0;
    case '>':
      return order > 0;
    case '>=':
      return order >= 0;
  }
}
