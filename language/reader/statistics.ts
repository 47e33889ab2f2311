/** Limits of a statistic: of the average of all cases, of their median, of a percentile. */
import type { Offsets } from '../text/offsets.ts';
import type { Groups } from './groups.ts';
import type { LimitStatistic } from './reading.ts';
import type { Sentence } from './sentence.ts';

/**
 * The statistic that a limit is of; null where it is one of each case.
 * @param from where the words for the limit before it end
 * @param to where those for the next one begin: behind a comma, words are about that
 */
export function statisticOf(sentence: Sentence, limit: Offsets, from: number, to: number): LimitStatistic | null {
  const { average, median, percentile } = sentence.grammar.statistics;
  const isLast = to === sentence.text.length;
  const isNear = (it: Offsets): boolean =>
    it.start >= from &&
    it.end <= to &&
    !(it.start >= limit.end && !isLast ? /[,;]/ : /[.;]\s/).test(between(sentence, it, limit));
  const rank = rankOf(sentence.places(percentile).find(isNear)?.groups ?? {});
  if (rank !== undefined) return rank;
  if (sentence.places(median).some(isNear)) return 'median';
  return sentence.places(average).some(isNear) ? 'average' : null;
}

/** In digits, or that of an ordinal, which is in the name of its group. */
function rankOf(groups: Groups): number | undefined {
  if (groups.rank !== undefined) return Number(groups.rank);
  const ordinal = Object.keys(groups).find((name) => /^rank\d+$/.test(name) && groups[name] !== undefined);
  return ordinal === undefined ? undefined : Number(ordinal.slice('rank'.length));
}

const between = ({ text }: Sentence, a: Offsets, b: Offsets): string =>
  a.end <= b.start ? text.slice(a.end, b.start) : text.slice(b.end, a.start);
