/** Limits of a statistic: of the average of all cases, of their median, of a percentile. */
import type { Span, Statistic } from './reading.ts';
import type { Sentence } from './sentence.ts';

/**
 * The statistic that a limit is of; null where it is one of each case.
 * @param from where the words for the limit before it end
 * @param to where those for the next one begin: behind a comma, words are about that
 */
export function statisticOf(sentence: Sentence, limit: Span, from: number, to: number): Statistic | null {
  const { average, median, percentile } = sentence.grammar.statistics;
  const isLast = to === sentence.text.length;
  const isNear = (it: Span): boolean =>
    it.start >= from &&
    it.end <= to &&
    !(it.start >= limit.end && !isLast ? /[,;]/ : /[.;]\s/).test(between(sentence, it, limit));
  const rank = sentence.places(percentile).find(isNear)?.groups.rank;
  if (rank !== undefined) return Number(rank);
  if (sentence.places(median).some(isNear)) return 'median';
  return sentence.places(average).some(isNear) ? 'average' : null;
}

const between = ({ text }: Sentence, a: Span, b: Span): string =>
  a.end <= b.start ? text.slice(a.end, b.start) : text.slice(b.end, a.start);
