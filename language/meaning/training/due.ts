/** Who has to be trained in what, and by when: from `train`, and from what is known of staff. */
import type { Limit, Standard } from '../../model/schema.ts';
import type { Timetable } from '../../model/timetable.ts';
import type { HolidayCalendar } from '../../quantities/holidays.ts';
import { dateOf, dayOf } from '../../quantities/wall-clock.ts';
import { hasEnded } from '../in-force.ts';
import { keepersOf } from '../standards.ts';
import { realTime } from '../time/hours.ts';
import type { StaffMember } from './staff.ts';

/** What somebody has to be trained in by one day. */
export interface TrainingDue {
  readonly member: StaffMember;
  /** The last day on which it is in time. */
  readonly day: string;
  readonly isFirst: boolean;
  readonly standards: readonly Standard[];
  /** Whether that is all in which they are trained at all. */
  readonly isAll: boolean;
}

/**
 * By day, and of one day by name. The first training is due so long after somebody began, each further one so long after the
 * last; where only the rhythm is said, the first is due when it is over for the first time. In what has ended by then
 * nobody is trained.
 */
export function trainingDue(
  standards: readonly Standard[],
  staff: readonly StaffMember[],
  timetable: Timetable,
  holidays: HolidayCalendar,
): TrainingDue[] {
  const time = realTime(timetable, holidays);
  const after = (date: string, limit: Limit): string => {
    const day = dayOf(date);
    const end = time.after({ day, instant: time.clock.startOf(day) }, limit);
    return end ? dateOf(end.day) : date;
  };
  const trained = standards.filter(({ training }) => training !== null);
  return staff
    .flatMap((member) => {
      const own = trained.filter((it) => keepersOf(it).some((role) => member.roles.includes(role)));
      const due = own
        .flatMap((standard) => dueOf(standard, member, after))
        .filter(({ standard, day }) => !hasEnded(standard.inForce, day));
      return [...Map.groupBy(due, ({ day, isFirst }) => `${day} ${isFirst}`).values()].map((of) => ({
        ...{ member, day: of[0]?.day ?? '', isFirst: of[0]?.isFirst ?? false, isAll: of.length === own.length },
        standards: of.map(({ standard }) => standard),
      }));
    })
    .sort((a, b) => (a.day === b.day ? a.member.name.localeCompare(b.member.name, 'en') : a.day < b.day ? -1 : 1));
}

/** Those who are trained in nothing, since their roles keep no standard that says when. */
export const trainedInNothing = (standards: readonly Standard[], staff: readonly StaffMember[]): StaffMember[] =>
  staff.filter(
    ({ roles }) => !standards.some((it) => it.training !== null && keepersOf(it).some((role) => roles.includes(role))),
  );

interface OneDue {
  readonly standard: Standard;
  readonly day: string;
  readonly isFirst: boolean;
}

function dueOf(standard: Standard, member: StaffMember, after: (date: string, limit: Limit) => string): OneDue[] {
  const { withinOfJoining = null, every = null } = standard.training ?? {};
  const days = [member.trained, member.trainedIn.get(standard.name) ?? null].filter((it) => it !== null).sort();
  const last = days.at(-1);
  if (last !== undefined) return every ? [{ standard, day: after(last, every), isFirst: false }] : [];
  const limit = withinOfJoining ?? every;
  return member.began !== null && limit ? [{ standard, day: after(member.began, limit), isFirst: true }] : [];
}
