/** Results as they were when some days had passed: what is told of these days, and what only when a longer period is over. */
import type { ReportDays } from '../../meaning/reports-due.ts';
import type { PeriodResult, TargetResult } from '../../measure/results/schema.ts';
import { standingOf } from '../../measure/results/standing.ts';
import { trendOf } from '../../measure/results/target-result.ts';

export interface ResultInDays {
  /** With the periods up to the last of the days, and the standing of those that end in them. */
  readonly result: TargetResult;
  /** The periods that end in the days. */
  readonly own: readonly PeriodResult[];
  /** The period that runs on; null where a verdict of the days can be looked for. */
  readonly running: PeriodResult | null;
}

/** Whether there is a figure to look at. */
export const isFigured = ({ result, running }: ResultInDays): boolean => running === null && result.problem === null;

/** A period is told with the days in which it ends. Of several, such as the weeks of a month, one that was missed decides. */
export function resultIn(whole: TargetResult, days: ReportDays): ResultInDays {
  const { from, until } = days;
  const periods = whole.periods.filter((it) => it.until <= until);
  const own = periods.filter((it) => it.until >= from);
  const ended = own.filter((it) => it.ended);
  if (ended.length === 0 || whole.problem) return withoutVerdict(whole, own, days);
  const missed = ended.findLast(({ verdict }) => verdict === 'missed');
  const isIn = ({ begin }: TargetResult['misses'][number]): boolean =>
    begin.slice(0, from.length) >= from && begin.slice(0, until.length) <= until;
  const result: TargetResult = {
    ...whole,
    periods,
    standing: standingOf(missed ? [missed] : ended, whole.rows),
    trend: whole.rolling === null ? trendOf(periods, whole.bound) : null,
    ...{ chart: null, funnel: null, lengths: null },
    ...{ misses: whole.misses.filter(isIn), open: [] },
  };
  return { result, own, running: null };
}

/** A longer period may run on; else the data says nothing of these days. */
function withoutVerdict(whole: TargetResult, own: readonly PeriodResult[], { until }: ReportDays): ResultInDays {
  const running = own.at(-1) ?? whole.periods.find((it) => it.from <= until && it.until > until);
  const standing = { verdict: 'cannot be told' as const, period: null, doubt: null };
  const problem = whole.problem ?? { kind: 'no cases', text: 'Its data holds no case of these days.' };
  const nothing = { periods: [], trend: null, chart: null, funnel: null, lengths: null, misses: [], open: [] };
  return {
    result: { ...whole, standing, problem, ...nothing },
    own,
    running: whole.problem ? null : (running ?? null),
  };
}
