import type { Fix } from '../../editing/fix.ts';
import { fixWith } from '../../editing/fix-with.ts';
import { behind, intoBlock } from '../../editing/insertion.ts';
import { planOf } from '../../meaning/measures/plan-of.ts';
import { AREAS_OF_ROUTINE } from '../../meaning/time/areas.ts';
import type { Standard, Target } from '../../model/schema.ts';
import { oneOf } from '../../writing/hole.ts';
import { ceiling } from '../../writing/targets.ts';
import { value } from '../../writing/written.ts';
import type { FixContext } from '../engine/fixing.ts';
import type { Lack } from '../engine/lack.ts';
import { RHYTHMS } from '../mending/rhythms.ts';
import { addTarget, aLength, aLimit } from '../mending/targets.ts';

export const mend = ({ standard }: Lack, context: FixContext): readonly Fix[] => {
  if (!standard) return [];
  const { targets, area, verifications } = standard;
  return [
    ...(targets.length > 0 ? targets.flatMap((target) => limit(target, context)) : addTarget(context)),
    ...(area && AREAS_OF_ROUTINE.includes(area.name) ? verifications.flatMap(howOften) : []),
  ];
};

/** A rhythm behind how it is found out; where that is said for each of something, it ends with those. */
const howOften = ({ method, each, source }: Standard['verifications'][number]): Fix[] =>
  each ? [] : fixWith(`Say how often \`${method}\` is done`, behind(source, value(oneOf(RHYTHMS))));

/** A limit behind the moment that a share is about; for any other measure, a ceiling. */
function limit(target: Target, context: FixContext): Fix[] {
  const { population, figure, bound } = planOf(target);
  const question = figure.is === 'share' ? figure.question : undefined;
  const moment = question?.asks === 'moment' ? question.moment : undefined;
  const isBare = question === null && population.of === 'cases' && !population.record;
  const place = moment?.source ?? (isBare ? bound?.source : undefined);
  if (place) return fixWith('Say within how long', behind(place, aLimit()));
  return fixWith('Write a `ceiling` for the single case', intoBlock(target.source, ceiling(aLength()), context));
}
