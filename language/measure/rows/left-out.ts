/** Why a row is in no figure. */

/** A row that is right, and not one of those that a target counts. */
export const EXCLUDED = [
  'no time of beginning',
  'fulfils another condition',
  'condition still open',
  'still to come',
  'of another branch',
  'not in force',
  'outside of the peak',
  'no deadline',
  'no value',
  'of another standard',
  'no answer',
  'not applicable',
  'of other days',
] as const;

/** A row that cannot be believed, or not be read. */
export const REFUSED = [
  'unreadable time',
  'unreadable number',
  'no answer from 0 to 10',
  'neither yes nor no',
  'before its start',
  'begins in the future',
  'begins before 1900',
  'key occurs twice',
  'no such standard',
  'no such check',
  'neither yes, no nor n/a',
  'answered twice',
] as const;

export type ExclusionReason = (typeof EXCLUDED)[number];
export type RefusalReason = (typeof REFUSED)[number];

/** 1 January 1900: a moment before it is a slip of the pen, and would make periods without end. */
export const EARLIEST = -2_208_988_800;

/** Thrown where a row turns out to be wrong while it is read: whoever counts rows catches it. */
export class RefusedRow extends Error {
  readonly reason: RefusalReason;
  /** The column in which it is found, and what stands there; null where it is the row as a whole. */
  readonly column: string | null;
  readonly cell: string | null;

  constructor(reason: RefusalReason, column: string | null = null, cell: string | null = null) {
    super(reason);
    this.reason = reason;
    this.column = column;
    this.cell = cell;
  }
}
