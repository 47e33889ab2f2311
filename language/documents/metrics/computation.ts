/** How the figure of a target is computed, in words. */
import type { CaseRecord, Measure, Target } from '../../model/schema.ts';
import { describeProperty } from '../sentences/conditions.ts';
import { describeLimitSince } from '../sentences/quantities.ts';
import { describeCases, describeOutcome, statisticWords } from '../sentences/targets.ts';
import { capital, grouped, inWhich, plain } from '../sentences/words.ts';
import { beginningOf } from './columns-read.ts';

type Statistic = Extract<Measure, { kind: 'elapsed' | 'score' }>;

/** Which cases count: "Calls where queue is “general”"; null for what is measured of no cases. */
export function casesOf(measure: Measure): string | null {
  if (measure.kind === 'checks' || measure.kind === 'availability' || !measure.record) return null;
  return capital(describeCases(measure));
}

/** What makes a case count for a share; null where nothing is asked of single cases. */
export function yesWhen(measure: Measure): string | null {
  if (measure.kind !== 'share' || !measure.outcome) return null;
  const { outcome } = measure;
  if (outcome.kind === 'condition') return `They ${describeProperty(outcome.condition)}`;
  const { moment, limit, since } = outcome;
  if (!moment) return limit && capital(describeLimitSince(limit, since));
  return `They ${describeOutcome(outcome)}`;
}

/** How the figure comes about from the cases. */
export function figureOf(measure: Measure): string {
  switch (measure.kind) {
    case 'share':
      return shareWords(measure);
    case 'checks':
      return 'The answers “yes”, divided by all answers that observers gave to the checks of this standard';
    case 'availability':
      return measure.of === 'open time'
        ? 'The opening time in which it worked, divided by all opening time'
        : 'The time in which it worked, divided by all time, day and night';
    case 'count':
      return 'The number of these cases';
    case 'rate': {
      const { amount, record } = measure.per;
      const others = plain(record.name);
      return `The number of these cases, divided by the number of ${others} in the same period, times ${grouped(String(amount))}`;
    }
    case 'elapsed':
      return elapsedWords(measure);
    case 'score':
      return scoreWords(measure);
  }
}

function shareWords({ outcome }: Extract<Measure, { kind: 'share' }>): string {
  const share = 'The cases with yes, divided by those with yes or no';
  if (outcome?.kind !== 'moment') return share;
  return outcome.limit
    ? `${share}. A case that never gets there is a no once its limit has passed; until then it is left out`
    : `${share}. A case that has not got there is a no for as long as it has not`;
}

const RANKED = 'A case that is not finished counts as longer than any that is';

function elapsedWords(measure: Extract<Measure, { kind: 'elapsed' }>): string {
  if (measure.statistic === 'average') {
    return 'The average of the times. As long as a case of the period is unfinished, there is no result';
  }
  return `The ${statisticWords(measure)} of the times${nearestRank(measure)}. ${RANKED}`;
}

function scoreWords(measure: Extract<Measure, { kind: 'score' }>): string {
  const { field, minimumAnswers } = measure;
  const figure = `The ${statisticWords(measure)} over the cases that have a ${plain(field?.name ?? 'rating')}${nearestRank(measure)}`;
  return minimumAnswers === null
    ? figure
    : `${figure}. With fewer than ${grouped(String(minimumAnswers))} answers there is no result`;
}

const nearestRank = ({ statistic }: Statistic): string => (statistic === 'average' ? '' : ' (nearest rank)');

/** Over which period, and to which period a case belongs. */
export function periodOf({ measure, period }: Target, record: CaseRecord | undefined, zone: string | null): string {
  if (!period) return 'Not said yet';
  const begins = beginningOf(measure, record);
  const where = zone ? ` (time in ${zone})` : '';
  if (!begins) return `Each ${period}${where}`;
  return `Each ${period}; a case belongs to the ${period} ${inWhich(begins.name)}${where}`;
}
