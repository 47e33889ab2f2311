/** Whether a statistic can be taken as a target says: by its rank, its weights, its field and its scale. */
import type { CaseRecord, FieldType, Target } from '../../model/schema.ts';
import { typeText } from './field-values.ts';
import type { Misfit } from './misfit.ts';
import type { FieldNumber, Figure, Statistic } from './plan.ts';
import { planOf } from './plan-of.ts';

/** What is wrong with the statistic itself: its rank, its field or its scale. */
export function statisticMisfit(target: Target, record: CaseRecord | undefined): Misfit | undefined {
  const { figure, bound } = planOf(target);
  if (figure.is !== 'statistic' || !bound) return undefined;
  const rank = rankMisfit(figure) ?? weighingMisfit(figure);
  // The statistic has no place of its own: underline what leads to the bound.
  if (rank) return { place: { ...target.source, end: bound.source.end }, problem: rank };
  const { field } = fieldSummed(figure) ?? {};
  const problem = field && fieldMisfit(figure, record);
  return problem ? { place: field.source, problem } : undefined;
}

function rankMisfit({ statistic, rank }: Statistic): string | undefined {
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

/** Promoters answer 9 or 10, detractors 0 to 6. */
function promoterMisfit(name: string, type: NonNullable<FieldType>): string | undefined {
  if (type.kind !== 'range' || (Math.min(type.from, type.to) === 0 && Math.max(type.from, type.to) === 10))
    return undefined;
  return `\`${name}\` is ${typeText(type)}, and a net promoter score is taken of answers from 0 to 10.`;
}

/** Only sums have weights, and only a total is divided by anything but the number of its cases. */
function weighingMisfit({ statistic, weight, divisor }: Statistic): string | undefined {
  const isSum = statistic === 'total' || statistic === 'average';
  if (weight && !isSum)
    return `A ${statistic} has no weights: write \`average … weighted by ${weight.name}\`, or a \`total\`.`;
  if (divisor === null) return undefined;
  if (statistic !== 'total') return `Only a \`total\` is divided by a number: an ${statistic} is one already.`;
  return divisor > 0 ? undefined : 'Nothing can be divided by 0.';
}

function fieldMisfit(figure: Statistic, record: CaseRecord | undefined): string | undefined {
  const { field = null, scale = null } = fieldSummed(figure) ?? {};
  const type = record?.fields.find((it) => it.name === field?.name)?.type;
  if (!type || !field) return undefined;
  if (type.kind === 'text' || type.kind === 'yes/no') {
    const share =
      type.kind === 'yes/no' ? ` Ask for a share: \`at least …% of ${record?.name} have ${field.name}\`.` : '';
    return `\`${field.name}\` is ${typeText(type)}, so it has no ${figure.statistic}.${share}`;
  }
  if (figure.statistic === 'net promoter score') return promoterMisfit(field.name, type);
  if (type.kind !== 'range' || scale === null || scale === Math.max(type.from, type.to)) return undefined;
  return `\`${field.name}\` is ${typeText(type)}, but the target counts it of ${scale}. Make both the same.`;
}

/** The field whose values are taken together, if that is what a figure does. */
export const fieldSummed = (figure: Figure): FieldNumber | undefined =>
  figure.is === 'statistic' && figure.value.of === 'field' ? figure.value : undefined;
