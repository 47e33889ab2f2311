/** Targets in the words of messages. */
import { conditionAsWritten, whenText } from '../../model/condition-text.ts';
import type { Condition, Limit, Quantity, Ref, Target, When } from '../../model/schema.ts';
import { describeDuration } from '../../quantities/duration.ts';
import { casesOf } from './conditions.ts';
import type { Question, Statistic } from './plan.ts';
import { planOf } from './plan-of.ts';

/** A quantity as its author wrote it. */
export function quantityAsWritten(value: Quantity): string {
  if (value.kind === 'duration') return describeDuration(value.limit);
  return value.kind === 'percent' ? `${value.decimal}%` : value.decimal;
}

/** A limit after the word that leads to it: `within 20 seconds`, `by 17:00`. */
export const limitAsWritten = (limit: Limit): string =>
  limit.by === undefined ? `within ${describeDuration(limit)}` : describeDuration(limit);

/** What a target asks for, in short: `at least 90% within 20 seconds`, `average rating at least 4.5`. */
export function describeTarget(target: Target): string {
  const pauses = planOf(target).notCounting.map(({ name }) => name);
  return pauses.length > 0 ? `${described(target)} not counting ${pauses.join(', ')}` : described(target);
}

function described(target: Target): string {
  const { population, figure, bound } = planOf(target);
  const asked = bound ? `${bound.direction} ${quantityAsWritten(bound.value)}` : 'a target';
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
  return `${describeTarget(target)}${filter ? ` where ${conditionAsWritten(filter)}` : ''}`;
}

function describeQuestion(question: Question): string {
  if (question.asks === 'condition') return describeCondition(question.condition);
  if (question.asks === 'timing')
    return `${momentWords(question.moment)} ${whenText(namesQuoted(question.when), describeDuration)}`;
  if (question.asks === 'age') return `waiting ${question.direction} ${describeDuration(question.limit)}`;
  return [question.moment && momentWords(question.moment), question.limit && limitAsWritten(question.limit)]
    .filter(Boolean)
    .join(' ');
}

/** “At most 1% recorded as `wrong`”, “at least 80% with `rating >= 4`”. */
function describeCondition(condition: Condition): string {
  if (condition.kind === 'is') return `recorded as \`${condition.field.name}\``;
  return `with \`${conditionAsWritten(condition)}\``;
}

/** A participle stands in a sentence as it is; any other name is marked as one. */
const momentWords = ({ name }: Ref): string =>
  /^[a-z]+(?:ed|en)$|^(?:paid|sent|made|cut)$/.test(name) ? name : `\`${name}\``;

/** What moments are called beside a limit: “by `due`”. */
function namesQuoted(when: When): When {
  const marked = (ref: Ref): Ref => ({ ...ref, name: `\`${ref.name}\`` });
  switch (when.kind) {
    case 'lead':
      return { ...when, before: marked(when.before) };
    case 'due':
      return { ...when, due: marked(when.due) };
    case 'window':
      return { ...when, from: marked(when.from), to: marked(when.to) };
    case 'around':
      return { ...when, of: marked(when.of) };
    case 'every':
      return when;
  }
}

const describeStatistic = ({ statistic, rank }: Statistic): string =>
  rank === null ? statistic : `${statistic} ${rank}`;

/** `a, b and c`. */
export const enumerated = (parts: readonly string[]): string =>
  [parts.slice(0, -1).join(', '), ...parts.slice(-1)].filter((part) => part !== '').join(' and ');
