/** What a target asks for, in one sentence that anybody understands. */
import type { Cases, Outages, Plan, Question, Waited } from '../../meaning/measures/plan.ts';
import { planOf } from '../../meaning/measures/plan-of.ts';
import { asksRhythm, type Rhythm } from '../../meaning/measures/timing.ts';
import type { Ref, Target } from '../../model/schema.ts';
import { describeCases, describeQuestion } from './cases.ts';
import { byName, type Noun, type Nouns } from './nouns.ts';
import { capital, grouped, joined, listed } from './phrasing.ts';
import { describeLength, describePeriod, describeQuantity } from './quantities.ts';
import { fieldBody, timeBody } from './statistics.ts';
import { fieldWords, isMeasured, quotedName } from './words.ts';

/**
 * A target in plain words: "At least 90% of calls are answered within 20 seconds of being queued,
 * each month." What an unfinished target leaves out, the sentence leaves out too.
 *
 * @param nouns what cases are called
 */
export function sentenceOf(target: Target, nouns: Nouns = byName): string {
  const plan = planOf(target);
  return `${capital(bodyOf(plan, askedOf(plan), nouns))}${pauseWords(plan)}${periodWords(plan)}.`;
}

/** "at least 90%", "at most 5"; "all of them" and "none" in words that fit. */
function askedOf({ bound, figure }: Plan): string {
  if (!bound) return 'so many';
  const { direction, value } = bound;
  const isAll = direction === 'at least' && value.kind === 'percent' && value.value === 100;
  const isNone = direction === 'at most' && value.kind !== 'duration' && value.value === 0;
  if (isAll || (isNone && value.kind === 'percent')) return describeQuantity(value);
  return isNone && figure.is !== 'statistic' ? 'no' : `${direction} ${describeQuantity(value)}`;
}

/** What the clock leaves out: ", not counting “waiting” and “held”" */
export function pauseWords({ notCounting }: Plan): string {
  const names = notCounting.map(({ name }) => quotedName(name));
  return names.length > 0 ? `, not counting ${listed(names)}` : '';
}

/** ", each month", ", over the 12 months that end with each month", ", each year from 1 April, for each site" */
function periodWords(plan: Plan): string {
  const isSnapshot = plan.population.of === 'cases' && plan.population.notYet !== null;
  const each = plan.each ? `, for ${eachOf(plan.each.name)}` : '';
  if (plan.period && isSnapshot) return `, at the end of each ${plan.period}${each}`;
  return `${plan.period ? `, ${describePeriod(plan.period, plan)}` : ''}${each}`;
}

/** "each site", "each value of “network”" */
export const eachOf = (field: string): string =>
  isMeasured(field) ? `each ${fieldWords(field)}` : `each value of ${quotedName(field)}`;

function bodyOf({ population, figure, bound }: Plan, asked: string, nouns: Nouns): string {
  if (population.of === 'answers') return `${asked} of the observed checks are answered with yes`;
  if (population.of === 'time') {
    const time = population.which === 'open time' ? 'the opening time' : 'the time, day and night';
    if (!population.outages) return `it works for ${asked} of ${time}`;
    const comma = population.which === 'all time' ? ',' : '';
    return `${asked} of ${time}${comma} lies outside ${describeOutages(population.outages, nouns)}`;
  }
  switch (figure.is) {
    case 'share':
      if (asksRhythm(figure.question)) return rhythmBody(population, figure.question, asked, nouns);
      return joined(asked, 'of', describeCases(population, nouns), askedOfCases(figure.question));
    case 'count':
      return countBody(population, figure.question, asked, nouns, countIn(bound));
    case 'rate': {
      const { amount, record } = figure.per;
      return joined(
        asked,
        describeCases(population, nouns, countIn(bound)),
        'per',
        perCases(amount, nouns(record.name)),
      );
    }
    case 'statistic':
      return figure.value.of === 'time'
        ? timeBody(population, figure, figure.value, asked, bound, nouns)
        : fieldBody(population, figure, figure.value, asked, nouns);
  }
}

/** "at most 5 calls", "at most 1 of the calls whose queue is “general” has waited at least 2 weeks" */
function countBody(cases: Cases, question: Waited | null, asked: string, nouns: Nouns, count: number): string {
  const waits = question && describeQuestion(question);
  const isOneOfSome = count === 1 && (cases.filter !== null || cases.notYet !== null);
  if (!isOneOfSome) return joined(asked, describeCases(cases, nouns, count), waits);
  return joined(asked, 'of the', describeCases(cases, nouns), waits?.replace(/^have /, 'has ') ?? null);
}

/** A promise that does not say what becomes of its cases asks that they are done. */
function askedOfCases(question: Question | null): string | null {
  if (!question) return null;
  const isUnsaid = question.asks === 'moment' && !question.moment;
  return `${isUnsaid ? 'are done ' : ''}${describeQuestion(question)}`;
}

/** "outages recorded as “planned”, from “began” to “ended”" */
export function describeOutages(outages: Outages, nouns: Nouns): string {
  const { from, to } = outages;
  const way = from && to ? `, from ${quotedName(from.name)} to ${quotedName(to.name)}` : '';
  return `${describeCases(outages, nouns)}${way}`;
}

/** "at least 95% of the gaps between rounds, from one “cleaned” to the next, are at most 2 hours, while open" */
function rhythmBody(cases: Cases, { moment, when }: Rhythm, asked: string, nouns: Nouns): string {
  return `${asked} of the ${describeGaps(cases, moment, nouns)}, are at most ${describeLength(when.limit)}${when.whileOpen ? ', while open' : ''}`;
}

/** "gaps between rounds, from one “cleaned” to the next" */
export const describeGaps = (cases: Cases, moment: Ref, nouns: Nouns): string =>
  `gaps between ${describeCases(cases, nouns)}, from one ${quotedName(moment.name)} to the next`;

const countIn = (bound: Plan['bound']): number => (bound?.value.kind === 'number' ? bound.value.value : 0);

const perCases = (amount: number, { one, many }: Noun): string =>
  amount === 1 ? one : `${grouped(String(amount))} ${many}`;
