/** Procedures whose steps, each at its limit, take longer than the whole may. */

import { longestPath, longestSum, orderOf } from '../../feasibility/longest-path.ts';
import { remembered } from '../../memory/remembered.ts';
import type { Limit, Procedure, Step } from '../../model/schema.ts';
import type { LengthOrTime } from '../../quantities/duration.ts';
import { dayOf, type Moment, SECONDS_A_DAY } from '../../quantities/wall-clock.ts';
import type { Stretch, WorkingTime } from '../../quantities/working-time.ts';
import { hasSpecialDays } from './hours.ts';
import type { Times } from './service-times.ts';
import { type ClockKind, DAY_KINDS, type DayKind, graphOf, stepAmount } from './step-times.ts';
import { ORDINARY_WEEK } from './working-week.ts';

export interface Overrun {
  /** The steps on the path that ends last. */
  readonly path: readonly Step[];
  /** The case that overruns most; null where any does. */
  readonly worst: WorstCase | null;
}

export interface WorstCase {
  readonly begin: Moment;
  readonly end: Moment;
  readonly due: Moment;
  readonly time: WorkingTime;
  /** Whether it takes holidays or closures: in an ordinary week all is well. */
  readonly special: boolean;
}

/**
 * How a procedure overruns: undefined where no case does whose steps are kept, or nobody knows. A bare
 * "days" has to overrun whatever it means, and steps wait for each other in no circle. In an editor most procedures are as
 * they were at the last keystroke, and so are the hours of their service.
 */
export const overrunOf = remembered((procedure: Procedure, times: Times): Overrun | undefined => {
  const { complete } = procedure;
  if (!complete) return undefined;
  let found: Overrun | undefined;
  for (const days of DAY_KINDS) {
    const overrun = overrunAs(days, procedure, complete, times);
    if (!overrun) return undefined;
    found ??= overrun;
  }
  return found;
});

function overrunAs(days: DayKind, procedure: Procedure, complete: Limit, times: Times): Overrun | undefined {
  const limits = [complete, ...procedure.steps.flatMap(({ limit }) => (limit?.value ? [limit] : []))];
  const measures = new Set(limits.map((limit) => stepAmount(limit, days, 'least').measure));
  const bySum = overrunBySum(days, procedure, complete);
  if (bySum || measures.size === 1) return bySum;
  return overrunByCalendar(days, procedure, complete, measures, times);
}

/** Whatever the calendar says: the limits on the clock of the whole add up to more than it may take. */
function overrunBySum(days: DayKind, procedure: Procedure, complete: Limit): Overrun | undefined {
  const allowed = stepAmount(complete, days, 'most');
  const graph = graphOf(procedure, (limit) => {
    const amount = limit && stepAmount(limit, days, 'least');
    return amount?.measure === allowed.measure ? amount.value : 0;
  });
  const found = longestSum(graph.map(({ length, after }) => ({ weight: length, after })));
  if (found.kind === 'circle' || found.end <= allowed.value + 1e-6) return undefined;
  return { path: stepsOf(procedure, found.activities), worst: null };
}

/**
 * On several clocks it depends on when a case begins: those of an ordinary week are tried, and then
 * those of the year that begins today, in which there are holidays and closures.
 */
function overrunByCalendar(
  days: DayKind,
  procedure: Procedure,
  complete: Limit,
  measures: ReadonlySet<ClockKind>,
  { timetable, ordinary, real, today }: Times,
): Overrun | undefined {
  if (!timetable.open && measures.has('open')) return undefined;
  const graph = graphOf(procedure, (limit) => limit && rounded(limit, days, Math.floor));
  const due = rounded(complete, days, Math.ceil);
  const found = worstOf(procedure, graph, due, ordinary, beginsIn(ordinary, ORDINARY_WEEK, 7, QUARTER_HOUR), false);
  if (found || !hasSpecialDays(timetable)) return found;
  return worstOf(procedure, graph, due, real, beginsIn(real, dayOf(today), 365, HOUR), true);
}

/** A limit as it is counted on the calendar, where there is no part of a day: an uncertain one is taken in favour of the procedure. */
function rounded(limit: Limit | LengthOrTime, days: DayKind, round: (value: number) => number): LengthOrTime {
  if (limit.seconds !== null) return limit;
  return { ...limit, value: round(limit.value), clock: limit.clock === 'unstated' ? days : limit.clock };
}

/**
 * When the cases of each day begin: in steps of so many seconds while the service is open, or at noon of a business day
 * where nobody knows when it is. What comes in the last minutes of a day is not held against a procedure.
 */
function* beginsIn(time: WorkingTime, firstDay: number, days: number, step: number): Generator<readonly Moment[]> {
  for (let day = firstDay; day < firstDay + days; day += 1) {
    const open = time.openOn(day);
    if (open.length > 0) yield open.flatMap((stretch) => beginsWithin(stretch, time, step));
    else if (!time.hasHours && time.isBusinessDay(day))
      yield [{ day, instant: time.clock.instantOf(day, SECONDS_A_DAY / 2) }];
  }
}

function beginsWithin({ from, to }: Stretch, time: WorkingTime, step: number): Moment[] {
  const begins: Moment[] = [];
  for (let instant = from; instant < to; instant += step) begins.push(time.clock.moment(instant));
  return begins;
}

const QUARTER_HOUR = 900;
const HOUR = 3600;

function worstOf(
  procedure: Procedure,
  graph: readonly { length: LengthOrTime | null; after: number[] }[],
  complete: LengthOrTime,
  time: WorkingTime,
  days: Iterable<readonly Moment[]>,
  special: boolean,
): Overrun | undefined {
  const order = orderOf(graph);
  if (order.kind === 'circle') return undefined;
  const activities = graph.map(({ length, after }) => ({
    after,
    ends: (begin: Moment): Moment => (length ? endOf(begin, length, time) : begin),
  }));
  const pathFrom = (begin: Moment) => longestPath(activities, order, begin, compareMoments);
  let [worst, most]: [Overrun | undefined, number] = [undefined, 0];
  for (const begins of days) {
    // What begins later neither ends earlier nor is due earlier: no case of the day can be worse than this.
    const due = time.after(begins[0] as Moment, complete);
    if (due && pathFrom(begins.at(-1) as Moment).end.instant - due.instant <= most) continue;
    for (const begin of begins) {
      const due = time.after(begin, complete);
      if (!due || due.instant < begin.instant) continue;
      const { activities, end } = pathFrom(begin);
      const overrun = end.instant - due.instant;
      if (!Number.isFinite(end.instant) || overrun <= most) continue;
      [worst, most] = [{ path: stepsOf(procedure, activities), worst: { begin, end, due, time, special } }, overrun];
    }
  }
  return worst;
}

/** A time of the day that has passed ends no step before it begins, and what never ends is later than all. */
function endOf(begin: Moment, length: LengthOrTime, time: WorkingTime): Moment {
  if (!Number.isFinite(begin.instant)) return begin;
  const end = time.after(begin, length) ?? { instant: Number.POSITIVE_INFINITY, day: Number.POSITIVE_INFINITY };
  return compareMoments(end, begin) < 0 ? begin : end;
}

/** Midnight as the beginning of a day comes after midnight as the end of the one before. */
const compareMoments = (a: Moment, b: Moment): number => a.instant - b.instant || a.day - b.day;

const stepsOf = ({ steps }: Procedure, path: readonly number[]): Step[] => path.map((index) => steps[index] as Step);
