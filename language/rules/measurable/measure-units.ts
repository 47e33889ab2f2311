/** Whether the figures of a target fit what it measures. */

import { describeQuantity } from '../../meaning/measures/describe.ts';
import { isOn, typeText } from '../../meaning/measures/field-values.ts';
import type { CaseRecord, Measure, Quantity, Target } from '../../model/schema.ts';
import type { Report } from '../engine/rule.ts';

type Kind = Quantity['kind'];
type Score = Extract<Measure, { kind: 'score' }>;

const KINDS: Record<Measure['kind'], Kind> = {
  share: 'percent',
  checks: 'percent',
  availability: 'percent',
  count: 'number',
  rate: 'number',
  score: 'number',
  elapsed: 'duration',
};

/** The figures of a target that cannot be meant as they stand. */
export function* misfits(target: Target, record: CaseRecord | undefined): Iterable<Report> {
  const { measure, bound } = target;
  const ofStatistic = statisticMisfit(target, record);
  if (ofStatistic) yield ofStatistic;
  if (!bound || ofStatistic) return;
  const ofBound = valueMisfit(bound.value, measure, record);
  if (ofBound) yield { at: bound.source, message: ofBound };
  // A baseline that is wrong in the same way has the same cause.
  else yield* performanceMisfits(target, record);
}

function* performanceMisfits({ measure, baseline, best }: Target, record: CaseRecord | undefined): Iterable<Report> {
  for (const [name, performance] of [['baseline', baseline] as const, ['best result', best] as const]) {
    const message = performance && valueMisfit(performance.value, measure, record);
    if (message) yield { at: performance.source, message: `Of the ${name}: ${message}` };
  }
}

function valueMisfit(value: Quantity, measure: Measure, record: CaseRecord | undefined): string | undefined {
  const given = describeQuantity(value);
  if (value.kind !== KINDS[measure.kind]) return wrongKind(given, measure);
  if (value.kind === 'percent' && value.value > 100) return `${given} is more than all: a share cannot be over 100%.`;
  return measure.kind === 'score' && value.kind === 'number' ? offScale(value.value, measure, record) : undefined;
}

function wrongKind(given: string, measure: Measure): string {
  switch (measure.kind) {
    case 'elapsed':
      return `${given} is no length of time. Write a number with its unit, such as \`12 seconds\` or \`5 business days\`.`;
    case 'score':
      return `${given} is no value of ${measure.field ? `\`${measure.field.name}\`` : 'a score'}. Write a bare number, such as \`4.5\`; for a share of the cases write \`at least …% of … have …\`.`;
    case 'count':
    case 'rate':
      return `${given} is no number of cases. Write a bare number.`;
    default:
      return `${given} is no percentage, and the target is one. Write it with %.`;
  }
}

function offScale(value: number, { field, scale }: Score, record: CaseRecord | undefined): string | undefined {
  if (scale !== null && value > scale) return `${value} of ${scale} is more than the scale has.`;
  const type = record?.fields.find((it) => it.name === field?.name)?.type;
  if (type?.kind !== 'range' || isOn(type, value)) return undefined;
  return `${value} is outside the scale of \`${field?.name}\`, which runs from ${type.from} to ${type.to}.`;
}

/** What is wrong with the statistic itself: its rank, its field or its scale. */
function statisticMisfit(target: Target, record: CaseRecord | undefined): Report | undefined {
  const { measure, bound, source } = target;
  if ((measure.kind !== 'elapsed' && measure.kind !== 'score') || !bound) return undefined;
  const rank = rankMisfit(measure.statistic, measure.rank);
  // The statistic has no place of its own: underline what leads to the bound.
  if (rank) return { at: { ...source, end: bound.source.end }, message: rank };
  const field = measure.kind === 'score' ? fieldMisfit(measure, record) : undefined;
  return field && measure.kind === 'score' && measure.field ? { at: measure.field.source, message: field } : undefined;
}

function rankMisfit(statistic: string, rank: number | null): string | undefined {
  if (statistic !== 'percentile') {
    return rank === null
      ? undefined
      : `A ${statistic} has no rank: write \`${statistic}\` alone, or \`percentile ${rank}\`.`;
  }
  if (rank === null)
    return 'A percentile needs a rank: `percentile 95` is the value that 95% of the cases do not exceed.';
  const isRank = rank > 0 && rank <= 100;
  return isRank
    ? undefined
    : `There is no percentile ${rank}: the rank is a percentage of the cases, more than 0 and at most 100.`;
}

function fieldMisfit({ statistic, field, scale }: Score, record: CaseRecord | undefined): string | undefined {
  const type = record?.fields.find((it) => it.name === field?.name)?.type;
  if (!type || !field) return undefined;
  if (type.kind === 'text' || type.kind === 'yes/no') {
    const share =
      type.kind === 'yes/no' ? ` Ask for a share: \`at least …% of ${record?.name} have ${field.name}\`.` : '';
    return `\`${field.name}\` is ${typeText(type)}, so it has no ${statistic}.${share}`;
  }
  if (type.kind !== 'range' || scale === null || scale === Math.max(type.from, type.to)) return undefined;
  return `\`${field.name}\` is ${typeText(type)}, but the target counts it of ${scale}. Make both the same.`;
}
