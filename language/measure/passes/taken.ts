/** What a pass over the rows of a record finds out about a target. */
import type { Days } from '../../meaning/in-force.ts';
import { type Lengths, SortedLengths } from '../statistics/limits-kept.ts';
import type { ListedCase } from './listed.ts';
import type { RowsTold } from './rows-told.ts';
import type { PeriodTaken } from './slots.ts';

export interface Taken {
  readonly periods: readonly PeriodTaken[];
  readonly rows: RowsTold;
  readonly misses: readonly ListedCase[];
  readonly open: readonly ListedCase[];
  /** How long the cases took to get where a limit asks them to, in the unit of the limit, how many of them in time, and how many have not got there. */
  readonly lengths: { readonly closed: Lengths; readonly inTime: number; readonly open: number };
}

export const NO_LENGTHS: Taken['lengths'] = { closed: new SortedLengths([]), inTime: 0, open: 0 };

export interface Asking {
  /** How many of the cases that were missed, and of those that still run, are listed. */
  readonly misses: number;
  readonly open: number;
  /** How many of the rows that are refused for a reason are named. */
  readonly refused: number;
  /** The days between which periods lie that are told, and cases begin that are listed. */
  readonly days: Days;
}
