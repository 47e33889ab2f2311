/** How many cases the data of a record hold: asked by what is computed here, answered by whoever can read data. */
import type { Branch, CaseRecord, Condition, Standard } from '../../model/schema.ts';

export interface CasesAsked {
  readonly record: CaseRecord;
  /** The moment at which a case begins. */
  readonly begins: string;
  readonly filter: Condition | null;
  /** By whose hours the clocks of the filter run. */
  readonly standard: Standard;
  readonly branch: Branch | null;
}

export interface CasesCounted {
  readonly rows: number;
  /** The first and the last day on which a case of the whole record begins, as ISO dates. */
  readonly from: string;
  readonly to: string;
}

/** The port; undefined where there are no data, or where it cannot be told of each of their rows whether it counts. */
export type CountCases = (cases: CasesAsked) => CasesCounted | undefined;
