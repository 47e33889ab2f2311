import type { Fix } from '../../editing/fix.ts';
import { replacement } from '../../editing/fix-with.ts';
import { feasibleLimit, feasibleShare } from '../../meaning/workload/feasible.ts';
import { type Prediction, predictedLimitKept } from '../../meaning/workload/predictions.ts';
import type { Performance, Standard, Target } from '../../model/schema.ts';
import { length } from '../../writing/quantities.ts';
import { percent } from '../../writing/terminals.ts';
import { given, plainText } from '../../writing/written.ts';

/** A target that those on duty surely miss in a shift. */
export interface Missed {
  readonly standard: Standard;
  readonly target: Target;
  readonly prediction: Prediction;
  /** What was measured and is better than the prediction; null where nothing is. */
  readonly reached: Performance | null;
}

export type MissedSomewhere = Missed & {
  /** The predictions for all shifts, wherever the target holds, in which it is missed. */
  readonly everywhere: readonly Prediction[];
};

/** A smaller share or a longer limit, which is kept in every shift; none where more was reached than is predicted. How many are on duty, only the author can know. */
export const mend = ({ target, everywhere, reached }: MissedSomewhere): readonly Fix[] => {
  if (reached) return [];
  const place = target.bound?.source ?? target.source;
  const share = given(
    inAll(everywhere, feasibleShare, (a, b) => a.outcome - b.outcome),
    percent,
  );
  const limit = given(
    inAll(everywhere, feasibleLimit, (a, b) => timeOf(b) - timeOf(a)),
    length,
  );
  const within = everywhere[0]?.goal.within;
  return [
    ...(share ? replacement(`Ask for ${plainText(share)}, which those on duty reach`, place, share) : []),
    ...(limit && within
      ? replacement(`Promise ${plainText(limit)}, which those on duty keep`, within.source, limit)
      : []),
  ];
};

const timeOf = (prediction: Prediction): number =>
  prediction.goal.of === 'average' ? prediction.outcome : (predictedLimitKept(prediction) ?? Number.POSITIVE_INFINITY);

/** What is feasible in the shift that is worst off, if there is something in each. */
function inAll<T>(
  predictions: readonly Prediction[],
  feasible: (prediction: Prediction) => T | null,
  order: (a: Prediction, b: Prediction) => number,
): T | undefined {
  const [worst] = [...predictions].sort(order);
  return worst && predictions.every((it) => feasible(it) !== null) ? (feasible(worst) ?? undefined) : undefined;
}
