/** What can be read in a plain sentence that promises something. */
import type { PeriodUnit } from '../quantities/calendar.ts';
import type { Duration } from '../quantities/duration.ts';
import type { Offsets } from '../text/offsets.ts';

/** A number as the sentence gives it, and its decimal notation: “97,5” and “nine” are `97.5` and `9`. */
export interface DecimalNumber {
  readonly value: number;
  readonly decimal: string;
}

/** A number where it stands. */
export interface Numeral extends Offsets, DecimalNumber {
  /** Whether it has a part in words or signs: “1½”, “pusotra”. */
  readonly isPart: boolean;
}

/** Which side of an amount keeps the promise. */
export type Direction = 'at least' | 'at most';

/** What a limit may be of instead of each case: the average, the median, or a percentile of all of them, by its rank. */
export type LimitStatistic = 'average' | 'median' | number;

/** Within what time something happens, or (`at least`) how long before something else. */
export interface LimitReading extends Offsets {
  readonly kind: 'limit';
  readonly direction: Direction;
  /** Null where it is a limit of each case. */
  readonly statistic: LimitStatistic | null;
  /** Whether it says that it lies before something else: “at least 2 days ahead”. */
  readonly isAhead: boolean;
  /** Whether the sentence counts those that take longer: “at most 5% of callers wait longer than 2 minutes”. */
  readonly isExceeded: boolean;
  /** The length of time; of a range, the upper end. The same day is 0 calendar days, the next business day 1 business day. */
  readonly length: Duration;
  /** The value of `length` in decimal notation. */
  readonly decimal: string;
  /** The word for its unit; null where it has no number either (“the same day”). */
  readonly unit: Offsets | null;
  /** Whether the sentence itself says which clock runs (“business”, “calendar”), and does not leave it to the unit. */
  readonly saysClock: boolean;
  /** The lower end, where the sentence gives a range (“4 to 6 weeks”), in the unit of `length`. */
  readonly from: DecimalNumber | null;
  /** A time of that day by which it happens, as `17:00`. */
  readonly by: string | null;
  /** The words for what starts the clock: “receipt of the application”. */
  readonly since: Offsets | null;
}

/** The share of cases of which something is true, in per cent. */
export interface ShareReading extends Offsets, DecimalNumber {
  readonly kind: 'share';
  /** Null where the sentence leaves it open: it is mostly `at least`. */
  readonly direction: Direction | null;
  /** Whether it says itself that it is of something else than cases in time: abandoned calls, satisfied customers. */
  readonly isApart: boolean;
}

/** So many points of a scale: 4.5 of 5. */
export interface ScoreReading extends Offsets, DecimalNumber {
  readonly kind: 'score';
  readonly direction: Direction | null;
  /** The most that the scale has. */
  readonly scale: DecimalNumber;
}

/** At most, or at least, so many of something. */
export interface CountReading extends Offsets, DecimalNumber {
  readonly kind: 'count';
  readonly direction: Direction;
}

/** How often something happens: `times` times in `every` units. */
export interface FrequencyReading extends Offsets {
  readonly kind: 'frequency';
  readonly times: number;
  readonly every: number;
  readonly unit: PeriodUnit;
  /** Whether days off are left out: “every business day”. */
  readonly isBusiness: boolean;
}

/** The hours of a day in which something can be had; round the clock, `00:00` to `24:00`. */
export interface HoursReading extends Offsets {
  readonly kind: 'hours';
  readonly from: string;
  readonly to: string;
}

/** A day on which something else ends or begins: “on or before the effective date”. */
export interface DeadlineReading extends Offsets {
  readonly kind: 'deadline';
}

export type Reading =
  | LimitReading
  | ShareReading
  | ScoreReading
  | CountReading
  | FrequencyReading
  | HoursReading
  | DeadlineReading;
