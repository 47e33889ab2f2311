/** Whether the figures of a target fit what it measures. */

import type { CaseRecord, Limit, Quantity, Target } from '../../model/schema.ts';
import { describeDuration } from '../../quantities/duration.ts';
import { quantityAsWritten } from './describe.ts';
import { isOnScale } from './field-values.ts';
import { limitsOfTarget } from './limits.ts';
import type { Misfit } from './misfit.ts';
import { type FieldNumber, type Figure, isAmongValues, type Plan, type Question, questionOf } from './plan.ts';
import { planOf } from './plan-of.ts';
import { fieldSummed, statisticMisfit } from './statistic-misfits.ts';
import { numberIn } from './time-fields.ts';
import { asksRhythm } from './timing.ts';

/** What a figure is: a bound, a baseline and a best result are of the same kind. */
function kindOf(figure: Figure): Quantity['kind'] {
  switch (figure.is) {
    case 'share':
      return 'percent';
    case 'statistic':
      return figure.value.of === 'time' ? 'duration' : 'number';
    case 'count':
    case 'rate':
      return 'number';
  }
}

/** The figures of a target that cannot be meant as they stand. */
export function* misfits(target: Target, record: CaseRecord | undefined): Iterable<Misfit> {
  const { bound } = target;
  yield* limitsOfTarget(target).flatMap(preciseMisfit);
  yield* tableMisfits(target);
  yield* ceilingMisfit(target);
  yield* rhythmMisfits(target);
  const ofStatistic = statisticMisfit(target, record);
  if (ofStatistic) yield ofStatistic;
  if (!bound || ofStatistic) return;
  const ofBound = valueMisfit(bound.value, planOf(target).figure, record);
  if (ofBound) yield { place: bound.source, problem: ofBound };
  // A baseline that is wrong in the same way has the same cause.
  else if (!target.row) yield* performanceMisfits(target, record);
}

/** What holds for one limit says nothing of a table of them. */
function tableMisfits({ row, ceiling, baseline, best }: Target): Misfit[] {
  if (!row) return [];
  const said = { ceiling, baseline, best };
  return Object.entries(said).flatMap(([clause, it]) => {
    const problem = `A \`${clause}\` belongs to one limit, and this is a table of them. Write a target of its own for the cases that it is about: \`where ${row.field.name} = …\`.`;
    return it ? [{ place: it.source, problem }] : [];
  });
}

/** How long a case may take at the very most says nothing of a time that runs before another moment, and of no time at all. */
function ceilingMisfit(target: Target): Misfit[] {
  const { row, ceiling } = target;
  if (row || !ceiling || mayTakeLonger(planOf(target))) return [];
  const problem = `A \`ceiling\` is how long a case may take at the very most, and this target limits no such time. Take it out, or write a target of its own that says \`within ${describeDuration(ceiling)}\`.`;
  return [{ place: ceiling.source, problem }];
}

function mayTakeLonger({ figure, population }: Plan): boolean {
  switch (figure.is) {
    case 'statistic':
      return figure.value.of === 'time';
    case 'share':
      return population.of === 'cases' && endsInTime(figure.question);
    case 'count':
    case 'rate':
      return false;
  }
}

/** Whether a case is over that gets where the question asks it to, be it not said yet what that is. */
function endsInTime(question: Question | null): boolean {
  switch (question?.asks) {
    case 'moment':
    case 'age':
    case undefined:
      return true;
    case 'timing':
    case 'condition':
      return false;
  }
}

/** An opening is shorter than a day. */
function rhythmMisfits(target: Target): Misfit[] {
  const { figure } = planOf(target);
  const question = questionOf(figure);
  if (!asksRhythm(question) || !question.when.whileOpen || question.when.limit.seconds !== null) return [];
  const { limit } = question.when;
  const problem = `\`while open\` looks at each opening by itself, and ${describeDuration(limit)} is longer than any. Write hours, or leave out \`while open\`.`;
  return [{ place: limit.source, problem }];
}

/** Shorter times than days keep the minute in any case. */
function preciseMisfit(limit: Limit): Misfit[] {
  if (!limit.toTheMinute || limit.seconds === null) return [];
  const plain = describeDuration({ ...limit, toTheMinute: undefined });
  return [
    {
      place: limit.source,
      problem: `\`to the minute\` says that days keep the time of the day at which they began; ${plain} do so anyway. Write \`${plain}\` alone.`,
    },
  ];
}

function* performanceMisfits(target: Target, record: CaseRecord | undefined): Iterable<Misfit> {
  const { bound, baseline, best } = target;
  for (const [name, performance] of [['baseline', baseline] as const, ['best result', best] as const]) {
    const problem = performance && valueMisfit(performance.value, planOf(target).figure, record);
    if (!problem) continue;
    const isBare = bound?.value.kind === 'percent' && performance.value.kind === 'number';
    yield { place: performance.source, problem: `Of the ${name}: ${problem}`, ...(isBare && { lacks: 'percent' }) };
  }
}

function valueMisfit(value: Quantity, figure: Figure, record: CaseRecord | undefined): string | undefined {
  const given = quantityAsWritten(value);
  if (value.kind !== kindOf(figure)) return wrongKind(value, figure);
  if (value.kind === 'percent' && value.value > 100) return `${given} is more than all: a share cannot be over 100%.`;
  const field = fieldSummed(figure);
  if (!field || value.kind !== 'number' || figure.is !== 'statistic') return undefined;
  if (isAmongValues(figure)) return offScale(value.value, field, record);
  if (figure.statistic === 'total' || value.value <= 100) return undefined;
  return `A net promoter score is 100 at most, and ${given} is more.`;
}

function wrongKind(value: Quantity, figure: Figure): string {
  const given = quantityAsWritten(value);
  const field = fieldSummed(figure);
  switch (kindOf(figure)) {
    case 'duration':
      return `${given} is no length of time. Write a number with its unit, such as \`12 seconds\` or \`5 business days\`.`;
    case 'percent':
      return `${given} is no percentage, and the target is one. Write it with %.`;
    case 'number':
      return field
        ? `${given} is no value of ${field.field ? `\`${field.field.name}\`` : 'a score'}. Write a bare number${exampleFor(value, figure)}; for a share of the cases write \`at least …% of … have …\`.`
        : `${given} is no number of cases. Write a bare number.`;
  }
}

/** What the number would be, where it is said: 4 hours of a field `minutes` are 240. */
function exampleFor(value: Quantity, figure: Figure): string {
  const name = fieldSummed(figure)?.field?.name ?? '';
  if (value.kind === 'duration') {
    const number = numberIn(value.limit, name);
    return number === undefined ? ' in the unit in which the field is recorded' : `: \`${number}\``;
  }
  const isScore = figure.is === 'statistic' && isAmongValues(figure);
  return isScore ? ', such as `4.5`' : value.kind === 'percent' ? `: \`${value.decimal}\`` : '';
}

function offScale(value: number, { field, scale }: FieldNumber, record: CaseRecord | undefined): string | undefined {
  if (scale !== null && value > scale) return `${value} of ${scale} is more than the scale has.`;
  const type = record?.fields.find((it) => it.name === field?.name)?.type;
  if (type?.kind !== 'range' || isOnScale(type, value)) return undefined;
  return `${value} is outside the scale of \`${field?.name}\`, which runs from ${type.from} to ${type.to}.`;
}
