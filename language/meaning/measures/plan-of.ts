import { remembered } from '../../memory/remembered.ts';
import type { Measure, Outcome, Target } from '../../model/schema.ts';
import type { Cases, Figure, Plan, Population, Question, Waited } from './plan.ts';
import { beginningIn } from './timing.ts';

/** The plan of a target: the one place in which the kinds of measures are told apart. */
export const planOf = remembered(
  ({ measure, period, rolling, yearBegins, each, inForce, bound, ceiling, allowances }: Target): Plan => ({
    population: populationOf(measure),
    figure: figureOf(measure),
    notCounting: pausesIn(measure),
    period,
    rolling,
    yearBegins,
    each,
    inForce,
    bound,
    ceiling,
    allowances,
  }),
);

function populationOf(measure: Measure): Population {
  switch (measure.kind) {
    case 'checks':
      return { of: 'answers' };
    case 'availability':
      return { of: 'time', which: measure.of, outages: measure.outages };
    case 'share':
      return casesOf(measure, measure.outcome?.kind === 'moment' ? beginningOf(measure.outcome) : null);
    case 'elapsed':
      return casesOf(measure, measure.since);
    case 'waiting':
      return { ...casesOf(measure, measure.since), notYet: measure.until };
    default:
      return casesOf(measure, null);
  }
}

function pausesIn(measure: Measure): Plan['notCounting'] {
  if (measure.kind === 'elapsed') return measure.notCounting;
  return measure.kind === 'share' && measure.outcome?.kind === 'moment' ? measure.outcome.notCounting : [];
}

const casesOf = ({ record, filter }: Pick<Cases, 'record' | 'filter'>, begins: Cases['begins']): Cases => ({
  ...{ of: 'cases', record, filter, begins, notYet: null },
});

function figureOf(measure: Measure): Figure {
  switch (measure.kind) {
    case 'checks':
    case 'availability':
      return { is: 'share', question: null };
    case 'share':
      return { is: 'share', question: measure.outcome && questionOf(measure.outcome) };
    case 'count':
      return { is: 'count', question: null };
    case 'rate':
      return { is: 'rate', per: measure.per };
    case 'elapsed':
      return statisticOf(measure, { of: 'time', since: measure.since, until: measure.until });
    case 'score': {
      const { field, scale, minimumAnswers } = measure;
      return statisticOf(measure, { of: 'field', field, scale, minimumAnswers });
    }
    case 'waiting': {
      const question = waitedOf(measure);
      return measure.of === 'share' ? { is: 'share', question } : { is: 'count', question };
    }
  }
}

type StatisticKind = Extract<Measure, { kind: 'elapsed' | 'score' }>;
type StatisticMeasure = Extract<Figure, { is: 'statistic' }>;

const statisticOf = (
  { statistic, rank, weight, divisor }: StatisticKind,
  value: StatisticMeasure['value'],
): StatisticMeasure => ({
  ...{ is: 'statistic', statistic, rank, weight, divisor, value },
});

const waitedOf = ({ age, since }: Extract<Measure, { kind: 'waiting' }>): Waited | null =>
  age && { asks: 'age', since, ...age };

type MomentOutcome = Extract<Outcome, { kind: 'moment' }>;

const beginningOf = ({ moment, when, since }: MomentOutcome): Cases['begins'] =>
  when ? beginningIn(moment, when) : since;

function questionOf(outcome: Outcome): Question {
  if (outcome.kind === 'condition') return { asks: 'condition', condition: outcome.condition };
  const { moment, limit, since, when } = outcome;
  return when && moment ? { asks: 'timing', moment, when } : { asks: 'moment', moment, limit, since };
}
