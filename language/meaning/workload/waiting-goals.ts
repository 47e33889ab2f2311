/** What a target asks of those who wait in line, as far as a queueing model has an answer to it. */
import type { Waiting } from '../../feasibility/waiting.ts';
import type { CaseRecord, Condition, Limit, Ref, Target } from '../../model/schema.ts';
import { isOfTime } from '../measures/limits.ts';
import { type Bound, type Figure, rankOf, type Share } from '../measures/plan.ts';
import { planOf } from '../measures/plan-of.ts';

export interface WaitingGoal {
  readonly record: string;
  /** What ends the wait. */
  readonly moment: string;
  /** Whether that may come later than the wait ends: then what is predicted is the best that can be. */
  readonly mayComeLater: boolean;
  /** A percentile asks for a share, as a share does: what it names is the time. */
  readonly of: 'share' | 'percentile' | 'average';
  /** A share of all, from 0 to 1, or an average wait in seconds. */
  readonly asked: number;
  /** The longest wait; null where it is enough to be served at all. */
  readonly within: Limit | null;
  /** Whoever gives up within so many seconds is not counted. */
  readonly uncounted: number;
  /** Whether the cases counted may also lack others who gave up: the filter does not say. */
  readonly mayLackMore: boolean;
}

/** The moment at which nobody waits any longer, whatever stands before it. */
export const ANSWERED = 'answered';

/** Beyond an hour, a queue has no steady state that a day could reach: all that is known is whether its line ends. */
const LONGEST = 3600;

/** The goal of a target whose clock starts when a case arrives; undefined where the model cannot answer for it. */
export function waitingGoalOf(target: Target, record: CaseRecord | undefined): WaitingGoal | undefined {
  const { population, figure, bound, notCounting } = planOf(target);
  if (!bound || !record || population.of !== 'cases' || population.notYet || notCounting.length > 0) return undefined;
  const span = figure.is === 'share' ? spanAsked(figure) : isOfTime(figure) ? figure.value : undefined;
  const arrival = record.moments[0]?.name;
  if (!span?.until || !arrival || span.since?.name !== arrival || span.until.name === arrival) return undefined;
  const asked = figure.is === 'share' ? shareAsked(figure, bound) : statisticAsked(figure, bound);
  if (!asked) return undefined;
  const moment = span.until.name;
  const mayComeLater = moment !== ANSWERED && record.moments[1]?.name !== moment;
  return { record: record.name, moment, mayComeLater, ...asked, ...leftOut(population.filter, moment, arrival) };
}

type Asked = Pick<WaitingGoal, 'asked' | 'of' | 'within'>;

/** The moment that has to be reached, and the one that starts the clock. */
function spanAsked({ question }: Share): { since: Ref | null; until: Ref | null; limit: Limit | null } | undefined {
  if (question?.asks === 'moment') return { since: question.since, until: question.moment, limit: question.limit };
  const condition = question?.asks === 'condition' ? question.condition : undefined;
  if (condition?.kind !== 'reached') return undefined;
  return { since: condition.since, until: condition.moment, limit: condition.within };
}

/** 100% is a wish that no number of people fulfils. */
function shareAsked(share: Share, { direction, value }: Bound): Asked | undefined {
  if (direction !== 'at least' || value.kind !== 'percent' || value.value >= 100) return undefined;
  return { of: 'share', asked: value.value / 100, within: spanAsked(share)?.limit ?? null };
}

/** The nearest-rank percentile is in time where such a share of all cases is, unfinished ones among them. */
function statisticAsked(figure: Figure, { direction, value }: Bound): Asked | undefined {
  if (!isOfTime(figure) || direction !== 'at most' || value.kind !== 'duration' || value.limit.value === 0)
    return undefined;
  if (figure.statistic === 'average' && !figure.weight)
    return { of: 'average', asked: value.limit.seconds ?? 0, within: value.limit };
  const percent = rankOf(figure);
  return percent === null || percent >= 100
    ? undefined
    : { of: 'percentile', asked: percent / 100, within: value.limit };
}

export const isShort = ({ seconds }: Limit): boolean => seconds !== null && seconds <= LONGEST;

type LeftOut = Pick<WaitingGoal, 'uncounted' | 'mayLackMore'>;
const NOBODY: LeftOut = { uncounted: 0, mayLackMore: false };

/** Who of those who give up is left out by a filter. A queue is blind to all else: whoever is counted waits like the others. */
function leftOut(filter: Condition | null, served: string, arrival: string): LeftOut {
  switch (filter?.kind) {
    case undefined:
      return NOBODY;
    case 'compare':
      return { ...NOBODY, mayLackMore: filter.value.kind === 'yes/no' };
    case 'all': {
      const parts = filter.conditions.map((it) => leftOut(it, served, arrival));
      return {
        uncounted: Math.max(...parts.map((it) => it.uncounted)),
        mayLackMore: parts.some((it) => it.mayLackMore),
      };
    }
    case 'not':
      return withoutThose(filter.condition, served, arrival);
    case 'reached':
      return { uncounted: Number.POSITIVE_INFINITY, mayLackMore: false };
    default:
      return { ...NOBODY, mayLackMore: true };
  }
}

/** A moment that is not the one of being served is taken to be that of giving up: no reading asks less of a service. */
function withoutThose(condition: Condition, served: string, arrival: string): LeftOut {
  if (condition.kind !== 'reached' || condition.moment.name === served) return { ...NOBODY, mayLackMore: true };
  const { within, since } = condition;
  if (!within) return { uncounted: Number.POSITIVE_INFINITY, mayLackMore: false };
  return { uncounted: within.seconds ?? Number.POSITIVE_INFINITY, mayLackMore: since?.name !== arrival };
}

/** What becomes of a goal: the share that is served in time, or the average wait in seconds. */
export function outcomeIn(waiting: Waiting, { of, within, uncounted }: WaitingGoal): number {
  if (within && !isShort(within) && of !== 'average') return Number.isFinite(waiting.averageWait) ? 1 : 0;
  return of === 'average' ? waiting.averageWait : servedShare(waiting, within?.seconds ?? null, uncounted);
}

/**
 * The share served within a time, or at all, of those who come.
 * @param uncounted whoever gives up within so many seconds is none of them
 */
export function servedShare(waiting: Waiting, seconds: number | null, uncounted: number): number {
  const upTo = (time: number): number => (Number.isFinite(time) ? waiting.goneWithin(time) : waiting.abandonment);
  const served = seconds === null ? 1 - waiting.abandonment : waiting.servedWithin(seconds);
  const counted = uncounted === 0 ? 1 : 1 - upTo(uncounted);
  return counted > 0 ? Math.min(1, served / counted) : 0;
}
