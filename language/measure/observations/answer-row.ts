/** A row of observations: what one observer answered to one check. */
import { answersIn } from '../../meaning/measures/cells.ts';
import { OBSERVED, type ObservationColumn } from '../../meaning/measures/observations.ts';
import type { Moment } from '../../quantities/wall-clock.ts';
import { withoutApostrophe } from '../../text/apostrophe.ts';
import type { CaseRow } from '../rows/case-row.ts';
import { EARLIEST } from '../rows/left-out.ts';

export type CheckAnswer = 'yes' | 'no' | 'n/a';

const YES_OR_NO = answersIn({ yesWords: [], noWords: [] });
const NOT_APPLICABLE: ReadonlySet<string> = new Set(['n/a', 'na', 'n.a.', 'not applicable', '-', '–']);

export const cellOf = (row: CaseRow, column: ObservationColumn): string => withoutApostrophe(row.text(column));

/**
 * Null where nothing was answered: of a check, an empty cell is no answer.
 * @throws RefusedRow where what stands there is none
 */
export function answerOf(row: CaseRow): CheckAnswer | null {
  const said = cellOf(row, 'answer').toLowerCase();
  if (said === '') return null;
  if (NOT_APPLICABLE.has(said)) return 'n/a';
  const yes = YES_OR_NO.get(said);
  if (yes === undefined) throw row.refused('neither yes, no nor n/a', 'answer');
  return yes ? 'yes' : 'no';
}

/** When it was observed; null where nobody said. @throws RefusedRow where it cannot have been then */
export function observedAt(row: CaseRow, now: number): Moment | null {
  const moment = row.moment({ name: OBSERVED });
  if (!moment) return null;
  if (moment.instant < EARLIEST) throw row.refused('begins before 1900', OBSERVED);
  if (moment.instant > now) throw row.refused('begins in the future', OBSERVED);
  return moment;
}

/** Finds answers that were given before: a form that is handed in twice counts once. */
export class AnswersSeen {
  private readonly seen = new Set<string>();

  /**
   * Answers without a visit cannot be told apart, and all count.
   * @param asked what the row means, whatever it writes for it: the site, the day and the names of standard and check
   * @throws RefusedRow for the second one
   */
  see(row: CaseRow, asked: { readonly site: string; readonly day: number; standard: string; check: string }): void {
    const visit = cellOf(row, 'visit');
    if (visit === '') return;
    const observer = cellOf(row, 'observer').toLowerCase();
    const { site, day, standard, check } = asked;
    const key = [visit, site.toLowerCase(), day, observer, cellOf(row, 'touchpoint'), standard, check].join('\n');
    if (this.seen.has(key)) throw row.refused('answered twice', 'visit');
    this.seen.add(key);
  }
}
