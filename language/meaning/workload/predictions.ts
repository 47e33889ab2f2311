/** What a queueing model predicts for the targets of a service, from the demand that it declares. */
import { leastStaff, loadOf, waitingIn } from '../../feasibility/queue.ts';
import type { Waiting } from '../../feasibility/waiting.ts';
import type { CaseRecord, Standard, Target } from '../../model/schema.ts';
import type { ServiceModel } from '../../model/service-model.ts';
import { casesOf } from '../measures/conditions.ts';
import { planOf } from '../measures/plan-of.ts';
import { recordOfTarget } from '../measures/records.ts';
import { type PlaceOfWork, type Shift, shiftsOf } from './shifts.ts';
import { ANSWERED, isShort, outcomeIn, servedShare, type WaitingGoal, waitingGoalOf } from './waiting-goals.ts';

export interface Prediction {
  readonly goal: WaitingGoal;
  readonly shift: Shift;
  readonly waiting: Waiting;
  /** In the terms of the goal: a share from 0 to 1, or seconds. */
  readonly outcome: number;
  readonly isMet: boolean;
  /** Missed however the target's filter is read. */
  readonly isMissedSurely: boolean;
  /** The fewest on duty who are enough; null where no number of people is. */
  readonly needed: number | null;
}

/** What integrals lose: a millionth is no difference. */
const NOISE = 1e-6;

/** For each shift in which a target holds; none where it is not about waiting in line, or its demand is not known. */
export function predictionsFor(
  target: Target,
  standard: Standard,
  place: PlaceOfWork,
  service: ServiceModel,
): Prediction[] {
  const record = recordOfTarget(target, service);
  const goal = waitingGoalOf(target, record);
  if (!goal || !(isLongGoal(goal) ? isDone(goal, record) : isLive(standard, service))) return [];
  const filter = casesOf(planOf(target))?.filter ?? null;
  return shiftsOf({ record: goal.record, filter }, standard, place)
    .filter((shift) => isAnswered(goal, shift))
    .map((shift) => predict(goal, shift))
    .filter((it) => !isLongGoal(goal) || isHopeless(it));
}

/**
 * Whether customers are served while somebody is there, and at no touchpoint where cases also come at other times. A
 * standard that names none is about those where somebody is, if there are any.
 */
function isLive({ touchpoints }: Standard, service: ServiceModel): boolean {
  if (touchpoints.length === 0) return service.touchpoints.length === 0 || service.touchpoints.some((it) => !it.always);
  const always = new Map(service.touchpoints.map((it) => [it.name, it.always]));
  return touchpoints.every(({ name }) => always.get(name) === false);
}

/** Customers who give up have no time to be averaged; those who do not are all served at some time. */
const isAnswered = ({ of, within }: WaitingGoal, { queue }: Shift): boolean =>
  of === 'average' ? queue.patience === null : within !== null || queue.patience !== null;

/** Whether it may wait for longer than the model can answer for. */
const isLongGoal = ({ within }: WaitingGoal): boolean => within !== null && !isShort(within);

/** Whether all the work of a case is done then: acknowledging it takes but a moment, whatever comes behind. */
const isDone = ({ moment }: WaitingGoal, record: CaseRecord | undefined): boolean =>
  moment === ANSWERED || record?.moments.at(-1)?.name === moment;

/** Whether more work comes than is done, day after day, however long it may wait; a peak may be worked off when it is over. */
const isHopeless = ({ goal, shift: { peak, queue } }: Prediction): boolean =>
  goal.of !== 'average' && peak === null && queue.patience === null && loadOf(queue) > OVERTIME * queue.staff;

/** What people make up for now and then, who have days for it. */
const OVERTIME = 1.05;

function predict(goal: WaitingGoal, shift: Shift): Prediction {
  const waiting = waitingIn(shift.queue);
  const outcome = outcomeIn(waiting, goal);
  const isEnough = (it: Waiting): boolean => meets(outcomeIn(it, goal), goal);
  const isMet = isEnough(waiting);
  const mildest = goal.mayLackMore ? { ...goal, uncounted: Number.POSITIVE_INFINITY } : goal;
  const isMissedSurely = !meets(outcomeIn(waiting, mildest), mildest);
  return { goal, shift, waiting, outcome, isMet, isMissedSurely, needed: leastStaff(shift.queue, isEnough) };
}

const meets = (outcome: number, { of, asked }: WaitingGoal): boolean =>
  of === 'average' ? outcome <= asked * (1 + NOISE) : outcome >= asked - NOISE;

/** The shortest limit, in whole seconds up to an hour, within which those on duty reach the share that is asked for. */
export function predictedLimitKept({ goal, waiting }: Prediction): number | null {
  const isKept = (seconds: number): boolean => meets(servedShare(waiting, seconds, goal.uncounted), goal);
  let [tooShort, kept] = [-1, 3600];
  if (goal.of === 'average' || !isKept(kept)) return null;
  while (kept - tooShort > 1) {
    const middle = Math.floor((tooShort + kept) / 2);
    if (isKept(middle)) kept = middle;
    else tooShort = middle;
  }
  return kept;
}
