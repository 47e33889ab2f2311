/** How the figure of a target is computed, in words. */
import { beginningOf } from '../../meaning/measures/columns.ts';
import { simpleConditions } from '../../meaning/measures/conditions.ts';
import { type FieldNumber, type Plan, rankOf, type Share, type Statistic } from '../../meaning/measures/plan.ts';
import { asksRhythm, type Rhythm } from '../../meaning/measures/timing.ts';
import type { CaseRecord, Condition, When } from '../../model/schema.ts';
import { describeCases, describeQuestion } from '../sentences/cases.ts';
import { describeProperty } from '../sentences/conditions.ts';
import { inWhich } from '../sentences/moments.ts';
import type { Nouns } from '../sentences/nouns.ts';
import { capital, grouped } from '../sentences/phrasing.ts';
import { describeLength, describeLimitSince, describePeriod } from '../sentences/quantities.ts';
import { fieldName, statisticWords } from '../sentences/statistics.ts';
import { describeGaps, describeOutages, pauseWords } from '../sentences/targets.ts';
import { quotedName } from '../sentences/words.ts';

/** Which cases count: "Calls whose queue is “general”"; null for what is measured of no cases. */
export function casesInWords({ population, figure }: Plan, nouns: Nouns): string | null {
  const question = figure.is === 'share' ? figure.question : null;
  if (population.of === 'cases' && asksRhythm(question))
    return capital(describeGaps(population, question.moment, nouns));
  return population.of === 'cases' && population.record ? capital(describeCases(population, nouns)) : null;
}

/** What makes a case count for a share; null where nothing is asked of single cases. */
export function yesWhen(plan: Plan): string | null {
  const { figure } = plan;
  const question = figure.is === 'share' || figure.is === 'count' ? figure.question : null;
  if (!question) return null;
  if (question.asks === 'condition') return `They ${describeProperty(question.condition)}`;
  if (asksRhythm(question)) return rhythmYes(question);
  if (question.asks === 'timing') return `They ${describeQuestion(question)}`;
  if (question.asks === 'age') return `They ${describeQuestion(question)}, when the period ends`;
  const { moment, limit, since } = question;
  if (!moment) return limit && `They are done ${describeLimitSince(limit, since)}`;
  return `They ${describeQuestion(question)}${pauseWords(plan)}`;
}

function rhythmYes({ when }: Rhythm): string {
  const length = `They are at most ${describeLength(when.limit)}`;
  return when.whileOpen ? `${length}; each opening begins one, and its closing ends one` : length;
}

/** How the figure comes about from what is looked at. */
export function figureWords({ population, figure }: Plan, nouns: Nouns): string {
  if (population.of === 'answers') {
    return 'The answers “yes”, divided by all answers that observers gave to the checks of this standard';
  }
  if (population.of === 'time') {
    const worked = population.outages ? `outside ${describeOutages(population.outages, nouns)}` : 'in which it worked';
    return population.which === 'open time'
      ? `The opening time ${worked}, divided by all opening time`
      : `The time ${worked}, divided by all time, day and night`;
  }
  switch (figure.is) {
    case 'share':
      return shareWords(figure);
    case 'count':
      return figure.question ? 'The number of cases with yes' : 'The number of these cases';
    case 'rate': {
      const { amount, record } = figure.per;
      return `The number of these cases, divided by the number of ${nouns(record.name).many} in the same period, times ${grouped(String(amount))}`;
    }
    case 'statistic':
      return figure.value.of === 'time' ? timeWords(figure) : fieldWords(figure, figure.value);
  }
}

function shareWords({ question }: Share): string {
  const share = 'The cases with yes, divided by those with yes or no';
  if (asksRhythm(question)) return `The gaps with yes, divided by those with yes or no. ${WHEN_NO.every}`;
  if (question?.asks === 'timing') return `${share}. ${WHEN_NO[question.when.kind]}`;
  if (question?.asks === 'condition') return `${share}${emptyWords(question.condition)}`;
  if (question?.asks !== 'moment') return share;
  return question.limit
    ? `${share}. A case that never gets there is a no once its limit has passed; until then it is left out`
    : `${share}. A case that has not got there is a no for as long as it has not`;
}

/** What becomes of a case in which nothing stands in a field that is asked about. */
function emptyWords(condition: Condition): string {
  const kinds = simpleConditions(condition).map(({ kind }) => kind);
  if (kinds.includes('is')) return '. An empty field counts as no';
  return kinds.includes('compare') ? '. An empty field fulfils no comparison' : '';
}

/** When a case is a no that has not got there, by what says when it has to. */
const WHEN_NO: Readonly<Record<When['kind'], string>> = {
  lead: 'A case that has not got there in time is a no once the other moment has come; until then it is left out',
  due: 'A case that never gets there is a no once its deadline has passed; until then, and without a deadline, it is left out',
  window:
    'Too early counts as no, like too late. A case that never gets there is a no once its window has closed; until then, and without a window, it is left out',
  every: 'The gap that is still running is a no once it is longer; until then it is left out',
  around:
    'Too early counts as no, like too late. A case that never gets there is a no once the time has passed; until then it is left out',
};

const RANKED = 'A case that is not finished counts as longer than any that is';

function timeWords(figure: Statistic): string {
  if (rankOf(figure) === null) {
    return `The ${statisticWords(figure)} of the times${weighingWords(figure)}. As long as a case of the period is unfinished, there is no result`;
  }
  return `The ${statisticWords(figure)} of the times${nearestRank(figure)}. ${RANKED}`;
}

function fieldWords(figure: Statistic, value: FieldNumber): string {
  const name = quotedName(fieldName(value));
  const filled = `the cases in which ${name} is filled in`;
  const least = fewest(value.minimumAnswers);
  if (figure.statistic === 'net promoter score') {
    return `Of ${filled}, the percentage of 9 and 10, less that of 0 to 6${least}`;
  }
  const taken = `The ${statisticWords(figure)} of ${name} over ${filled}`;
  return `${taken}${weighingWords(figure)}${nearestRank(figure)}${least}`;
}

const fewest = (answers: number | null): string =>
  answers === null ? '' : `. With fewer than ${grouped(String(answers))} answers there is no result`;

/** How a sum comes about where each value counts more than once, or is one of so many. */
function weighingWords({ statistic, weight, divisor }: Statistic): string {
  const times = weight ? `, each value times ${quotedName(weight.name)}` : '';
  if (statistic === 'average') return weight ? `${times}, divided by the sum of ${quotedName(weight.name)}` : '';
  return divisor === null ? times : `${times}, divided by ${grouped(String(divisor))}`;
}

const nearestRank = (figure: Statistic): string => (rankOf(figure) === null ? '' : ' (nearest rank)');

/** Over which period, and to which period a case belongs. */
export function periodOf(plan: Plan, record: CaseRecord | undefined, zone: string | null): string {
  const { population, period } = plan;
  if (!period) return 'Not said yet';
  const when = capital(describePeriod(period, plan));
  if (population.of === 'cases' && population.notYet)
    return `At the end of each ${period}${zone ? ` (time in ${zone})` : ''}`;
  const begins = population.of === 'cases' ? beginningOf(population, record) : null;
  const where = zone ? ` (time in ${zone})` : '';
  if (!begins) return `${when}${where}`;
  const isRhythm = plan.figure.is === 'share' && asksRhythm(plan.figure.question);
  if (isRhythm) return `${when}; a gap belongs to the ${period} in which it begins${where}`;
  return `${when}; a case belongs to the ${period} ${inWhich(begins.name, period)}${where}`;
}
