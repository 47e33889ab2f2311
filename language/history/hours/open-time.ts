/** Two timetables held against each other: which of them is open for longer, and by which a length of time is over later. */

import { ordinaryTime, workdaysOf } from '../../meaning/time/hours.ts';
import { includesDate } from '../../meaning/time/special-days.ts';
import type { Limit, Service } from '../../model/schema.ts';
import type { Timetable } from '../../model/timetable.ts';
import { dateOf, dayOf, SECONDS_A_DAY, weekdayOf } from '../../quantities/wall-clock.ts';
import { mergedStretches, type Stretch, type WorkingTime } from '../../quantities/working-time.ts';
import type { Both } from '../change.ts';
import { hasSame } from '../same.ts';

/** Of the one there is more now, or less; of both something where some of it is more and some less. */
export type Relation = 'same' | 'more' | 'less' | 'either';

/** Whether a length of business time is over later now: compared from each opening, closing and hour of an ordinary week. */
export function lengthOrder(times: Both<Timetable>, limit: Limit): Relation {
  return joined([weeksOrder(times, (before, after) => endsCompared(before, after, limit)), daysOffOrder(times)]);
}

/** Whether it is open for longer now. */
export function openTimeOrder(times: Both<Timetable>): Relation {
  return joined([weeksOrder(times, openCompared), reversed(daysOffOrder(times))]);
}

/** Whether it is open for longer in an ordinary week now, and in which hours. */
export const openWeekOrder = (times: Both<Timetable>): Relation => weeksOrder(times, openCompared);

const reversed = (relation: Relation): Relation =>
  relation === 'more' ? 'less' : relation === 'less' ? 'more' : relation;

function joined(relations: readonly Relation[]): Relation {
  const different = new Set(relations.filter((it) => it !== 'same'));
  const [only, ...others] = different;
  if (only === undefined) return 'same';
  return others.length > 0 ? 'either' : only;
}

function weeksOrder(
  { before, after }: Both<Timetable>,
  compare: (before: WorkingTime, after: WorkingTime) => Relation,
): Relation {
  return compare(ordinaryTime(before), ordinaryTime(after));
}

/** A Monday. */
const MONDAY = dayOf('2024-01-01');
const WEEK = Array.from({ length: 7 }, (_, index) => MONDAY + index);
const HOUR = 3600;

function endsCompared(before: WorkingTime, after: WorkingTime, limit: Limit): Relation {
  if (limit.seconds !== null && !(before.hasHours && after.hasHours))
    return before.hasHours === after.hasHours ? 'same' : 'either';
  const starts = WEEK.flatMap((day) => [
    ...[before, after].flatMap((time) => time.openOn(day).flatMap(({ from, to }) => [from, to])),
    ...Array.from({ length: 24 }, (_, hour) => day * SECONDS_A_DAY + hour * HOUR),
  ]);
  return joined(
    starts.map((start) => {
      const [was, is] = [before, after].map((time) => endOf(time, start, limit));
      if (was === is) return 'same';
      if (was === undefined || is === undefined) return is === undefined ? 'more' : 'less';
      return is > was ? 'more' : 'less';
    }),
  );
}

/** Business days end with their last day: that it closes an hour sooner gives nobody less time. */
function endOf(time: WorkingTime, start: number, limit: Limit): number | undefined {
  const end = time.after(time.clock.moment(start), limit);
  return limit.seconds === null && !limit.toTheMinute ? end?.day : end?.instant;
}

function openCompared(before: WorkingTime, after: WorkingTime): Relation {
  const [was, is] = [before, after].map((time) => mergedStretches(WEEK.flatMap((day) => time.openOn(day)))) as [
    Stretch[],
    Stretch[],
  ];
  const [lacks, adds] = [!isCovered(was, is), !isCovered(is, was)];
  return lacks ? (adds ? 'either' : 'less') : adds ? 'more' : 'same';
}

const isCovered = (some: readonly Stretch[], by: readonly Stretch[]): boolean =>
  some.every(({ from, to }) => by.some((it) => it.from <= from && to <= it.to));

/** Whether there are more days off now. A day on which it would not be open anyway is none. */
export function daysOffOrder({ before, after }: Both<Timetable>): Relation {
  const isWorked = (day: string): boolean => [before, after].some((it) => isWorkday(day, it));
  const regions = [before, after].map((it) => it.holidays.map(({ name }) => name)) as [string[], string[]];
  return joined([
    daysOrder(before.closures, after.closures, isWorked),
    setsOrder(...regions),
    reversed(daysOrder(before.workedDays, after.workedDays, () => true)),
  ]);
}

/** Whether more days are named now. What is too long to be listed is not held against what is otherwise. */
function daysOrder(before: Days, after: Days, counts: (day: string) => boolean): Relation {
  const [was, is] = [before, after].map((days) => days.map(({ from, to, yearly }) => ({ from, to, yearly })));
  if (hasSame(was ?? [], is ?? [])) return 'same';
  if ([...before, ...after].some(isTooLong)) return 'either';
  return setsOrder(daysOf(before).filter(counts), daysOf(after).filter(counts));
}

type Days = Service['closures'];

function setsOrder(before: readonly string[], after: readonly string[]): Relation {
  if (hasSame(before, after)) return 'same';
  const [was, is] = [new Set(before), new Set(after)];
  const [lacks, adds] = [before.some((it) => !is.has(it)), after.some((it) => !was.has(it))];
  return lacks ? (adds ? 'either' : 'less') : adds ? 'more' : 'same';
}

/** A day of every year falls on any weekday. */
function isWorkday(day: string, timetable: Timetable): boolean {
  if (day.length < 10) return true;
  const weekday = weekdayOf(dayOf(day));
  const spans = timetable.open?.spans ?? [];
  return workdaysOf(timetable).has(weekday) || spans.some(({ days }) => days.includes(weekday));
}

/** The days of a longer stretch are not listed. */
const MOST_DAYS = 1_000;

const isTooLong = ({ from, to, yearly }: Days[number]): boolean => !yearly && !(dayOf(to) - dayOf(from) < MOST_DAYS);

/** The dates that are named, those of every year as month and day. */
function daysOf(days: Days): string[] {
  return days.flatMap((it) => {
    const { from, to, yearly } = it;
    if (yearly) return YEAR.filter((date) => includesDate(it, date)).map((date) => date.slice(5));
    const [first, last] = [dayOf(from), dayOf(to)];
    return Array.from({ length: last - first + 1 }, (_, index) => dateOf(first + index));
  });
}

/** All days of a leap year. */
const YEAR = Array.from({ length: 366 }, (_, index) => dateOf(dayOf('2024-01-01') + index));
