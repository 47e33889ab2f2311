/** Lengths of time, limits, frequencies and periods. */
import type { Adverb, Clock, PeriodUnit, Unit, Weekday } from '../generated/ast.ts';
import { describeDuration, type LengthOrTime } from '../quantities/duration.ts';
import { Hole, type Slot } from './hole.ts';
import { number, percent, range } from './terminals.ts';
import { given, sentence, type Value, value, Written } from './written.ts';

/** A length of time as it was computed, as it was written, or to be filled in; for a limit, also a time of the day. */
export type Length = LengthOrTime | Written | Hole;

/** `20 seconds`, `2 business days`, `the same day`, `by 17:00` */
export function length(it: Length): Written {
  if (it instanceof Hole) return value(it);
  return it instanceof Written ? it : value(describeDuration(it));
}

/** An amount of a kind that figures have: `90%`, `4.2`, `20 seconds` */
type AmountWritten =
  | { readonly kind: 'percent' | 'number'; readonly value: number }
  | { readonly kind: 'duration'; readonly limit: LengthOrTime };

export function amount(it: AmountWritten): Written {
  if (it.kind === 'duration') return length(it.limit);
  return it.kind === 'percent' ? percent(it.value) : number(it.value);
}

/** What lengths are counted in: `minutes`, `business days`. */
export type UnitWords = Unit | `${Clock} ${Unit}`;

/** A length whose amount and unit are filled in apart. */
export const lengthFrom = (amount: Slot | number, unit: Slot<UnitWords>): Written =>
  sentence(number(amount), value(unit));

/** Days that keep the time of the day: `10 business days to the minute` */
export const toTheMinute = (days: Length): Written => sentence(length(days), 'to', 'the', 'minute');

/** A limit that says more plainly what 1 business day is. */
export const NEXT_BUSINESS_DAY: Written = sentence('the', 'next', 'business', 'day');

/** `within 20 seconds`, `within the same day of received`; a time of the day stands for itself: `by 17:00`. */
export function within(limit: Length, since?: Slot): Written {
  if (isTime(limit)) return length(limit);
  return sentence(
    'within',
    length(limit),
    given(since, (moment) => sentence('of', value(moment))),
  );
}

/** A moment to come so long before another one: `at least 48 hours before started` */
export const ahead = (lead: Length, before: Slot): Written =>
  sentence('at', 'least', length(lead), 'before', value(before));

/** `within 30 minutes before or after agreed` */
export const around = (limit: Length, moment: Slot): Written =>
  sentence('within', length(limit), 'before', 'or', 'after', value(moment));

/** From one case to the next: `every 2 hours while open` */
export const rhythm = (time: Length, isWhileOpen = false): Written =>
  sentence(every(time), isWhileOpen ? sentence('while', 'open') : undefined);

/** `between window-start and window-end` */
export const between = (opens: Slot, closes: Slot): Written => sentence('between', value(opens), 'and', value(closes));

/** A moment that is the deadline: `by due` */
export const byMoment = (due: Slot): Written => sentence('by', value(due));

const isTime = (limit: Length): boolean =>
  !(limit instanceof Hole || limit instanceof Written) && limit.by !== undefined;

/** `by 17:00` */
export const byTime = (time: Slot): Written => sentence('by', value(time));

/** How often: in a word, so often in a period, or once in some time. */
export type FrequencyWords = Slot<Adverb | `${number} per ${PeriodUnit}` | `every ${string}`> | Written;

/** `every 2 weeks` */
export const every = (time: Length): Written => sentence('every', length(time));

/** `20 per month` */
export const times = (amount: Slot | number, period: Slot<PeriodUnit>): Written =>
  sentence(number(amount), per(period));

/** `per month` */
export const per = (period: Slot<PeriodUnit>): Written => sentence('per', value(period));

/** For each value of a field: `in each site`. */
export const inEach = (field: Slot): Written => sentence('in', 'each', value(field));

/** When something was: `in 2026-Q3`, `in 2025-04..2026-03`. */
export const inSpan = (span: Value): Written => sentence('in', value(span));

/** `Mon..Fri` */
export const days = (from: Slot<Weekday>, to?: Slot<Weekday>): Written => range(from, to);
