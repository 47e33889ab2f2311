/** What is counted of the cases of a period, and the figure that comes of it. */

import type { Moment } from '../../quantities/wall-clock.ts';
import type { Answer } from '../questions/answer.ts';
import type { CaseRow } from '../rows/case-row.ts';

/** The figure of a period, or of one value of a field in it. */
export interface Reached {
  /** The cases that it is made of; of time, null. */
  readonly cases: number | null;
  readonly met: number | null;
  readonly missed: number | null;
  readonly undecided: number;
  /** In the unit of the target; null where there is none, and `why` says why. */
  readonly figure: number | null;
  readonly why: NoFigure | null;
  /** Whether the bound is kept; null without a figure, or without a bound. */
  readonly isKept: boolean | null;
  /** Between which figures it lies whatever becomes of the cases that are undecided; null where that is not known. */
  readonly range: { readonly from: number; readonly to: number } | null;
}

export type NoFigure = 'no cases' | 'cases still open' | 'too few answers' | 'not ended' | 'longer than any';

/** One case as it is counted. */
export interface Counted {
  readonly row: CaseRow;
  readonly begin: Moment;
  readonly answer: Answer | null;
}

export interface Tally {
  /** @returns whether the case has a value that could be counted */
  add(counted: Counted): boolean;
  result(): Reached;
}

export const NOTHING: Reached = {
  ...{ cases: 0, met: null, missed: null, undecided: 0, figure: null, why: 'no cases', isKept: null, range: null },
};
