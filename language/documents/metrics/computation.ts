/** How the figure of a target is computed, in words. */
import { beginningOf } from '../../meaning/measures/columns.ts';
import type { Field, Plan, Share, Statistic } from '../../meaning/measures/plan.ts';
import type { CaseRecord, When } from '../../model/schema.ts';
import { describeProperty } from '../sentences/conditions.ts';
import { capital, grouped, inWhich, plain } from '../sentences/phrasing.ts';
import { describeLimitSince, describePeriod } from '../sentences/quantities.ts';
import { describeCases, describeQuestion, statisticWords } from '../sentences/targets.ts';

/** Which cases count: "Calls where queue is “general”"; null for what is measured of no cases. */
export function casesOf({ population }: Plan): string | null {
  return population.of === 'cases' && population.record ? capital(describeCases(population)) : null;
}

/** What makes a case count for a share; null where nothing is asked of single cases. */
export function yesWhen({ figure }: Plan): string | null {
  const question = figure.is === 'share' ? figure.question : null;
  if (!question) return null;
  if (question.asks === 'condition') return `They ${describeProperty(question.condition)}`;
  if (question.asks === 'timing') return `They ${describeQuestion(question)}`;
  const { moment, limit, since } = question;
  if (!moment) return limit && capital(describeLimitSince(limit, since));
  return `They ${describeQuestion(question)}`;
}

/** How the figure comes about from what is looked at. */
export function figureWords({ population, figure }: Plan): string {
  if (population.of === 'answers') {
    return 'The answers “yes”, divided by all answers that observers gave to the checks of this standard';
  }
  if (population.of === 'time') {
    return population.which === 'open time'
      ? 'The opening time in which it worked, divided by all opening time'
      : 'The time in which it worked, divided by all time, day and night';
  }
  switch (figure.is) {
    case 'share':
      return shareWords(figure);
    case 'count':
      return 'The number of these cases';
    case 'rate': {
      const { amount, record } = figure.per;
      const others = plain(record.name);
      return `The number of these cases, divided by the number of ${others} in the same period, times ${grouped(String(amount))}`;
    }
    case 'statistic':
      return figure.value.of === 'time' ? timeWords(figure) : fieldWords(figure, figure.value);
  }
}

function shareWords({ question }: Share): string {
  const share = 'The cases with yes, divided by those with yes or no';
  if (question?.asks === 'timing') return `${share}. ${WHEN_NO[question.when.kind]}`;
  if (question?.asks !== 'moment') return share;
  return question.limit
    ? `${share}. A case that never gets there is a no once its limit has passed; until then it is left out`
    : `${share}. A case that has not got there is a no for as long as it has not`;
}

/** When a case is a no that has not got there, by what says when it has to. */
const WHEN_NO: Readonly<Record<When['kind'], string>> = {
  lead: 'A case that has not got there in time is a no once the other moment has come; until then it is left out',
  due: 'A case that never gets there is a no once its deadline has passed; until then, and without a deadline, it is left out',
  window:
    'Too early is a no as too late is. A case that never gets there is a no once its window has closed; until then, and without a window, it is left out',
  around:
    'Too early is a no as too late is. A case that never gets there is a no once the time has passed; until then it is left out',
};

const RANKED = 'A case that is not finished counts as longer than any that is';

function timeWords(figure: Statistic): string {
  if (figure.statistic === 'average') {
    return 'The average of the times. As long as a case of the period is unfinished, there is no result';
  }
  return `The ${statisticWords(figure)} of the times${nearestRank(figure)}. ${RANKED}`;
}

function fieldWords(figure: Statistic, { field, minimumAnswers }: Field): string {
  const words = `The ${statisticWords(figure)} over the cases that have a ${plain(field?.name ?? 'rating')}${nearestRank(figure)}`;
  return minimumAnswers === null
    ? words
    : `${words}. With fewer than ${grouped(String(minimumAnswers))} answers there is no result`;
}

const nearestRank = ({ statistic }: Statistic): string => (statistic === 'average' ? '' : ' (nearest rank)');

/** Over which period, and to which period a case belongs. */
export function periodOf(plan: Plan, record: CaseRecord | undefined, zone: string | null): string {
  const { population, period } = plan;
  if (!period) return 'Not said yet';
  const when = capital(describePeriod(period, plan));
  const begins = population.of === 'cases' ? beginningOf(population, record) : null;
  const where = zone ? ` (time in ${zone})` : '';
  if (!begins) return `${when}${where}`;
  return `${when}; a case belongs to the ${period} ${inWhich(begins.name)}${where}`;
}
