/** The result of one target: its periods, and what can be learnt from all of them together. */
import { limitAsked } from '../../meaning/measures/limits.ts';
import { type Bound, type Plan, questionOf } from '../../meaning/measures/plan.ts';
import { planOf } from '../../meaning/measures/plan-of.ts';
import { recordRef } from '../../meaning/measures/records.ts';
import type { Target } from '../../model/schema.ts';
import type { ServiceModel } from '../../model/service-model.ts';
import { lengthUnit, limitInUnit, shareAsked } from '../figures/lengths.ts';
import type { MeasuredTarget } from '../measure-service.ts';
import type { ListedCase } from '../passes/listed.ts';
import type { RowsTold } from '../passes/rows-told.ts';
import type { Taken } from '../passes/taken.ts';
import { laneyChart } from '../statistics/laney.ts';
import { distribution, limitKept } from '../statistics/limits-kept.ts';
import { trend } from '../statistics/trend.ts';
import { funnelOf } from './funnel.ts';
import { periodResult } from './periods.ts';
import type { PeriodResult, TargetResult } from './schema.ts';
import { standingOf } from './standing.ts';
import { unitOf } from './unit.ts';

/** What a result says in words of other rooms: the sentence of a target, and an instant with its offset. */
export interface ResultWords {
  readonly sentenceOf: (target: Target) => string;
  readonly timeText: (instant: number) => string;
}

export function targetResult(
  { branch, standard, target, problem, taken, notes }: MeasuredTarget,
  service: ServiceModel,
  words: ResultWords,
): TargetResult {
  const plan = planOf(target);
  const periods = (taken?.periods ?? []).map((it) => periodResult(it, plan.bound));
  const standing = standingOf(periods, rowsOf(taken));
  const list = (cases: readonly ListedCase[]) => cases.map((it) => caseResult(it, words.timeText));
  return {
    target: target.id,
    text: words.sentenceOf(target),
    service: { name: service.name, title: service.title },
    branch: branch && { name: branch.name, title: branch.title },
    standard: { name: standard.name, title: standard.title },
    owner: standard.owner?.name ?? null,
    record: recordRef(plan)?.name ?? null,
    bound: plan.bound && { direction: plan.bound.direction, value: plan.bound.value },
    period: plan.period,
    rolling: plan.rolling,
    each: plan.each?.name ?? null,
    unit: unitOf(plan),
    asks: asksOf(plan),
    problem,
    notes: [...notes],
    standing,
    rows: rowsOf(taken),
    periods,
    ...overTime(periods, plan),
    funnel: funnelOf(periods.find(({ name }) => name === standing.period)),
    lengths: taken && lengthsOf(taken, target),
    misses: list(taken?.misses ?? []),
    open: list(taken?.open ?? []),
    source: target.source,
  };
}

function asksOf(plan: Plan): TargetResult['asks'] {
  const question = questionOf(plan.figure);
  if (!question) return null;
  if (question.asks !== 'condition') return 'moment';
  return question.condition.kind === 'is' ? 'field' : 'condition';
}

/** The lists of a result are its own, so that whoever changes one changes nothing else. */
export const rowsResult = ({
  read,
  counted,
  excluded,
  refused,
  empty,
}: RowsTold): NonNullable<TargetResult['rows']> => ({
  read,
  counted,
  excluded: [...excluded],
  refused: refused.map((it) => ({ ...it, examples: [...it.examples] })),
  empty: empty.map((it) => ({ ...it, examples: [...it.examples] })),
});

const rowsOf = (taken: Taken | null): TargetResult['rows'] => taken && rowsResult(taken.rows);

function caseResult(
  { begin, due, at, ...rest }: ListedCase,
  timeText: ResultWords['timeText'],
): TargetResult['misses'][number] {
  const textOf = (instant: number | null) => (instant === null || !Number.isFinite(instant) ? null : timeText(instant));
  return { ...rest, begin: timeText(begin), due: textOf(due), at: textOf(at) };
}

/**
 * The periods that may be held against each other: those that have ended, with at most one case in a hundred undecided.
 * The cases that are decided first are the quick ones, so the last months would look better than they will be; and by
 * what is open, which counts as longer than any, worse.
 */
const settled = (periods: readonly PeriodResult[]): PeriodResult[] =>
  periods.filter(({ ended, cases, undecided }) => ended && 100 * undecided <= (cases ?? 0));

/** Periods that overlap, such as the last twelve months at the end of each, follow each other whatever happens. */
const overTime = (periods: readonly PeriodResult[], { bound, rolling }: Plan): Pick<TargetResult, 'trend' | 'chart'> =>
  rolling === null ? { trend: trendOf(periods, bound), chart: chartOf(periods) } : { trend: null, chart: null };

export function trendOf(
  periods: readonly PeriodResult[],
  bound: Pick<Bound, 'direction'> | null,
): TargetResult['trend'] {
  const figures = settled(periods).flatMap(({ figure }) => figure ?? []);
  return (bound && trend(figures, bound.direction)) ?? null;
}

/** Null for what is no share, and for fewer periods than such a chart needs. */
function chartOf(periods: readonly PeriodResult[]): TargetResult['chart'] {
  const counted = settled(periods).flatMap(({ name, met, missed }) =>
    met === null || missed === null ? [] : [{ name, yes: met, of: met + missed }],
  );
  const chart = laneyChart(counted);
  if (!chart) return null;
  const points = chart.points.flatMap((point, index) =>
    point
      ? [{ name: counted[index]?.name ?? '', from: 100 * point.from, to: 100 * point.to, outside: point.outside }]
      : [],
  );
  return { centre: 100 * chart.centre, sigma: chart.sigma, points };
}

function lengthsOf({ lengths }: Taken, target: Target): TargetResult['lengths'] {
  const plan = planOf(target);
  const limit = limitAsked(plan);
  const cases = lengths.closed.size + lengths.open;
  if (!limit || limit.by !== undefined || cases === 0) return null;
  const percent = shareAsked(plan);
  return {
    unit: lengthUnit(limit),
    limit: limitInUnit(limit),
    within: (100 * lengths.inTime) / cases,
    kept: percent === null ? null : (limitKept(lengths.closed, lengths.open, percent) ?? null),
    curve: distribution(lengths.closed, lengths.open).map(({ limit: at, share }) => ({
      limit: at,
      share: 100 * share,
    })),
  };
}
