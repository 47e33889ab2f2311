/** What a target asks for, in one sentence that anybody understands. */
import type { Cases, Elapsed, Field, Plan, Question, Statistic, Waited } from '../../meaning/measures/plan.ts';
import { planOf } from '../../meaning/measures/plan-of.ts';
import { asksRhythm, type Rhythm } from '../../meaning/measures/timing.ts';
import type { Ref, Target } from '../../model/schema.ts';
import { describeCondition, describeProperty, timedWords } from './conditions.ts';
import { capital, casesCounted, grouped, happening, listed, plain } from './phrasing.ts';
import { describeLength, describeLimitSince, describePeriod, describeQuantity } from './quantities.ts';

/**
 * A target in plain words: "At least 90% of calls are answered within 20 seconds of being queued,
 * each month." What an unfinished target leaves out, the sentence leaves out too.
 */
export function sentenceOf(target: Target): string {
  const plan = planOf(target);
  const { bound } = plan;
  const asked = bound ? `${bound.direction} ${describeQuantity(bound.value)}` : 'so many';
  return `${capital(bodyOf(plan, asked))}${pauseWords(plan)}${periodWords(plan)}.`;
}

/** What the clock leaves out: ", not counting “waiting” and “held”" */
export function pauseWords({ notCounting }: Plan): string {
  const names = notCounting.map(({ name }) => `“${plain(name)}”`);
  return names.length > 0 ? `, not counting ${listed(names)}` : '';
}

/** ", each month", ", over the 12 months that end with each month", ", each year from 1 April, in each site" */
function periodWords(plan: Plan): string {
  const isSnapshot = plan.population.of === 'cases' && plan.population.notYet !== null;
  const each = plan.each ? `, in each ${plain(plan.each.name)}` : '';
  if (plan.period && isSnapshot) return `, at the end of each ${plan.period}${each}`;
  return `${plan.period ? `, ${describePeriod(plan.period, plan)}` : ''}${each}`;
}

function bodyOf({ population, figure, bound }: Plan, asked: string): string {
  if (population.of === 'answers') return `${asked} of the observed checks are answered with yes`;
  if (population.of === 'time') {
    const time = population.which === 'open time' ? 'the opening time' : 'the time, day and night';
    const outages = population.outages && describeCases(population.outages);
    return `it works for ${asked} of ${time}${outages ? `, which is the time outside ${outages}` : ''}`;
  }
  switch (figure.is) {
    case 'share':
      if (asksRhythm(figure.question)) return rhythmBody(population, figure.question, asked);
      return joined(asked, 'of', describeCases(population), figure.question && describeQuestion(figure.question));
    case 'count':
      return joined(
        asked,
        describeCases(population, countIn(bound)),
        figure.question && describeQuestion(figure.question),
      );
    case 'rate': {
      const { amount, record } = figure.per;
      return joined(asked, describeCases(population, countIn(bound)), 'per', perCases(amount, plain(record.name)));
    }
    case 'statistic':
      return figure.value.of === 'time'
        ? timeBody(population, figure, figure.value, asked, bound)
        : fieldBody(population, figure, figure.value, asked);
  }
}

/** "at least 95% of the gaps between rounds, from one “cleaned” to the next, are at most 2 hours, while open" */
function rhythmBody(cases: Cases, { moment, when }: Rhythm, asked: string): string {
  return `${asked} of the ${describeGaps(cases, moment)}, are at most ${describeLength(when.limit)}${when.whileOpen ? ', while open' : ''}`;
}

/** "gaps between rounds, from one “cleaned” to the next" */
export const describeGaps = (cases: Cases, moment: Ref): string =>
  `gaps between ${describeCases(cases)}, from one “${plain(moment.name)}” to the next`;

const joined = (...parts: (string | null)[]): string => parts.filter((part) => part).join(' ');

const countIn = (bound: Plan['bound']): number => (bound?.value.kind === 'number' ? bound.value.value : 0);

const perCases = (amount: number, record: string): string =>
  amount === 1 ? casesCounted(1, record) : `${grouped(String(amount))} ${record}`;

/** The cases that a measure counts: `calls where queue is “general”`. */
export function describeCases(
  { record, filter, notYet = null }: Pick<Cases, 'record' | 'filter'> & Partial<Pick<Cases, 'notYet'>>,
  count = 0,
): string {
  const all = record ? casesCounted(count, plain(record.name)) : 'cases';
  const cases = notYet ? `${all} not yet ${plain(notYet.name)}` : all;
  return filter ? `${cases} where ${describeCondition(filter)}` : cases;
}

/** What has to hold of cases, after their name: `are answered within 20 seconds of being queued`. */
export function describeQuestion(question: Question): string {
  if (question.asks === 'condition') return describeProperty(question.condition);
  if (question.asks === 'timing') return `are ${timedWords(question)}`;
  if (question.asks === 'age') return `have waited ${describeAge(question)}`;
  const { moment, limit, since } = question;
  return joined(moment && `are ${plain(moment.name)}`, limit && describeLimitSince(limit, since));
}

/** "at most 18 weeks since being referred" */
const describeAge = ({ direction, limit, since }: Waited): string =>
  joined(direction, describeLength(limit), since && `since ${happening(since.name)}`);

/** A percentile that is at most so much is a share of cases that take at most so long. */
function timeBody(
  cases: Cases,
  figure: Statistic,
  { since, until }: Elapsed,
  asked: string,
  bound: Plan['bound'],
): string {
  const { rank } = figure;
  const way = joined(since && `from ${plain(since.name)}`, until && `to ${plain(until.name)}`);
  if (rank !== null && bound?.direction === 'at most') {
    return joined(`at least ${rank}% of`, describeCases(cases), `take ${asked}`, way);
  }
  const over = cases.filter ? describeCases(cases) : `all ${describeCases(cases)}`;
  return `${joined(`the ${statisticWords(figure)} time`, way)}, over ${over}${weighing(figure)}, is ${asked}`;
}

function fieldBody(cases: Cases, figure: Statistic, { field, scale, minimumAnswers }: Field, asked: string): string {
  const name = field ? plain(field.name) : 'rating';
  const from = minimumAnswers === null ? '' : `, from at least ${grouped(String(minimumAnswers))} answers`;
  if (figure.statistic === 'net promoter score') {
    return `the net promoter score of ${describeCases(cases)}, by ${name}, is ${asked}${from}`;
  }
  const whole = joined(`the ${statisticWords(figure)} ${name} of`, describeCases(cases));
  const words = weighing(figure);
  if (words !== '') return `${whole}${words}, is ${asked}${from}`;
  const body = joined(`the ${statisticWords(figure)} ${name} of`, describeCases(cases), `is ${asked}`);
  const of = scale === null ? '' : ` out of ${grouped(String(scale))}`;
  return `${body}${of}${from}`;
}

/** ", weighted by customers and divided by 120,000" */
function weighing({ weight, divisor }: Statistic): string {
  const by = [
    weight && `weighted by ${plain(weight.name)}`,
    divisor === null ? null : `divided by ${grouped(String(divisor))}`,
  ];
  const words = by.filter((it) => it !== null).join(' and ');
  return words && `, ${words}`;
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
