/** Predictions in the words of messages, with the numbers that they are computed from. */
import { loadOf } from '../../feasibility/queue.ts';
import { describeDuration } from '../../quantities/duration.ts';
import { withoutNoise } from '../measures/amounts.ts';
import { limitAsWritten } from '../measures/describe.ts';
import { quotedTitle } from '../standards.ts';
import { type Prediction, predictedLimitKept } from './predictions.ts';
import type { Shift } from './shifts.ts';
import { ANSWERED, type WaitingGoal } from './waiting-goals.ts';

/** "20 on duty answer 83.6% within 20 seconds at 320 calls an hour that take 180 seconds each; 90% takes 21." */
export function describePrediction(prediction: Prediction): string {
  const { waiting, needed, goal } = prediction;
  const what = Number.isFinite(waiting.averageWait) ? steady(prediction) : overrun(prediction);
  const least = goal.mayComeLater ? 'at least ' : '';
  return needed === null ? `${what}.` : `${what}; ${askedWords(goal)} takes ${least}${needed}.`;
}

function steady(prediction: Prediction): string {
  const { goal, shift } = prediction;
  const [onDuty, work] = [`${shift.queue.staff} on duty`, `at ${workWords(shift)}`];
  if (goal.of === 'average') return `${onDuty} let ${goal.record} wait ${outcomeWords(prediction)} on average ${work}`;
  const limit = goal.within ? ` ${limitAsWritten(goal.within)}` : '';
  return `${onDuty} ${verbOf(goal).now} ${outcomeWords(prediction)}${limit}${uncountedWords(goal)} ${work}`;
}

function overrun({ goal, shift }: Prediction): string {
  const busy = roundedTo(loadOf(shift.queue), 1);
  const { done } = verbOf(goal);
  const late = goal.of !== 'average' && goal.within ? `, and 0% are ${done} ${limitAsWritten(goal.within)}` : '';
  return `${shift.queue.staff} on duty cannot keep up with ${workWords(shift)}, which is work for ${busy}: the wait grows without end${late}`;
}

/** "320 calls an hour that take 180 seconds each, with a patience of 2 minutes" */
function workWords({ queue, record, handling, patience }: Shift): string {
  const rate = withoutNoise(queue.arrivalsPerHour);
  const much = rate === roundedTo(rate, 1) ? `${rate}` : `about ${roundedTo(rate, 1)}`;
  const gives = patience ? `, with a patience of ${describeDuration(patience)}` : '';
  return `${much} ${record} an hour that take ${describeDuration(handling)} each${gives}`;
}

/** What ends the wait, where its name is known; customers are served in any case. */
const verbOf = ({ moment }: WaitingGoal): { now: string; done: string } =>
  moment === ANSWERED ? { now: 'answer', done: 'answered' } : { now: 'serve', done: 'served' };

function uncountedWords({ uncounted, within }: WaitingGoal): string {
  if (uncounted === 0) return '';
  const early = Number.isFinite(uncounted) ? ` within ${uncounted} seconds` : '';
  return within ? `, not counting those who give up${early},` : '';
}

const askedWords = ({ of, asked, within }: WaitingGoal): string =>
  of === 'average' && within ? `an average of ${describeDuration(within)}` : `${withoutNoise(asked * 100)}%`;

/** What is reached, with as many decimals as it takes to tell it from what is asked for. */
function outcomeWords({ goal, outcome, isMet }: Prediction): string {
  const isTime = goal.of === 'average';
  const [value, aim] = isTime ? [outcome, goal.asked] : [outcome * 100, goal.asked * 100];
  const isEnough = (it: number): boolean => (isTime ? it <= aim : it >= aim);
  const decimals = [1, 2, 3, 4].find((it) => isEnough(roundedTo(value, it)) === isMet) ?? 4;
  const best = goal.mayComeLater ? `at ${isTime ? 'least' : 'most'} ` : '';
  return `${best}${isTime ? secondsWords(roundedTo(value, decimals)) : `${roundedTo(value, decimals)}%`}`;
}

/** What is reached in the terms of the target: a share, an average, or the time that a percentile takes. */
export function reachedWords(prediction: Prediction): string {
  const { goal, outcome } = prediction;
  if (!Number.isFinite(outcome)) return 'a wait without end';
  if (goal.of !== 'percentile') return outcomeWords(prediction);
  const seconds = predictedLimitKept(prediction);
  return seconds === null ? 'over an hour' : secondsWords(seconds);
}

const secondsWords = (seconds: number): string => `${seconds} second${seconds === 1 ? '' : 's'}`;

/** A prediction beside its target: the wait of all, how busy those on duty are, and who gives up. */
export function describeWaiting({ waiting, shift }: Prediction): string {
  const { averageWait, occupancy, abandonment } = waiting;
  if (!Number.isFinite(averageWait)) return 'Those on duty are busy all the time';
  const gone = shift.patience ? `, and ${roundedTo(abandonment * 100, 1)}% give up` : '';
  return `They wait ${secondsWords(roundedTo(averageWait, 1))} on average; those on duty are busy ${roundedTo(occupancy * 100, 0)}% of the time${gone}`;
}

/** Where and when: " at “Airport desk” in the peak “Spring festival”"; nothing where there is but one shift. */
export function shiftWords({ branch, peak, hasPeaks }: Shift): string {
  const place = branch ? ` at ${quotedTitle(branch)}` : '';
  if (peak) return `${place} in the peak “${peak.name}”`;
  return hasPeaks ? `${place} on typical days` : place;
}

export function roundedTo(value: number, decimals: number): number {
  const unit = 10 ** decimals;
  return Math.round(withoutNoise(value * unit)) / unit;
}
