/** How often something happens, and by which day it does. */
import type { DeadlineReading, FrequencyReading } from './reading.ts';
import { chosen, type Found, type Sentence } from './sentence.ts';

export function frequenciesIn(sentence: Sentence): FrequencyReading[] {
  const { forms, other } = sentence.grammar.frequencies;
  return sentence.all(forms).flatMap((found) => {
    const frequency = frequencyOf(sentence, found);
    return frequency && !sentence.isIn(other, found) ? [frequency] : [];
  });
}

/** With a number before its period it is every so many of them, or so many times in it. */
function frequencyOf({ grammar }: Sentence, { start, end, groups, figure }: Found): FrequencyReading | undefined {
  const period = grammar.periods[chosen(groups, 'period')] ?? grammar.adverbs[chosen(groups, 'adverb')];
  if (!period) return undefined;
  const { unit, every = 1, isBusiness = false } = period;
  const count = (figure('upto') ?? figure('n'))?.value ?? (groups.twice ? 2 : 1);
  const [times, periods] = groups.interval ? [1, count * every] : [count, every];
  // Every 15 minutes is 4 times an hour.
  const isPart = periods < 1 && Number.isInteger(1 / periods);
  return {
    kind: 'frequency',
    start,
    end,
    times: isPart ? times / periods : times,
    every: isPart ? 1 : periods,
    unit,
    isBusiness,
  };
}

export const deadlinesIn = (sentence: Sentence): DeadlineReading[] =>
  sentence.all(sentence.grammar.deadlines).map(({ start, end }) => ({ kind: 'deadline', start, end }));
