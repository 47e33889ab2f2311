/** What a target says of a statistic: of times, or of what stands in a field. */
import type { Cases, Elapsed, FieldNumber, Plan, Statistic } from '../../meaning/measures/plan.ts';
import { describeCases } from './cases.ts';
import type { Nouns } from './nouns.ts';
import { grouped, joined } from './phrasing.ts';
import { fieldWords, isMeasured, quotedName } from './words.ts';

/** A percentile that is at most so much is a share of cases that take at most so long. */
export function timeBody(
  cases: Cases,
  figure: Statistic,
  { since, until }: Elapsed,
  asked: string,
  bound: Plan['bound'],
  nouns: Nouns,
): string {
  const { rank } = figure;
  const way = joined(since && `from ${quotedName(since.name)}`, until && `to ${quotedName(until.name)}`);
  if (rank !== null && bound?.direction === 'at most') {
    return joined(`at least ${rank}% of`, describeCases(cases, nouns), `take ${asked}`, way);
  }
  return `${joined(`the ${statisticWords(figure)} time`, way)}, over ${overCases(cases, nouns)}${weighing(figure) || ','} is ${asked}`;
}

/** "all calls", "calls whose queue is “general”" */
const overCases = (cases: Cases, nouns: Nouns): string =>
  cases.filter ? describeCases(cases, nouns) : `all ${describeCases(cases, nouns)}`;

export function fieldBody(cases: Cases, figure: Statistic, value: FieldNumber, asked: string, nouns: Nouns): string {
  const { scale, minimumAnswers } = value;
  const from = minimumAnswers === null ? '' : `, from at least ${grouped(String(minimumAnswers))} answers`;
  const name = fieldName(value);
  if (figure.statistic === 'net promoter score') {
    return `the net promoter score of ${describeCases(cases, nouns)}, by ${fieldWords(name)}, is ${asked}${from}`;
  }
  const of = scale === null ? '' : ` out of ${grouped(String(scale))}`;
  return `${valuesWords(cases, figure, name, nouns)}${weighing(figure)} is ${asked}${of}${from}`;
}

/** "the average rating of calls", or, of what nobody knows as a noun, "the total of “minutes” over all outages" */
function valuesWords(cases: Cases, figure: Statistic, field: string, nouns: Nouns): string {
  const statistic = `the ${statisticWords(figure)}`;
  return isMeasured(field)
    ? `${statistic} ${fieldWords(field)} of ${describeCases(cases, nouns)}`
    : `${statistic} of ${quotedName(field)} over ${overCases(cases, nouns)}`;
}

export const fieldName = ({ field }: FieldNumber): string => field?.name ?? 'rating';

/** ", weighted by “customers” and divided by 120,000," */
function weighing({ weight, divisor }: Statistic): string {
  const by = [
    weight && `weighted by ${quotedName(weight.name)}`,
    divisor === null ? null : `divided by ${grouped(String(divisor))}`,
  ];
  const words = by.filter((it) => it !== null).join(' and ');
  return words && `, ${words},`;
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
