/** What those on duty can keep, in numbers that people promise. */
import { type Duration, duration } from '../../quantities/duration.ts';
import { type Prediction, predictedLimitKept } from './predictions.ts';

/** A whole number in per cent that those on duty reach; null where nobody knows, or it would be no promise worth making. */
export function feasibleShare({ goal, outcome }: Prediction): number | null {
  const share = Math.floor(outcome * 100 + 1e-6);
  return goal.of === 'share' && !goal.mayComeLater && share >= 50 ? share : null;
}

/** Many times as long is another service, and no way to keep this promise. */
const MOST_TIMES = 5;

/** A limit that those on duty keep, in numbers that people promise; null where nobody knows one, or it is many times as long. */
export function feasibleLimit(prediction: Prediction): Duration | null {
  const { goal, outcome } = prediction;
  const seconds = goal.of === 'average' ? outcome : predictedLimitKept(prediction);
  if (seconds === null || !Number.isFinite(seconds) || !goal.within || goal.mayComeLater) return null;
  if (goal.within.seconds !== null && seconds > MOST_TIMES * goal.within.seconds) return null;
  const unit = seconds > 120 ? 60 : seconds > 60 ? 15 : seconds > 20 ? 5 : 1;
  const even = Math.max(1, Math.ceil(seconds / unit)) * unit;
  return even % 60 === 0 ? duration(even / 60, 'minute', undefined) : duration(even, 'second', undefined);
}
