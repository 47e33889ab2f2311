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
  /** Cases that are in no figure, as it is not known yet whether the target counts them. */
  readonly unclear: number;
  /** In the unit of the target; null where there is none, and `why` says why. */
  readonly figure: number | null;
  readonly why: NoFigure | null;
  /** Whether the bound is kept; null without a figure, or without a bound. */
  readonly isKept: boolean | null;
  /** Between which figures it lies whatever becomes of the cases that are open; null where that is not known. */
  readonly range: { readonly from: number; readonly to: number } | null;
}

type NoFigure = 'no cases' | 'cases still open' | 'too few answers' | 'not ended' | 'longer than any' | 'does not hold';

/** One case as it is counted. */
export interface CountedCase {
  readonly row: CaseRow;
  readonly begin: Moment;
  readonly answer: Answer | null;
}

export abstract class Tally {
  unclear = 0;

  /** @returns whether the case has a value that could be counted */
  abstract add(counted: CountedCase): boolean;

  /** Takes note of a case of which it is not known yet whether it counts. */
  wait(): void {
    this.unclear += 1;
  }

  /** Takes over what another one of the same target has counted. */
  include(other: this): void {
    this.unclear += other.unclear;
    this.includeCounted(other);
  }

  protected abstract includeCounted(other: this): void;

  abstract result(): Reached;
}

export const NOTHING_REACHED: Reached = {
  ...{ cases: 0, met: null, missed: null, undecided: 0, unclear: 0 },
  ...{ figure: null, why: 'no cases', isKept: null, range: null },
};
