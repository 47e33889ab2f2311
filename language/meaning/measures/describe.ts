/** Targets in the words of messages. */
import { conditionText } from '../../model/condition-text.ts';
import type { Limit, Quantity, Target } from '../../model/schema.ts';
import { describeDuration } from '../../quantities/duration.ts';

/** A quantity as its author wrote it. */
export function describeQuantity(value: Quantity): string {
  if (value.kind === 'duration') return describeDuration(value.limit);
  return value.kind === 'percent' ? `${value.decimal}%` : value.decimal;
}

/** A limit after the word that leads to it: `within 20 seconds`, `by 17:00`. */
export const describeLimit = (limit: Limit): string =>
  limit.by === undefined ? `within ${describeDuration(limit)}` : describeDuration(limit);

/** What a target asks for, in short: `at least 90% within 20 seconds`, `average rating at least 4.5`. */
export function describeTarget({ measure, bound }: Target): string {
  const asked = bound ? `${bound.direction} ${describeQuantity(bound.value)}` : 'a target';
  switch (measure.kind) {
    case 'share': {
      const { outcome } = measure;
      if (outcome?.kind === 'condition') return `${asked} with ${conditionText(outcome.condition)}`;
      return [asked, outcome?.moment?.name, outcome?.limit && describeLimit(outcome.limit)].filter(Boolean).join(' ');
    }
    case 'checks':
      return `${asked} of its checks`;
    case 'availability':
      return `available ${asked} of ${measure.of}`;
    case 'count':
      return `${asked} ${measure.record?.name ?? 'cases'}`;
    case 'rate':
      return `${asked} ${measure.record?.name ?? 'cases'} per ${measure.per.amount} ${measure.per.record.name}`;
    case 'elapsed':
      return `${statistic(measure)} time ${asked}`;
    case 'score':
      return `${statistic(measure)} ${measure.field?.name ?? 'rating'} ${asked}`;
  }
}

const statistic = ({ statistic, rank }: { statistic: string; rank: number | null }): string =>
  rank === null ? statistic : `${statistic} ${rank}`;

/** `a, b and c`. */
export const enumerated = (parts: readonly string[]): string =>
  [parts.slice(0, -1).join(', '), ...parts.slice(-1)].filter((part) => part !== '').join(' and ');
