import type { Format, OfficeFormat } from '../language/documents/document/tree.ts';
import type { Engine } from './duckdb/held.ts';

/** Verdicts for which a run may fail, as the results page says them, without spaces. */
export const FAILED_ON = ['missed', 'cannot-be-told'] as const;
export type FailedOn = (typeof FAILED_ON)[number];

/** What may be said to `yardstick measure`. */
export interface MeasureOptions {
  readonly format: 'pretty' | 'json' | Format | OfficeFormat;
  /** The overview alone, of a document. */
  readonly short?: boolean;
  readonly now?: string;
  /** Days, months, quarters or years. */
  readonly from?: string;
  readonly to?: string;
  /** For which verdicts the run fails. */
  readonly failOn: readonly FailedOn[];
  readonly misses: number;
  readonly open: number;
  /** How many of the rows that are refused for a reason are named; undefined for what suits the format. */
  readonly refused?: number;
  /** Write baseline and best results into the standards; `yes`, without asking. */
  readonly writeBaseline?: boolean;
  readonly yes?: boolean;
  readonly out?: string;
  readonly force?: boolean;
  readonly maxSize: number;
  readonly maxData: number;
  readonly engine: Engine;
  readonly sql?: 'duckdb' | 'postgres';
}
