/** What the hours of a service do to its targets, though nothing has changed in their words. */

import { conditionsOf } from '../../meaning/measures/conditions.ts';
import { isOfTime, limitsOfTarget } from '../../meaning/measures/limits.ts';
import { type Plan, type Question, questionOf } from '../../meaning/measures/plan.ts';
import { planOf } from '../../meaning/measures/plan-of.ts';
import { asksRhythm, limitIn } from '../../meaning/measures/timing.ts';
import { timetableOf } from '../../meaning/time/standard-hours.ts';
import { limitText } from '../../model/condition-text.ts';
import type { Limit, Standard, Target } from '../../model/schema.ts';
import type { ServiceModel } from '../../model/service-model.ts';
import type { Timetable } from '../../model/timetable.ts';
import type { Both } from '../change.ts';
import { type AskedOrder, combined, opposite } from '../order.ts';
import { saidText, saysSame } from '../same.ts';
import { lengthOrder, openTimeOrder, type Relation } from './open-time.ts';

/** The services, or the branches of theirs, in which two standards are held against each other. */
export interface AroundStandards {
  readonly services: Both<ServiceModel>;
  readonly places: Both<Timetable>;
  /** Whether no opening time of theirs, and no day off, has changed. */
  readonly isOpenAsBefore: boolean;
  /** What has been found of lengths of time and of opening, which many targets share. */
  readonly known: Map<string, Relation>;
}

export function aroundIn(services: Both<ServiceModel>, places: Both<Timetable>): AroundStandards {
  const [was, is] = (['before', 'after'] as const).map((side) => {
    const { open, workdays, workedDays, closures, holidays } = places[side];
    return [open, workdays, workedDays, closures, holidays, services[side].touchpoints];
  });
  const own = { before: ownTimes(places.before), after: ownTimes(places.after) };
  return { services, places: own, isOpenAsBefore: saysSame(was, is), known: new Map() };
}

/** When a service or branch works, without all else that it says: what is compared for each target is to be small. */
const ownTimes = ({ open, workdays, workedDays, closures, holidays }: Timetable): Timetable => ({
  ...{ open, workdays, workedDays, closures, holidays },
});

/** Whether it has become easier or harder to keep a target, as time that is counted by opening times runs otherwise. */
export function hoursOrder(
  targets: Both<Target>,
  standards: Both<Standard>,
  { services, places, known }: AroundStandards,
): AskedOrder {
  if (!countsOpenTime(targets.after)) return 'same';
  const times = {
    before: timetableOf(standards.before, places.before, services.before.touchpoints),
    after: timetableOf(standards.after, places.after, services.after.touchpoints),
  };
  if (saysSame(times.before, times.after)) return 'same';
  return combined(effects(planOf(targets.after), runningAnew(times, known)));
}

/** How time runs now, compared with before. */
interface Running {
  /** What becomes of a length of business time: none of any other. It is longer where more time may pass. */
  readonly longer: (limit: Limit | null) => AskedOrder;
  /** What becomes of the time in which it is open: the more there is, the more is asked. */
  readonly open: AskedOrder;
}

function runningAnew(times: Both<Timetable>, known: Map<string, Relation>): Running {
  const texts = `${saidText(times.before)} ${saidText(times.after)}`;
  const found = (what: string, compare: () => Relation): Relation => {
    const key = `${texts} ${what}`;
    const relation = known.get(key) ?? compare();
    known.set(key, relation);
    return relation;
  };
  const lengthOf = (limit: Limit): Relation => found(limitText(limit), () => lengthOrder(times, limit));
  return {
    longer: (limit) => (isBusiness(limit) ? asOrder(lengthOf(limit), 'loosened') : 'same'),
    open: asOrder(
      found('open', () => openTimeOrder(times)),
      'tightened',
    ),
  };
}

const isBusiness = (limit: Limit | null): limit is Limit => limit?.clock === 'business';

/** Whether opening times, workdays or closures have a part in what a target asks for. */
function countsOpenTime(target: Target): boolean {
  const { population, figure } = planOf(target);
  const question = questionOf(figure);
  const isWhileOpen = asksRhythm(question) && question.when.whileOpen;
  const isOfOpenTime = population.of === 'time' && population.which === 'open time';
  return (
    isWhileOpen ||
    isOfOpenTime ||
    limitsOfTarget({ ...target, remedies: [], baseline: null, best: null }).some(isBusiness)
  );
}

function effects(plan: Plan, running: Running): AskedOrder[] {
  const { population, figure, bound, ceiling } = plan;
  const isOfOpenTime = population.of === 'time' && population.which === 'open time';
  const isMost = bound?.direction === 'at most';
  const most = isOfTime(figure) && bound?.value.kind === 'duration' ? bound.value.limit : null;
  return [
    running.longer(ceiling),
    turned(running.longer(most), !isMost),
    isOfOpenTime ? running.open : 'same',
    turned(questionEffect(questionOf(figure), running), isMost),
    // A limit in a condition says which cases count, or joins others: nobody can tell what becomes of it.
    ...conditionsOf(plan).map((it) =>
      it.kind === 'reached' && running.longer(it.within) !== 'same' ? 'neither' : 'same',
    ),
  ];
}

/** What becomes of a question of which as many cases as can be are to be a yes. */
function questionEffect(question: Question | null, { longer, open }: Running): AskedOrder {
  switch (question?.asks) {
    case 'moment':
      return longer(question.limit);
    case 'age':
      return turned(longer(question.limit), question.direction === 'at least');
    case 'timing': {
      const { when } = question;
      const length = turned(longer(limitIn(when)), when.kind === 'lead');
      return combined([length, when.kind === 'every' && when.whileOpen ? open : 'same']);
    }
    case 'condition':
    case undefined:
      return 'same';
  }
}

const turned = (order: AskedOrder, isTurned: boolean): AskedOrder => (isTurned ? opposite(order) : order);

/** @param more what it means that there is more of it */
const asOrder = (relation: Relation, more: 'tightened' | 'loosened'): AskedOrder => {
  if (relation === 'same') return 'same';
  if (relation === 'either') return 'neither';
  return relation === 'more' ? more : opposite(more);
};
