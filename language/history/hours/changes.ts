/** What has changed of when a service or branch works. */
import type { Service } from '../../model/schema.ts';
import type { Timetable } from '../../model/timetable.ts';
import { type Both, type ChangeKind, type FoundChange, found } from '../change.ts';
import { pairedBy, unpaired } from '../pairing/pairs.ts';
import { hasSame, saidText, saysSame } from '../same.ts';
import { daysOffOrder, openWeekOrder, type Relation } from './open-time.ts';

/** Open for longer is more; more days off are less. */
export function hoursChanges(pair: Both<Timetable>): FoundChange[] {
  const { before, after } = pair;
  return [
    ...openChanges(pair),
    ...(saysSame(before.workdays, after.workdays)
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

function openChanges({ before, after }: Both<Timetable>): FoundChange[] {
  if (saysSame(before.open?.spans, after.open?.spans) && before.open?.zone?.name === after.open?.zone?.name) return [];
  const isKnown = before.open !== null && after.open !== null && before.open.zone?.name === after.open.zone?.name;
  const relation = isKnown ? openWeekOrder({ before, after }) : 'either';
  return [found('hours', KINDS[relation], { before: before.open, after: after.open })];
}

const KEYS = { closures: 'closures', 'worked days': 'workedDays', holidays: 'holidays' } as const;

/** @param others what is left out of the comparison */
function dayChanges(
  about: keyof typeof KEYS,
  { before, after }: Both<Timetable>,
  others: Partial<Timetable>,
): FoundChange[] {
  const key = KEYS[about];
  const [was, is] = [before[key], after[key]];
  if (hasSame(was, is)) return [];
  const relation = daysOffOrder({ before: { ...before, ...others }, after: { ...after, ...others } });
  const opposite = { more: 'less', less: 'more', either: 'either', same: 'same' } as const;
  const isOnlyRetitled = saysSame(datesOf(was), datesOf(is));
  const kind = relation === 'same' && !isOnlyRetitled ? 'changed' : KINDS[opposite[relation]];
  // Those that stay are not told: there may be many.
  const left = pairedBy(unpaired<Day>(was, is), saidText);
  const told = (days: readonly Day[]) => (days.length > 0 ? days : null);
  return [found(about, kind, { before: told(left.before), after: told(left.after) } as never)];
}

type Day = Service['closures'][number] | Service['holidays'][number];

const datesOf = (days: Service['closures'] | Service['holidays']): string[] =>
  days.map((it) => ('name' in it ? it.name : saidText([it.from, it.to, it.yearly]))).sort();
