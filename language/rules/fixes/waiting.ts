/** What those on duty can keep, as a queueing model has it. */

import { replacement } from '../../editing/fix-with.ts';
import { limitKept, type Prediction } from '../../meaning/workload/predictions.ts';
import { comparePlaces } from '../../text/places.ts';
import { feasibleLimit, feasibleShare, missed } from '../feasible/understaffed.ts';
import type { QuickFix } from './fixing.ts';

/** A smaller share or a longer limit, which is kept in every shift. How many are on duty, only the author can know. */
export const keepStaff: QuickFix = ({ place }, { service, today }) => {
  const here = missed(service, today).filter(({ target }) => comparePlaces(target.bound?.source ?? place, place) === 0);
  const predictions = here.map(({ prediction }) => prediction);
  const share = wordsInAll(predictions, feasibleShare, (a, b) => a.outcome - b.outcome);
  const limit = wordsInAll(predictions, feasibleLimit, (a, b) => timeOf(b) - timeOf(a));
  const within = predictions[0]?.goal.within;
  return [
    ...(share ? replacement(`Ask for ${share}, which those on duty reach`, place, share) : []),
    ...(limit && within ? replacement(`Promise ${limit}, which those on duty keep`, within.source, limit) : []),
  ];
};

const timeOf = (prediction: Prediction): number =>
  prediction.goal.of === 'average' ? prediction.outcome : (limitKept(prediction) ?? Number.POSITIVE_INFINITY);

/** What is feasible in the shift that is worst off, if there is something in each. */
function wordsInAll(
  predictions: readonly Prediction[],
  words: (prediction: Prediction) => string | null,
  order: (a: Prediction, b: Prediction) => number,
): string | null {
  const [worst] = [...predictions].sort(order);
  return worst && predictions.every((it) => words(it) !== null) ? words(worst) : null;
}
