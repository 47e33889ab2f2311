/** Time that counts only while it is open, where nothing says when that is. */
import type { Limit, Standard, Target } from '../../model/schema.ts';
import type { ServiceModel } from '../../model/service-model.ts';
import type { Timetable } from '../../model/timetable.ts';
import { describeDuration } from '../../quantities/duration.ts';
import type { Place } from '../../text/places.ts';
import { limitsOfTarget } from '../measures/limits.ts';
import { planOf } from '../measures/plan-of.ts';
import { hoursOf } from './standard-hours.ts';

export interface Unscheduled {
  /** Where the standards hold; none where they hold everywhere. */
  readonly touchpoints: readonly string[];
  /** What cannot be counted, by its first place. */
  readonly words: string;
  readonly places: readonly Place[];
}

/** What some standards of a service, or of a branch, count in open time that nobody knows, once for each of their places. */
export function unscheduledIn(
  standards: readonly Standard[],
  { open }: Pick<Timetable, 'open'>,
  { touchpoints }: ServiceModel,
): Unscheduled[] {
  const found = standards
    .filter((standard) => hoursOf(standard, open, touchpoints) === null)
    .flatMap((standard) => standard.targets.flatMap(countedWhileOpen).map((it) => ({ ...it, standard })));
  const byPlace = Map.groupBy(found, ({ standard }) => namesOf(standard).join(' '));
  return [...byPlace.values()].flatMap((same) => {
    const [first] = same;
    const places = [...new Set(same.map(({ place }) => place))];
    return first ? [{ touchpoints: namesOf(first.standard), words: first.words, places }] : [];
  });
}

const namesOf = ({ touchpoints }: Standard): string[] => touchpoints.map(({ name }) => name);

function countedWhileOpen(target: Target): { readonly words: string; readonly place: Place }[] {
  const { population, bound } = planOf(target);
  const limits = limitsOfTarget(target).filter(isOfOpenTime);
  const isOpenTime = population.of === 'time' && population.which === 'open time';
  return [
    ...limits.map((limit) => ({ words: describeDuration(limit), place: limit.source })),
    ...(isOpenTime && bound ? [{ words: 'open time', place: bound.source }] : []),
  ];
}

/** Business days are known without hours: they end at midnight then. */
const isOfOpenTime = ({ clock, seconds }: Limit): boolean => clock === 'business' && seconds !== null;
