/** What has changed of when a service or branch works. */
import type { Service } from '../../model/schema.ts';
import type { Timetable } from '../../model/timetable.ts';
import { type Both, type ChangeKind, type Found, found } from '../change.ts';
import { hasSame, isSame, textOf } from '../same.ts';
import { daysOffOrder, openWeekOrder, type Relation } from './open-time.ts';

/** Open for longer is more; more days off are less. */
export function hoursChanges(pair: Both<Timetable>): Found[] {
  const { before, after } = pair;
  return [
    ...openChanges(pair),
    ...(isSame(before.workdays, after.workdays)
      ? []
      : [found('workdays', 'changed', { before: before.workdays, after: after.workdays })]),
    ...dayChanges('closures', pair, { workedDays: [], holidays: [] }),
    ...dayChanges('worked days', pair, { closures: [], holidays: [] }),
    ...dayChanges('holidays', pair, { closures: [], workedDays: [] }),
  ];
}

const KINDS: Readonly<Record<Relation, ChangeKind>> = {
  more: 'tightened',
  less: 'loosened',
  either: 'changed',
  same: 'reworded',
};

function openChanges({ before, after }: Both<Timetable>): Found[] {
  if (isSame(before.open?.spans, after.open?.spans) && before.open?.zone?.name === after.open?.zone?.name) return [];
  const isKnown = before.open !== null && after.open !== null && before.open.zone?.name === after.open.zone?.name;
  const relation = isKnown ? openWeekOrder({ before, after }) : 'either';
  return [found('hours', KINDS[relation], { before: before.open, after: after.open })];
}

const KEYS = { closures: 'closures', 'worked days': 'workedDays', holidays: 'holidays' } as const;

/** @param others what is left out of the comparison */
function dayChanges(about: keyof typeof KEYS, { before, after }: Both<Timetable>, others: Partial<Timetable>): Found[] {
  const key = KEYS[about];
  const [was, is] = [before[key], after[key]];
  if (hasSame(was, is)) return [];
  const relation = daysOffOrder({ before: { ...before, ...others }, after: { ...after, ...others } });
  const opposite = { more: 'less', less: 'more', either: 'either', same: 'same' } as const;
  const isOnlyRetitled = isSame(datesOf(was), datesOf(is));
  const kind = relation === 'same' && !isOnlyRetitled ? 'changed' : KINDS[opposite[relation]];
  return [found(about, kind, { before: was.length > 0 ? was : null, after: is.length > 0 ? is : null } as never)];
}

const datesOf = (days: Service['closures'] | Service['holidays']): string[] =>
  days.map((it) => ('name' in it ? it.name : textOf([it.from, it.to, it.yearly]))).sort();
