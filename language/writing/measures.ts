/** What a target measures, and the bound that it is to keep. */
import type { AvailabilityMeasure, CaseMeasure, PeriodUnit } from '../generated/ast.ts';
import type { Hole, Slot } from './hole.ts';
import { type Length, length } from './quantities.ts';
import { number, percent } from './terminals.ts';
import {
  given,
  type Keyword,
  list,
  type Several,
  sentence,
  several,
  type Value,
  value,
  type Written,
} from './written.ts';

/** Which side of a bound keeps the promise. */
export type DirectionWords = `at ${CaseMeasure['direction']}`;

/** Cases of a record, all or some: `calls where queue = "general"` */
export const cases = (record: Slot, where?: Written): Written =>
  sentence(
    value(record),
    given(where, (it) => sentence('where', it)),
  );

interface Share {
  readonly direction: Slot<DirectionWords>;
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

/** `are answered within 20 seconds of queued`. @param limit made by `within`, `byRows`, `byTime`, `ahead`, `around`, `between`, `byMoment` or `rhythm`; `notCounting` may follow */
export const are = (moment: Slot, limit?: Written): Written => sentence('are', value(moment), limit);

/** Behind a limit, or a time from one moment to another: `not counting waiting, held` */
export const notCounting = (pauses: Several<Slot>): Written => sentence('not', 'counting', several(pauses));

/** How long cases with a value may take, and how many of them have to keep it where that is another share. */
interface TableRow {
  /** A name, or a `quoted` text. */
  readonly value: Value;
  readonly limit: Length;
  readonly share?: { readonly direction: Slot<DirectionWords>; readonly percent: Slot | number } | undefined;
}

/** `within by priority { P1 15 minutes, P2 1 hour at least 90% } of opened` */
export const byRows = (field: Slot, rows: readonly TableRow[], since?: Slot): Written =>
  sentence(
    sentence('within', 'by', value(field)),
    sentence('{', list(rows.map(rowWords)), '}'),
    given(since, (moment) => sentence('of', value(moment))),
  );

const rowWords = ({ value: of, limit, share: own }: TableRow): Written =>
  sentence(
    value(of),
    length(limit),
    given(own, ({ direction, percent: amount }) => sentence(value(direction), percent(amount))),
  );

/** `have rating >= 4` */
export const have = (condition: Value): Written => sentence('have', value(condition));

/** `at least 95% of its checks` */
export const shareOfChecks = (direction: Slot<DirectionWords>, amount: Slot | number): Written =>
  sentence(value(direction), percent(amount), 'of', 'its', 'checks');

/** `at most 5 complaints` */
export const count = (direction: Slot<DirectionWords>, amount: Slot | number, counted: Value): Written =>
  sentence(value(direction), number(amount), value(counted));

/** `at most 2 complaints per 100 calls`, to be put behind a `count` */
export const perCases = (amount: Slot | number, record: Slot): Written =>
  sentence('per', number(amount), value(record));

/** Cases in whose time something does not work, the moments from which to which, and some of them. */
interface Outages {
  readonly record: Slot;
  readonly during?: { readonly from: Slot; readonly to: Slot } | undefined;
  readonly where?: Written | undefined;
}

/** `available at least 99.5% of open time outside outages from began to ended` */
export const available = (
  direction: Slot<DirectionWords>,
  amount: Slot | number,
  time: Slot<AvailabilityMeasure['time']>,
  outages?: Outages,
): Written =>
  sentence('available', value(direction), percent(amount), 'of', value(time), 'time', given(outages, outside));

const outside = ({ record, during, where }: Outages): Written =>
  sentence(
    'outside',
    value(record),
    given(during, ({ from, to }) => sentence('from', value(from), 'to', value(to))),
    given(where, (it) => sentence('where', it)),
  );

/** A share or a number of those that wait. */
type WaitingBound =
  | { readonly direction: Slot<DirectionWords>; readonly percent: Slot | number }
  | { readonly direction: Slot<DirectionWords>; readonly amount: Slot | number };

/** How long they have waited, and since when. */
interface Age {
  readonly at: Slot<DirectionWords>;
  readonly age: Length;
  readonly since?: Slot | undefined;
}

/** `at least 92% of referrals not yet treated have waited at most 18 weeks since referred at the end of each month` */
export const stillWaiting = (
  bound: WaitingBound,
  { of: counted, notYet }: { readonly of: Value; readonly notYet: Slot },
  waited: Age | undefined,
  period: Slot<PeriodUnit>,
): Written =>
  sentence(
    value(bound.direction),
    'percent' in bound ? sentence(percent(bound.percent), 'of') : number(bound.amount),
    sentence(value(counted), 'not', 'yet', value(notYet)),
    given(waited, ({ at, age, since }) =>
      sentence(
        'have',
        'waited',
        value(at),
        length(age),
        given(since, (moment) => sentence('since', value(moment))),
      ),
    ),
    sentence('at', 'the', 'end', 'of', 'each', value(period)),
  );

/** How many cases are summed up; of a percentile, its rank. */
export type StatisticWords = 'median' | 'average' | 'total' | { readonly percentile: Slot | number };

/** By which field values are multiplied, and by which number a total is divided. */
interface Weighing {
  readonly weight?: Slot | undefined;
  readonly divisor?: Slot | number | undefined;
}

const weighing = ({ weight, divisor }: Weighing): Written | undefined => {
  const by = given(weight, (field) => sentence('weighted', 'by', value(field)));
  const of = given(divisor, (amount) => sentence('divided', 'by', number(amount)));
  return by && of ? sentence(by, of) : (by ?? of);
};

const statisticWords = (statistic: StatisticWords): Keyword | Written =>
  typeof statistic === 'object' ? sentence('percentile', number(statistic.percentile)) : statistic;

/** What a statistic has to keep: a `number`, `percent` or length of time. */
interface Bound {
  readonly direction: Slot<DirectionWords>;
  readonly value: Written | Hole;
}

/** From which moment to which one, of which cases, and in which pauses the clock stands still. */
interface Taken {
  readonly from: Slot;
  readonly to: Slot;
  readonly of: Value;
  readonly pauses?: Several<Slot> | undefined;
}

/** `median time from queued to answered of calls at most 12 seconds` */
export const timeTaken = (
  statistic: StatisticWords,
  { from, to, of: counted, pauses }: Taken,
  { direction, value: most }: Bound,
  weights: Weighing = {},
): Written =>
  sentence(
    statisticWords(statistic),
    sentence('time', 'from', value(from), 'to', value(to), given(pauses, notCounting)),
    of(counted),
    weighing(weights),
    value(direction),
    most,
  );

/** Of how many points, and from how many answers at least. */
interface Scored {
  readonly scale?: Slot | number | undefined;
  readonly answers?: Slot | number | undefined;
}

/** `average rating of calls at least 4.5 of 5 from at least 100 answers` */
export const score = (
  statistic: StatisticWords,
  { field, of: counted }: { readonly field: Slot; readonly of: Value },
  { direction, value: least }: Bound,
  { scale, answers }: Scored = {},
  weights: Weighing = {},
): Written =>
  sentence(
    statisticWords(statistic),
    value(field),
    of(counted),
    weighing(weights),
    value(direction),
    least,
    given(scale, (it) => sentence('of', number(it))),
    given(answers, fromAnswers),
  );

const fromAnswers = (least: Slot | number): Written => sentence('from', 'at', 'least', number(least), 'answers');

/** `net promoter score of surveys by rating at least 30 from at least 100 answers` */
export const promoterScore = (
  { field, of: record, where }: { readonly field: Slot; readonly of: Slot; readonly where?: Written | undefined },
  { direction, value: least }: Bound,
  answers?: Slot | number,
): Written =>
  sentence(
    sentence('net', 'promoter', 'score'),
    of(record),
    sentence('by', value(field)),
    given(where, (it) => sentence('where', it)),
    value(direction),
    least,
    given(answers, fromAnswers),
  );
