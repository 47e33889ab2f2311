/** The pauses of records, in whose time clocks stand still. */
import type { CaseRecord, Limit, Pause, Target } from '../../model/schema.ts';
import { isOfTime, limitAsked } from './limits.ts';
import type { Plan } from './plan.ts';
import { planOf } from './plan-of.ts';

/** The pauses that a plan does not count, as its record declares them. */
export const pausesOf = ({ notCounting }: Plan, record: CaseRecord | undefined): Pause[] =>
  notCounting.flatMap(({ name }) => record?.pauses.find((pause) => pause.name === name) ?? []);

/** What is wrong with pauses that are not counted. */
export type PauseMisfit =
  /** A limit in days has no clock that could stand still. */
  | { readonly of: 'days'; readonly limit: Limit }
  /** Neither has a time of the day. */
  | { readonly of: 'time of day'; readonly limit: Limit }
  /** A pause is over when the clock starts, and takes nothing off. */
  | { readonly of: 'before'; readonly pause: Pause; readonly begins: string }
  /** Nothing is asked that takes time, or moments and rhythms say when it has to be done. */
  | { readonly of: 'nothing' | 'moment' };

/** Where the pauses of a target have no clock to stop. Bare days have a finding of their own. */
export function pauseMisfits(target: Target, record: CaseRecord | undefined): PauseMisfit[] {
  const plan = planOf(target);
  if (plan.notCounting.length === 0) return [];
  const limits = clocksOf(plan);
  if (limits.length === 0 && !isOfTime(plan.figure)) return [{ of: saysWhen(plan) ? 'moment' : 'nothing' }];
  const over = record && overBefore(plan, record);
  if (over) return [over];
  return limits.flatMap((limit): PauseMisfit[] => {
    if (limit.by !== undefined) return [{ of: 'time of day', limit }];
    return limit.seconds === null && limit.clock !== 'unstated' ? [{ of: 'days', limit }] : [];
  });
}

/** Where none of the pauses lasts into the time that is counted, as the record lists its moments. */
function overBefore(plan: Plan, record: CaseRecord): PauseMisfit | undefined {
  const order = record.moments.map(({ name }) => name);
  const begins = beginsOf(plan) ?? order[0];
  const pauses = pausesOf(plan, record);
  const isOver = ({ record: other, to }: Pause): boolean =>
    other === null &&
    begins !== undefined &&
    order.includes(to.name) &&
    order.indexOf(to.name) <= order.indexOf(begins);
  const [pause] = pauses;
  return pause && begins !== undefined && pauses.every(isOver) ? { of: 'before', pause, begins } : undefined;
}

function beginsOf({ figure, population }: Plan): string | undefined {
  if (isOfTime(figure)) return figure.value.since?.name;
  return population.of === 'cases' ? population.begins?.name : undefined;
}

/** The lengths of time that pauses stretch. */
function clocksOf(plan: Plan): Limit[] {
  const { figure, bound, ceiling, allowances } = plan;
  const longest = isOfTime(figure) && bound?.value.kind === 'duration' ? bound.value.limit : null;
  return [limitAsked(plan), longest, ceiling, ...allowances.map(({ limit }) => limit)].filter((it) => it !== null);
}

const saysWhen = ({ figure }: Plan): boolean => figure.is === 'share' && figure.question?.asks === 'timing';
