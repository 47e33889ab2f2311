import type * as ast from '../../generated/ast.ts';
import {
  isAmountValue,
  isDayLimit,
  isPercentValue,
  isPreciseLimit,
  isTextValue,
  isTimeLimit,
  isYesNoValue,
} from '../../generated/ast.ts';
import { daysOf } from '../../quantities/calendar.ts';
import { type DurationUnit, duration } from '../../quantities/duration.ts';
import { plainNumber, plainPercent, plainTime } from '../../syntax/values.ts';
import type { Frequency, Limit, Literal, Quantity, Span } from '../schema.ts';
import type { TreeReader } from './tree-reader.ts';

/** The number that a piece of text stands for; null for text that is none. */
export function numberOf(text: string | undefined): number | null {
  if (text === undefined) return null;
  const value = Number(plainNumber(text));
  return Number.isFinite(value) ? value : null;
}

export function limitOf(reader: TreeReader, node: ast.Limit | undefined): Limit | null {
  if (!node) return null;
  const source = reader.source(node);
  if (isDayLimit(node)) {
    return node.sameDay
      ? { value: 0, unit: 'day', clock: 'calendar', seconds: null, source }
      : { value: 1, unit: 'day', clock: 'business', seconds: null, source };
  }
  if (isTimeLimit(node)) {
    if (!node.time) return null;
    return { value: 0, unit: 'day', clock: 'calendar', seconds: null, by: plainTime(node.time), source };
  }
  if (isPreciseLimit(node)) {
    const length = lengthOf(reader, node.length);
    return length && { ...length, toTheMinute: true, source };
  }
  return lengthOf(reader, node);
}

/** The length of `5 business days` and its like, wherever the grammar has one. */
export function lengthOf(
  reader: TreeReader,
  node: ast.Duration | ast.AmountValue | ast.AllowClause | undefined,
): Limit | null {
  const value = numberOf(node?.amount);
  if (!node || value === null || !node.unit) return null;
  const unit = unitOf(node.unit);
  if (unit === 'ring') reader.saysRings = true;
  return { ...duration(value, unit, node.clock), source: reader.source(node) };
}

const unitOf = (word: ast.Unit): DurationUnit => word.replace(/s$/, '') as DurationUnit;

export function percentOf(text: string | undefined): Quantity | null {
  if (text === undefined) return null;
  const decimal = plainPercent(text);
  return { kind: 'percent', value: Number(decimal), decimal };
}

export function countOf(text: string | undefined): Quantity | null {
  const value = numberOf(text);
  return value === null ? null : { kind: 'number', value, decimal: plainNumber(text as string) };
}

/** A quantity to measure against; null for text and for yes or no. */
export function quantityOf(reader: TreeReader, node: ast.Value | undefined): Quantity | null {
  const literal = literalOf(reader, node);
  return literal && literal.kind !== 'text' && literal.kind !== 'yes/no' ? literal : null;
}

export function literalOf(reader: TreeReader, node: ast.Value | undefined): Literal | null {
  if (isPercentValue(node)) return percentOf(node.percent);
  if (isTextValue(node)) return { kind: 'text', text: node.text ?? '' };
  if (isYesNoValue(node)) return { kind: 'yes/no', yes: node.answer === 'yes' };
  if (!isAmountValue(node)) return null;
  if (!node.unit) return countOf(node.amount);
  const limit = lengthOf(reader, node);
  return limit && { kind: 'duration', limit };
}

const ADVERBS: Record<ast.Adverb, Frequency['unit']> = {
  hourly: 'hour',
  daily: 'day',
  weekly: 'week',
  monthly: 'month',
  quarterly: 'quarter',
  yearly: 'year',
};

export function frequencyOf(reader: TreeReader, node: ast.Frequency | undefined): Frequency | null {
  if (!node) return null;
  const source = reader.source(node);
  if (node.adverb) return { times: 1, every: 1, unit: ADVERBS[node.adverb], source };
  const every = lengthOf(reader, node.every);
  if (every) return { times: 1, ...periodOf(every), source };
  const times = numberOf(node.amount);
  return times === null || !node.period ? null : { times, every: 1, unit: node.period, source };
}

/** A length as a number of reporting periods: seconds, minutes and rings become hours. */
function periodOf(length: Limit): { every: number; unit: Frequency['unit'] } {
  if (length.seconds !== null) return { every: length.seconds / 3600, unit: 'hour' };
  return { every: length.value, unit: length.unit as Frequency['unit'] };
}

export function spanOf(reader: TreeReader, node: ast.Span | undefined): Span | null {
  const first = node?.from && daysOf(node.from);
  const last = node?.to ? daysOf(node.to) : first;
  if (!node || !first || !last) return null;
  const text = node.to ? `${node.from}..${node.to}` : node.from;
  return { text, from: first.from, to: last.to, source: reader.source(node) };
}
