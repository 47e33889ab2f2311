import type { Fix } from '../../editing/fix.ts';
import { fixWith } from '../../editing/fix-with.ts';
import { behind, intoBlock } from '../../editing/insertion.ts';
import { planOf } from '../../meaning/measures/plan-of.ts';
import { AREAS_OF_ROUTINE } from '../../meaning/time/areas.ts';
import type { Target } from '../../model/schema.ts';
import { ceiling } from '../../writing/targets.ts';
import type { FixContext } from '../engine/fixing.ts';
import type { Lack } from '../engine/lack.ts';
import { addTarget, aLength, aLimit } from '../mending/targets.ts';
import { addVerification } from '../mending/verification.ts';

export const mend = ({ standard }: Lack, context: FixContext): readonly Fix[] => {
  if (!standard) return [];
  const { targets, area } = standard;
  return [
    ...(targets.length > 0 ? targets.flatMap((target) => limit(target, context)) : addTarget(context)),
    ...(area && AREAS_OF_ROUTINE.includes(area.name) ? addVerification(context) : []),
  ];
};

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
