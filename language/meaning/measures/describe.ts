/** Targets in the words of messages. */
import { conditionText, whenText } from '../../model/condition-text.ts';
import type { Limit, Quantity, Target } from '../../model/schema.ts';
import { describeDuration } from '../../quantities/duration.ts';
import { casesOf } from './conditions.ts';
import type { Question, Statistic } from './plan.ts';
import { planOf } from './plan-of.ts';

/** A quantity as its author wrote it. */
export function describeQuantity(value: Quantity): string {
  if (value.kind === 'duration') return describeDuration(value.limit);
  return value.kind === 'percent' ? `${value.decimal}%` : value.decimal;
}

/** A limit after the word that leads to it: `within 20 seconds`, `by 17:00`. */
export const describeLimit = (limit: Limit): string =>
  limit.by === undefined ? `within ${describeDuration(limit)}` : describeDuration(limit);

/** What a target asks for, in short: `at least 90% within 20 seconds`, `average rating at least 4.5`. */
export function describeTarget(target: Target): string {
  const pauses = planOf(target).notCounting.map(({ name }) => name);
  return pauses.length > 0 ? `${described(target)} not counting ${pauses.join(', ')}` : described(target);
}

function described(target: Target): string {
  const { population, figure, bound } = planOf(target);
  const asked = bound ? `${bound.direction} ${describeQuantity(bound.value)}` : 'a target';
  if (population.of === 'answers') return `${asked} of its checks`;
  if (population.of === 'time') return `available ${asked} of ${population.which}`;
  const cases = `${asked} ${population.record?.name ?? 'cases'}`;
  switch (figure.is) {
    case 'share':
      return [asked, figure.question && describeQuestion(figure.question)].filter(Boolean).join(' ');
    case 'count':
      return [cases, figure.question && describeQuestion(figure.question)].filter(Boolean).join(' ');
    case 'rate':
      return `${cases} per ${figure.per.amount} ${figure.per.record.name}`;
    case 'statistic': {
      const { value } = figure;
      const what = value.of === 'time' ? 'time' : (value.field?.name ?? 'rating');
      if (figure.statistic === 'net promoter score') return `${figure.statistic} ${asked}`;
      return `${describeStatistic(figure)} ${what} ${asked}`;
    }
  }
}

/** What tells a target from its neighbours: its name, or what it asks for and of which cases. */
export function labelOf(target: Target): string {
  if (target.name !== null) return `\`${target.name}\`${target.row ? ` for ${target.row.value}` : ''}`;
  const filter = casesOf(planOf(target))?.filter;
  return `${describeTarget(target)}${filter ? ` where ${conditionText(filter)}` : ''}`;
}

function describeQuestion(question: Question): string {
  if (question.asks === 'condition') return `with ${conditionText(question.condition)}`;
  if (question.asks === 'timing') return `${question.moment.name} ${whenText(question.when, describeDuration)}`;
  if (question.asks === 'age') return `waiting ${question.direction} ${describeDuration(question.limit)}`;
  return [question.moment?.name, question.limit && describeLimit(question.limit)].filter(Boolean).join(' ');
}

const describeStatistic = ({ statistic, rank }: Statistic): string =>
  rank === null ? statistic : `${statistic} ${rank}`;

/** `a, b and c`. */
export const enumerated = (parts: readonly string[]): string =>
  [parts.slice(0, -1).join(', '), ...parts.slice(-1)].filter((part) => part !== '').join(' and ');
