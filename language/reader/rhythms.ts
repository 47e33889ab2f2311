/** How often something happens, and by which day it does. */
import { figureOf } from './numbers.ts';
import { allOf, chosen, type Found, type Language, standsIn } from './patterns.ts';
import type { DeadlineReading, FrequencyReading } from './reading.ts';

export function frequenciesIn(language: Language, text: string): FrequencyReading[] {
  const { forms, other } = language.grammar.frequencies;
  return allOf(language, forms, text).flatMap((found) => {
    const frequency = frequencyOf(language, found);
    return frequency && !standsIn(language, other, text, found) ? [frequency] : [];
  });
}

/** With a number before its period it is every so many of them, or so many times in it. */
function frequencyOf({ grammar }: Language, { start, end, groups }: Found): FrequencyReading | undefined {
  const period = grammar.periods[chosen(groups, 'period')] ?? grammar.adverbs[chosen(groups, 'adverb')];
  const count = groups.n ? figureOf(groups.upto ?? groups.n, grammar)?.value : 1;
  if (!period || !count) return undefined;
  const { unit, every = 1, isBusiness = false } = period;
  const isInterval = groups.interval !== undefined;
  const times = groups.twice ? 2 : isInterval ? 1 : count;
  return { kind: 'frequency', start, end, times, every: isInterval ? every * count : every, unit, isBusiness };
}

export const deadlinesIn = (language: Language, text: string): DeadlineReading[] =>
  allOf(language, language.grammar.deadlines, text).map(({ start, end }) => ({ kind: 'deadline', start, end }));
