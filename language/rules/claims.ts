/** What targets claim, in terms in which two of them can be held against each other. */
import { conditionText } from '../model/condition-text.ts';
import type { Limit, Measure, Source, Standard, Target } from '../model/schema.ts';
import { compareDurations, describeDuration } from '../quantities/duration.ts';
import { describeTarget } from './describe.ts';

/**
 * That an amount is reached, or is not exceeded. Where there is a limit, the amount is the share of
 * cases within it: “percentile 95 at most 5 minutes” claims what “at least 95% within 5 minutes” does.
 */
export interface Claim {
  /** What it is about: only claims about the same can contradict each other. */
  readonly about: string;
  readonly direction: 'at least' | 'at most';
  readonly amount: number;
  readonly limit: Limit | null;
  /** Whether `at most` stands for “less than”, in the amount and in the limit: “percentile 95 at least 5 minutes”. */
  readonly isStrict: boolean;
  readonly standard: Standard;
  /** In the words of a message. */
  readonly text: string;
  readonly source: Source;
}

type Amount = Pick<Claim, 'direction' | 'amount' | 'limit' | 'isStrict'>;
type Elapsed = Extract<Measure, { kind: 'elapsed' }>;
type Bound = NonNullable<Target['bound']>;

/** The claims of a target; none where something is missing, or its value is none that the measure can have. */
export function claimsOf(standard: Standard, target: Target): Claim[] {
  const { bound, measure, ceiling } = target;
  const amount = bound && amountOf(measure, bound);
  const subject = subjectOf(measure, standard);
  if (!amount || !subject) return [];
  const about = JSON.stringify([subject, target.period, standard.peak?.name ?? null]);
  const claim = { ...amount, about, standard, text: describeTarget(target), source: bound.source };
  if (!ceiling || !claim.limit) return [claim];
  const text = `every case within ${describeDuration(ceiling)}`;
  return [claim, { ...everyCase(ceiling), about, standard, text, source: ceiling.source }];
}

const everyCase = (limit: Limit): Amount => ({ direction: 'at least', amount: 100, limit, isStrict: false });

function amountOf(measure: Measure, bound: Bound): Amount | undefined {
  if (measure.kind === 'elapsed') return amountOfElapsed(measure, bound);
  const { direction, value } = bound;
  const isShare = measure.kind === 'share' || measure.kind === 'checks' || measure.kind === 'availability';
  if (value.kind !== (isShare ? 'percent' : 'number')) return undefined;
  const limit = measure.kind === 'share' && measure.outcome?.kind === 'moment' ? measure.outcome.limit : null;
  const amount = measure.kind === 'rate' ? value.value / measure.per.amount : value.value;
  return { direction, amount, limit, isStrict: false };
}

/** An average is like a percentile of its own: it can be compared with other averages alone. */
function amountOfElapsed({ statistic, rank }: Elapsed, { direction, value }: Bound): Amount | undefined {
  const amount = statistic === 'average' ? 0 : statistic === 'median' ? 50 : rank;
  if (value.kind !== 'duration' || amount === null) return undefined;
  const { limit } = value;
  if (direction === 'at most') return { direction: 'at least', amount, limit, isStrict: false };
  return { direction: 'at most', amount, limit, isStrict: true };
}

/** What is measured, such that the measures of two targets are the same number where it is the same. */
function subjectOf(measure: Measure, standard: Standard): unknown[] | undefined {
  if (measure.kind === 'checks') return ['checks', standard.id];
  if (measure.kind === 'availability') return ['available', measure.of, standard.id];
  // Without a record, nobody knows what is counted: it may be something else in every standard.
  const cases = [measure.record?.name ?? `/${standard.id}`, measure.filter && conditionText(measure.filter)];
  switch (measure.kind) {
    case 'share': {
      const { outcome } = measure;
      if (!outcome) return undefined;
      if (outcome.kind === 'condition') return ['share', cases, conditionText(outcome.condition)];
      return ['time', cases, outcome.since?.name, outcome.moment?.name];
    }
    case 'elapsed': {
      const kind = measure.statistic === 'average' ? 'average time' : 'time';
      return [kind, cases, measure.since?.name, measure.until?.name];
    }
    case 'count':
      return ['count', cases];
    case 'rate':
      return ['rate', cases, measure.per.record.name];
    case 'score': {
      const rank = measure.statistic === 'median' ? 50 : measure.rank;
      return ['score', cases, measure.field?.name, measure.statistic === 'average', rank, measure.scale];
    }
  }
}

/** Whether no performance can meet both: what is done within a limit is done within any longer one as well. */
export function contradict(atLeast: Claim, atMost: Claim): boolean {
  const order = compareLimits(atLeast.limit, atMost.limit);
  if (order === undefined) return false;
  if (atMost.isStrict) return order < 0 && atLeast.amount >= atMost.amount;
  return order <= 0 && atLeast.amount > atMost.amount;
}

/** No limit at all is longer than any. */
function compareLimits(a: Limit | null, b: Limit | null): number | undefined {
  if (a && b) return compareDurations(a, b);
  return a ? -1 : b ? 1 : 0;
}
