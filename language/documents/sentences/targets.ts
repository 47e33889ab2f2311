/** What a target asks for, in one sentence that anybody understands. */
import type { Measure, Outcome, Target } from '../../model/schema.ts';
import { describeCondition, describeProperty } from './conditions.ts';
import { describeLimitSince, describeQuantity } from './quantities.ts';
import { capital, casesCounted, grouped, plain } from './words.ts';

type Cases = Pick<Extract<Measure, { kind: 'count' }>, 'record' | 'filter'>;
type Statistic = Extract<Measure, { kind: 'elapsed' | 'score' }>;

/**
 * A target in plain words: "At least 90% of calls are answered within 20 seconds of being queued,
 * each month." What an unfinished target leaves out, the sentence leaves out too.
 */
export function sentenceOf({ measure, bound, period }: Target): string {
  const asked = bound ? `${bound.direction} ${describeQuantity(bound.value)}` : 'so many';
  const body = bodyOf(measure, asked, bound);
  return `${capital(body)}${period ? `, each ${period}` : ''}.`;
}

function bodyOf(measure: Measure, asked: string, bound: Target['bound']): string {
  switch (measure.kind) {
    case 'share':
      return joined(asked, 'of', describeCases(measure), measure.outcome && describeOutcome(measure.outcome));
    case 'checks':
      return `${asked} of the observed checks are answered with yes`;
    case 'availability':
      return `it works for ${asked} of ${measure.of === 'open time' ? 'the opening time' : 'the time, day and night'}`;
    case 'count':
      return joined(asked, describeCases(measure, countIn(bound)));
    case 'rate': {
      const { amount, record } = measure.per;
      return joined(asked, describeCases(measure, countIn(bound)), 'per', perCases(amount, plain(record.name)));
    }
    case 'elapsed':
      return elapsedBody(measure, asked, bound);
    case 'score':
      return scoreBody(measure, asked);
  }
}

const joined = (...parts: (string | null)[]): string => parts.filter((part) => part).join(' ');

const countIn = (bound: Target['bound']): number => (bound?.value.kind === 'number' ? bound.value.value : 0);

const perCases = (amount: number, record: string): string =>
  amount === 1 ? casesCounted(1, record) : `${grouped(String(amount))} ${record}`;

/** The cases that a measure counts: `calls where queue is “general”`. */
export function describeCases({ record, filter }: Cases, count = 0): string {
  const cases = record ? casesCounted(count, plain(record.name)) : 'cases';
  return filter ? `${cases} where ${describeCondition(filter)}` : cases;
}

/** What has to hold of cases, after their name: `are answered within 20 seconds of being queued`. */
export function describeOutcome(outcome: Outcome): string {
  if (outcome.kind === 'condition') return describeProperty(outcome.condition);
  const { moment, limit, since } = outcome;
  return joined(moment && `are ${plain(moment.name)}`, limit && describeLimitSince(limit, since));
}

/** A percentile that is at most so much is a share of cases that take at most so long. */
function elapsedBody(measure: Extract<Measure, { kind: 'elapsed' }>, asked: string, bound: Target['bound']): string {
  const { rank, since, until } = measure;
  const way = joined(since && `from ${plain(since.name)}`, until && `to ${plain(until.name)}`);
  if (rank !== null && bound?.direction === 'at most') {
    return joined(`at least ${rank}% of`, describeCases(measure), `take ${asked}`, way);
  }
  const cases = measure.filter ? describeCases(measure) : `all ${describeCases(measure)}`;
  return `${joined(`the ${statisticWords(measure)} time`, way)}, over ${cases}, is ${asked}`;
}

function scoreBody(measure: Extract<Measure, { kind: 'score' }>, asked: string): string {
  const { field, scale, minimumAnswers } = measure;
  const name = field ? plain(field.name) : 'rating';
  const body = joined(`the ${statisticWords(measure)} ${name} of`, describeCases(measure), `is ${asked}`);
  const of = scale === null ? '' : ` out of ${grouped(String(scale))}`;
  return `${body}${of}${minimumAnswers === null ? '' : `, from at least ${grouped(String(minimumAnswers))} answers`}`;
}

/** "median", "average", "95th percentile" */
export function statisticWords({ statistic, rank }: Pick<Statistic, 'statistic' | 'rank'>): string {
  return rank === null ? statistic : `${ordinal(rank)} percentile`;
}

function ordinal(rank: number): string {
  const tens = rank % 100;
  if (tens > 10 && tens < 14) return `${rank}th`;
  return `${rank}${['th', 'st', 'nd', 'rd'][rank % 10] ?? 'th'}`;
}
