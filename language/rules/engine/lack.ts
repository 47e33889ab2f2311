import type { CaseRecord, Pause, Standard, Target } from '../../model/schema.ts';

/** What is missing, and what it is missing from: the smallest of these that could say it. */
export interface Lack {
  /** Null where most standards of the service lack it, which is said once for all of them. */
  readonly standard: Standard | null;
  readonly target?: Target;
  readonly record?: CaseRecord;
  /** Pauses of the record, which stand in another one. */
  readonly pause?: Pause;
}
