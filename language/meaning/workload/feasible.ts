/** What those on duty can keep, in numbers that people promise. */
import { limitKept, type Prediction } from './predictions.ts';

/** A whole percentage that those on duty reach; null where nobody knows, or it would be no promise worth making. */
export function feasibleShare({ goal, outcome }: Prediction): string | null {
  const share = Math.floor(outcome * 100 + 1e-6);
  return goal.of === 'share' && !goal.mayComeLater && share >= 50 ? `${share}%` : null;
}

/** A limit that those on duty keep, in numbers that people promise; null where nobody knows one. */
export function feasibleLimit(prediction: Prediction): string | null {
  const { goal, outcome } = prediction;
  const seconds = goal.of === 'average' ? outcome : limitKept(prediction);
  if (seconds === null || !Number.isFinite(seconds) || !goal.within || goal.mayComeLater) return null;
  const unit = seconds > 120 ? 60 : seconds > 60 ? 15 : seconds > 20 ? 5 : 1;
  const even = Math.max(1, Math.ceil(seconds / unit)) * unit;
  if (even % 60 !== 0) return `${even} seconds`;
  return even === 60 ? '1 minute' : `${even / 60} minutes`;
}
