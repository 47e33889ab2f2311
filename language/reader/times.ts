/** Times of the day: by when something happens, and from when to when it can be had. */
import { duration } from '../quantities/duration.ts';
import { isAside, isInCondition } from './clauses.ts';
import type { HoursReading, LimitReading } from './reading.ts';
import type { Found, Sentence } from './sentence.ts';

/** “By 17:00”: they end a limit of the same day. */
export function timesOfDayIn(sentence: Sentence): LimitReading[] {
  return sentence.all(sentence.grammar.times.by).flatMap((found) => {
    const { start, end } = found;
    const by = timeInGroups(found, '');
    if (by === undefined || isAside(sentence, found) || isInCondition(sentence, found)) return [];
    const length = duration(0, 'day', 'calendar');
    const none = {
      unit: null,
      from: null,
      since: null,
      saysClock: true,
      direction: 'at most',
      statistic: null,
      isAhead: false,
      isExceeded: false,
    } as const;
    return [{ kind: 'limit', start, end, ...none, length, decimal: '0', by }];
  });
}

export function hoursIn(sentence: Sentence): HoursReading[] {
  const { span, always } = sentence.grammar.times;
  return [
    ...sentence.all(span).flatMap((found): HoursReading[] => {
      const { start, end } = found;
      const [from, to] = [timeInGroups(found, ''), timeInGroups(found, '2')];
      return from === undefined || to === undefined ? [] : [{ kind: 'hours', start, end, from, to }];
    }),
    ...sentence
      .all(always)
      .map(({ start, end }): HoursReading => ({ kind: 'hours', start, end, from: '00:00', to: '24:00' })),
  ];
}

/** The time that the groups `hour`, `minute`, `am`, `pm` and `noon` stand for, or those of their names with a number. */
export function timeInGroups({ groups, figure }: Found, number: string): string | undefined {
  const [noon, am, pm, minute = '00'] = ['noon', 'am', 'pm', 'minute'].map((name) => groups[name + number]);
  if (noon) return '12:00';
  const isHalf = (am ?? pm) !== undefined;
  // In words, it is a number like others; in digits, “8.30” would be one, too.
  const hour = figure(`spoken${number}`)?.value ?? Number(groups[`hour${number}`]);
  const isTime = Number(minute) < 60 && (isHalf ? hour >= 1 && hour <= 12 : hour <= 24);
  const full = isHalf ? (hour % 12) + (pm ? 12 : 0) : hour;
  return isTime ? `${String(full).padStart(2, '0')}:${minute}` : undefined;
}
