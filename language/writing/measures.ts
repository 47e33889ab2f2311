/** What a target measures, and the bound that it is to keep. */
import type { AvailabilityMeasure, CaseMeasure } from '../generated/ast.ts';
import type { Hole, Slot } from './hole.ts';
import { number, percent } from './terminals.ts';
import { given, type Keyword, sentence, type Value, value, type Written } from './written.ts';

/** Which side of a bound keeps the promise. */
export type Direction = `at ${CaseMeasure['direction']}`;

/** Cases of a record, all or some: `calls where queue = "general"` */
export const cases = (record: Slot, where?: Written): Written =>
  sentence(
    value(record),
    given(where, (it) => sentence('where', it)),
  );

export interface Share {
  readonly direction: Slot<Direction>;
  /** The number alone. */
  readonly percent: Slot | number;
  /** Which `cases`: all that somebody observes, where nothing is said. */
  readonly of?: Value | undefined;
  /** What becomes of them: `are`, `have`, `within` or `byTime`. */
  readonly outcome?: Written | undefined;
}

/** `at least 90% of calls are answered within 20 seconds of queued` */
export const share = ({ direction, percent: amount, of: counted, outcome }: Share): Written =>
  sentence(value(direction), percent(amount), given(counted, of), outcome);

/** `of calls` */
export const of = (counted: Value): Written => sentence('of', value(counted));

/** `are answered within 20 seconds of queued`. @param limit made by `within`, `byTime`, `ahead`, `around`, `between` or `byMoment` */
export const are = (moment: Slot, limit?: Written): Written => sentence('are', value(moment), limit);

/** `have rating >= 4` */
export const have = (condition: Value): Written => sentence('have', value(condition));

/** `at least 95% of its checks` */
export const shareOfChecks = (direction: Slot<Direction>, amount: Slot | number): Written =>
  sentence(value(direction), percent(amount), 'of', 'its', 'checks');

/** `at most 5 complaints` */
export const count = (direction: Slot<Direction>, amount: Slot | number, counted: Value): Written =>
  sentence(value(direction), number(amount), value(counted));

/** `at most 2 complaints per 100 calls`, to be put behind a `count` */
export const perCases = (amount: Slot | number, record: Slot): Written =>
  sentence('per', number(amount), value(record));

/** `available at least 99.5% of open time` */
export const available = (
  direction: Slot<Direction>,
  amount: Slot | number,
  time: Slot<AvailabilityMeasure['time']>,
): Written => sentence('available', value(direction), percent(amount), 'of', value(time), 'time');

/** How many cases are summed up; of a percentile, its rank. */
export type Statistic = 'median' | 'average' | { readonly percentile: Slot | number };

const statisticWords = (statistic: Statistic): Keyword | Written =>
  typeof statistic === 'object' ? sentence('percentile', number(statistic.percentile)) : statistic;

/** What a statistic has to keep: a `number`, `percent` or length of time. */
export interface Bound {
  readonly direction: Slot<Direction>;
  readonly value: Written | Hole;
}

/** `median time from queued to answered of calls at most 12 seconds` */
export const timeTaken = (
  statistic: Statistic,
  { from, to, of: counted }: { readonly from: Slot; readonly to: Slot; readonly of: Value },
  { direction, value: most }: Bound,
): Written =>
  sentence(
    statisticWords(statistic),
    sentence('time', 'from', value(from), 'to', value(to)),
    of(counted),
    value(direction),
    most,
  );

/** Of how many points, and from how many answers at least. */
export interface Scored {
  readonly scale?: Slot | number | undefined;
  readonly answers?: Slot | number | undefined;
}

/** `average rating of calls at least 4.5 of 5 from at least 100 answers` */
export const score = (
  statistic: Statistic,
  { field, of: counted }: { readonly field: Slot; readonly of: Value },
  { direction, value: least }: Bound,
  { scale, answers }: Scored = {},
): Written =>
  sentence(
    statisticWords(statistic),
    value(field),
    of(counted),
    value(direction),
    least,
    given(scale, (it) => sentence('of', number(it))),
    given(answers, (it) => sentence('from', 'at', 'least', number(it), 'answers')),
  );
