/** When a sentence says that somebody is there: “call us from 8 am to 8 pm”, “we answer your call seven days a week”. */

import { covers, type Offsets, overlap } from '../text/offsets.ts';
import { clausesOf, isConditional } from './clauses.ts';
import type { Found, Sentence } from './sentence.ts';
import { hoursIn, timeInGroups } from './times.ts';

export interface Presence extends Offsets {
  /** On each day of the week, on the days that there are, whichever they may be, or on Sundays. */
  readonly days: 'each' | 'some' | 'Sunday';
  /** A time of the day; null where it is not said when it begins, or ends. */
  readonly from: string | null;
  readonly to: string | null;
}

/** Not what a website does, nor what is denied or stands in a condition. */
export function presencesIn(sentence: Sentence): Presence[] {
  const { presence, asides } = sentence.grammar;
  if (sentence.places(asides.sentences).length > 0) return [];
  const times: readonly Presence[] = [
    ...sentence.kept(hoursIn).map(({ start, end, from, to }) => ({ start, end, days: daysOf(from, to), from, to })),
    ...sentence.all(presence.always).map((it) => ({ ...placeOf(it), days: 'each' as const, from: MIDNIGHT, to: END })),
    ...sentence.all(presence.until).flatMap(untilOf),
    ...sentence.all(presence.daily).map((it) => ({ ...placeOf(it), days: 'each' as const, from: null, to: null })),
    ...sentence.all(presence.sunday).map((it) => ({ ...placeOf(it), days: 'Sunday' as const, from: null, to: null })),
  ];
  const apart = times.filter((it, index) => !times.slice(0, index).some((other) => overlap(it, other)));
  return apart.filter((it) => isOfSomebody(sentence, it)).flatMap((it) => onDays(sentence, it) ?? []);
}

const [MIDNIGHT, END] = ['00:00', '24:00'];

const daysOf = (from: string, to: string): Presence['days'] => (from === MIDNIGHT && to === END ? 'each' : 'some');

function untilOf(found: Found): Presence[] {
  const to = timeInGroups(found, '');
  return to === undefined ? [] : [{ ...placeOf(found), days: 'some', from: null, to }];
}

/** Whether the clause says that somebody is there then, and nothing else in their place. */
function isOfSomebody(sentence: Sentence, it: Offsets): boolean {
  const { presence, limits } = sentence.grammar;
  const clause = clauseAround(sentence, it);
  const has = (words: readonly string[]): boolean => sentence.places(words).some((place) => covers(clause, place));
  return has(presence.acts) && !has(presence.other) && !has(limits.not) && !isConditional(sentence, it);
}

/** The same with the days that the clause names; undefined where it names single ones, of which each has its times. */
function onDays(sentence: Sentence, it: Presence): Presence | undefined {
  const { daily, weekdays } = sentence.grammar.presence;
  const clause = clauseAround(sentence, it);
  const has = (words: readonly string[]): boolean => sentence.places(words).some((place) => covers(clause, place));
  const isNarrow = has(weekdays);
  if (it.days === 'each' && it.from === null) return isNarrow ? undefined : it;
  return it.days === 'some' && has(daily) && !isNarrow ? { ...it, days: 'each' } : it;
}

/** What stands between two commas by itself, such as “seven days a week”, belongs to all between the stronger stops. */
function clauseAround(sentence: Sentence, it: Offsets): Offsets {
  const { text } = sentence;
  const parts = clausesOf(sentence).filter((part) => overlap(part, it));
  const start = Math.min(it.start, ...parts.map((part) => part.start));
  const end = Math.max(it.end, ...parts.map((part) => part.end));
  if (/\p{L}/u.test(text.slice(start, it.start) + text.slice(it.end, end))) return { start, end };
  const stop = text.slice(it.end).search(/[;:]/);
  const before = Math.max(text.lastIndexOf(';', it.start), text.lastIndexOf(':', it.start));
  return { start: before + 1, end: stop < 0 ? text.length : it.end + stop };
}

const placeOf = ({ start, end }: Offsets): Offsets => ({ start, end });
