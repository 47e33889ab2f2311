/** Clocks that start with what comes last, as the record of the cases lists its moments. */
import type { CaseRecord, Limit, Ref, Target } from '../../model/schema.ts';
import type { ServiceModel } from '../../model/service-model.ts';
import type { Place } from '../../text/places.ts';
import { conditionsOf } from './conditions.ts';
import { isOfTime } from './limits.ts';
import type { Plan } from './plan.ts';
import { planOf } from './plan-of.ts';
import { recordNamed } from './records.ts';

export interface Backward {
  /** What comes first, and what comes behind it. */
  readonly first: Ref;
  readonly second: Ref;
  readonly limit: Limit | null;
  /** `first` within a limit of `second`, `second` so long before `first`, the time or a pause from `second` to `first`, or between them. */
  readonly way: 'within' | 'lead' | 'time' | 'window' | 'pause';
  /** From the moment that is named first in the text to the other one. */
  readonly place: Place;
}

/** What a text says of two moments: it names `from` first, and `to` behind it. */
interface Said {
  readonly way: Backward['way'];
  readonly limit: Limit | null;
  readonly from: Ref | null;
  readonly to: Ref | null;
}

/** The clocks of a target that run backwards, in the order of the text. */
export function backwardIn(target: Target, record: CaseRecord): Backward[] {
  const plan = planOf(target);
  const orders = new Map(record.moments.map(({ name }, index) => [name, index]));
  return [...conditionsOf(plan).map(saidBy), saidIn(plan)].flatMap((said) => backward(said, orders));
}

/** The pauses of a record that are over before they begin, or when they do. */
export function backwardPauses(record: CaseRecord, service: ServiceModel): Backward[] {
  return record.pauses.flatMap(({ record: ref, from, to }) => {
    const { moments = [] } = ref ? (recordNamed(service, ref) ?? {}) : record;
    const [begin, end] = [from, to].map(({ name }) => moments.findIndex((moment) => moment.name === name)) as [
      number,
      number,
    ];
    if (begin < 0 || end < 0 || begin < end) return [];
    return [{ first: to, second: from, limit: null, way: 'pause', place: { ...from.source, end: to.source.end } }];
  });
}

function backward({ way, limit, from, to }: Said, orders: ReadonlyMap<string, number>): Backward[] {
  const isLimit = way === 'time' || way === 'window' || (limit !== null && limit.value > 0);
  if (!from || !to || !isLimit) return [];
  const [named, other] = [orders.get(from.name), orders.get(to.name)];
  if (named === undefined || other === undefined || named === other) return [];
  // A limit is named behind the moment that it ends with, all else behind the one that it begins with.
  const runsBackwards = way === 'within' ? named < other : named > other;
  if (!runsBackwards) return [];
  const [first, second] = named < other ? [from, to] : [to, from];
  return [{ first, second, limit, way, place: { ...from.source, end: to.source.end } }];
}

function saidIn({ figure }: Plan): Said {
  if (isOfTime(figure)) return { way: 'time', limit: null, from: figure.value.since, to: figure.value.until };
  const question = figure.is === 'share' ? figure.question : null;
  if (question?.asks === 'timing') return saidOf(question);
  if (question?.asks !== 'moment') return NOTHING;
  return { way: 'within', limit: question.limit, from: question.moment, to: question.since };
}

function saidBy(condition: ReturnType<typeof conditionsOf>[number]): Said {
  if (condition.kind === 'timed') return saidOf(condition);
  if (condition.kind !== 'reached') return NOTHING;
  return { way: 'within', limit: condition.within, from: condition.moment, to: condition.since };
}

type Timing = Extract<Extract<Plan['figure'], { is: 'share' }>['question'], { asks: 'timing' }>;

function saidOf({ moment, when }: Pick<Timing, 'moment' | 'when'>): Said {
  if (when.kind === 'lead') return { way: 'lead', limit: when.limit, from: moment, to: when.before };
  return when.kind === 'window' ? { way: 'window', limit: null, from: when.from, to: when.to } : NOTHING;
}

const NOTHING: Said = { way: 'within', limit: null, from: null, to: null };
