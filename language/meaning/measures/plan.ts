/**
 * The plan of a measure: what a target measures, in a few parts from which everything else is derived. The sentence that
 * people read, the columns that are read, what one target implies of another, what is predicted and what is computed
 * are functions of it, so that they cannot disagree.
 */
import type { Condition, Limit, Quantity, Ref, Source, Target, When } from '../../model/schema.ts';
import type { PeriodUnit } from '../../quantities/calendar.ts';

export interface Plan {
  readonly population: Population;
  readonly figure: Figure;
  /**
   * The pauses of the record in whose time all clocks stand still: that of a limit, of the ceiling, of a time between two
   * moments. What is counted is the time, or the open time, that lies in none of them: pauses that overlap are one, and one
   * that has not ended goes on. As long as it does, no limit passes that has not passed before. A pause that ends before it
   * begins is a fault of the data: the case is reported, and counts for nothing.
   */
  readonly notCounting: readonly Ref[];
  /** Over which the figure is taken; null where the author has not said it yet. */
  readonly period: PeriodUnit | null;
  /** For each period, the figure is taken over so many that end with it; null where it is taken over that one alone. */
  readonly rolling: number | null;
  /** The month and day with which a year begins, and so its quarters: `04-01`. Null for the year of the calendar. */
  readonly yearBegins: string | null;
  /** There is a figure for each value of this field that some case of the period has, and each is held against the bound. */
  readonly each: Ref | null;
  /**
   * The days, both included, on which a case has to begin to count, or answers and time lie that count; those of the
   * standard besides (`daysInForce`). Null where the author names none.
   */
  readonly inForce: Target['inForce'];
  /** What the figure is held against: equal is met. Null where it is not said yet, or no figure. */
  readonly bound: Bound | null;
  /** No single case may take longer. One that does is a case to look into, and does not change the figure. */
  readonly ceiling: Limit | null;
  /** How far a person may stretch the limit of single cases. The figure is taken without them. */
  readonly allowances: Target['allowances'];
}

export interface Bound {
  readonly direction: 'at least' | 'at most';
  readonly value: Quantity;
  readonly source: Source;
}

/** What is looked at one by one. */
export type Population = Cases | Answers | Time;

/**
 * The cases of a record that fulfil the filter and have reached the moment with which they begin. Each belongs to the
 * period of that moment, in the time zone of the service.
 */
export interface Cases {
  readonly of: 'cases';
  /** Null for a promise whose data nobody has named yet. */
  readonly record: Ref | null;
  readonly filter: Condition | null;
  /** The moment with which a case begins; null where it is the first of the record. */
  readonly begins: Ref | null;
  /**
   * Where it is there, a case belongs to no period: at the end of each those are looked at that have begun and have not
   * reached this moment. A period that has not ended has no figure.
   */
  readonly notYet: Ref | null;
}

/** All answers of observers to the checks of the standard, each in the period in which it was observed. */
interface Answers {
  readonly of: 'answers';
}

/** The time of the period in which the service is open, or all of it, day and night. */
export interface Time {
  readonly of: 'time';
  readonly which: 'open time' | 'all time';
  /** The cases in whose time it did not work; null where something else than a record says when that was. */
  readonly outages: Outages | null;
}

/**
 * From one moment of a case to another, for all cases that fulfil the filter: stretches that overlap are one, and one that
 * has not ended goes on. What lies in the population and in none of them is the time in which it worked.
 */
export interface Outages {
  readonly record: Ref;
  readonly filter: Condition | null;
  readonly from: Ref | null;
  readonly to: Ref | null;
}

/** How the figure of a period comes about from its population. */
export type Figure = Share | Count | Rate | Statistic;

/**
 * The part of the population for which the answer is yes, in percent of that for which it is yes or no. A period without
 * either has no figure. Of answers it is those of “yes”, of time that in which the thing worked.
 */
export interface Share {
  readonly is: 'share';
  /** What is asked of each case; null of answers and time, and where it is not said yet. */
  readonly question: Question | null;
}

/** The number of cases; of those for which the answer is yes, where something is asked. A period without any has the figure 0. */
interface Count {
  readonly is: 'count';
  readonly question: Waited | null;
}

/** The number of cases for so many of another record that begin in the same period. */
interface Rate {
  readonly is: 'rate';
  readonly per: { readonly amount: number; readonly record: Ref };
}

/** A statistic of the values of the cases. */
export interface Statistic {
  readonly is: 'statistic';
  /** As the author calls it. */
  readonly statistic: 'median' | 'average' | 'percentile' | 'total' | 'net promoter score';
  /** The rank of a percentile as the author writes it; `rankOf` says which one is computed. */
  readonly rank: number | null;
  /**
   * The field by which values are multiplied: of a total, the sum of the products; of an average, that sum divided by the sum
   * of the weights. A case in which either is empty is left out.
   */
  readonly weight: Ref | null;
  /** By which a total is divided. */
  readonly divisor: number | null;
  readonly value: Value;
}

/** What has to be true of a case. */
export type Question = Reached | Timed | Fulfilled | Waited;

/**
 * The case reaches a moment. With a limit: yes if it came by the end of the limit after `since`, that instant included; no if
 * the limit has passed without it; undecided before. Without a limit: yes if it has come, else no.
 */
interface Reached {
  readonly asks: 'moment';
  /** Null where it is not said yet. */
  readonly moment: Ref | null;
  readonly limit: Limit | null;
  readonly since: Ref | null;
}

/**
 * The case reaches a moment when it has to, in one of five ways. All instants that are named are in time.
 * - `lead`: yes if the moment and the limit behind it do not pass `before`: counted in days, so many clear days lie between.
 *   No once `before` has come without it; undecided before.
 * - `due`: yes if it came by the instant of `due`; no if it came later, or `due` has passed without it; undecided before. A case
 *   without `due` has no deadline: it is reported, and is neither yes nor no.
 * - `window`: yes if it came neither before `from` nor after `to`; no if it came before or after, or `to` has passed without it;
 *   undecided before, and a case without `to` has no window: it is reported, and is neither.
 * - `around`: yes if from the earlier of the two moments to the later one it is no longer than the limit; no if it came too
 *   early, too late, or not at all until the limit behind `of` has passed; undecided before.
 * - `every`: what is looked at are the gaps between the cases in the order in which they came, those of each value by itself where
 *   the plan says `each`. A gap begins with a case, and ends with the next one; it belongs to the period in which it begins. Yes if
 *   it is no longer than the limit; no if it is, or the limit has passed without a next one; undecided before. `whileOpen`, each
 *   opening begins a gap and its closing ends one, and what comes while it is closed counts for nothing.
 */
export interface Timed {
  readonly asks: 'timing';
  readonly moment: Ref;
  readonly when: When;
}

/** The case fulfils a condition: undecided while a limit in it is still running. */
interface Fulfilled {
  readonly asks: 'condition';
  readonly condition: Condition;
}

/**
 * The case has waited for so long when the period ends: at most, where the limit after `since` has not passed by then, that
 * instant included; at least, where it has passed or passes just then.
 */
export interface Waited {
  readonly asks: 'age';
  readonly since: Ref | null;
  readonly direction: 'at least' | 'at most';
  readonly limit: Limit;
}

/** What a statistic is taken of. */
type Value = Elapsed | FieldNumber;

/**
 * The time from one moment to another. A case that has not reached the latter counts as longer than any that has, and as long
 * as there is one, there is neither average nor total.
 */
export interface Elapsed {
  readonly of: 'time';
  readonly since: Ref | null;
  readonly until: Ref | null;
}

/** The number in a field, of the cases in which it is not empty. */
export interface FieldNumber {
  readonly of: 'field';
  readonly field: Ref | null;
  /** The best there can be, where the target says it. */
  readonly scale: number | null;
  /** With fewer values than this a period has no figure. */
  readonly minimumAnswers: number | null;
}

/** What a figure asks of each case; null where it asks nothing. */
export function questionOf(figure: Figure): Question | null {
  switch (figure.is) {
    case 'share':
    case 'count':
      return figure.question;
    case 'rate':
    case 'statistic':
      return null;
  }
}

/** Whether a statistic lies where its values do: a sum does not, nor what is made of shares. */
export const isAmongValues = ({ statistic }: Statistic): boolean =>
  statistic !== 'total' && statistic !== 'net promoter score';

/**
 * By nearest rank: of n values in their order, the statistic is the one at position rank × n ÷ 100, rounded up. The median is
 * percentile 50. Null for an average, a total and a net promoter score, and where the author has not said it. A total of none is 0.
 * A net promoter score is the percentage of the values 9 and 10 less that of the values from 0 to 6, from -100 to 100.
 */
export const rankOf = ({ statistic, rank }: Statistic): number | null => (statistic === 'median' ? 50 : rank);
