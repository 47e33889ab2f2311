/** What a text promises in numbers: one thing, or several where it says which is for what. */
import { limitWords } from '../../reader/limit-words.ts';
import type { LimitReading, ScoreReading, ShareReading } from '../../reader/reading.ts';
import { statisticIn } from '../columns/headings.ts';
import { complement, type Share } from '../figures/shares.ts';
import { isExtension, noPromiseIn } from '../prose/no-promise.ts';
import { sentencesIn } from '../prose/sentences.ts';
import { speaksOfRating } from './ratings.ts';
import { promisedIn } from './readings.ts';
import { segmentsOf } from './segments.ts';

export type Statistic = 'average' | 'median';

export interface Score {
  /** In decimal notation. */
  readonly least: string;
  readonly scale: string;
}

/** One thing that is promised in numbers. */
export interface Told {
  readonly share?: Share | undefined;
  /** With its first word: `within 2 business days`, `by 17:00`. */
  readonly limit?: string | undefined;
  /** What the limit is one of, where not every case has to keep it. */
  readonly statistic?: Statistic | undefined;
  readonly score?: Score | undefined;
  /** Whether its share is about something else than the limits beside it. */
  readonly isApart?: boolean | undefined;
  /** The words that say what it is about, where a text promises several. */
  readonly label?: string | undefined;
}

export interface TextTold {
  readonly told: readonly Told[];
  /** Limits and shares of which nobody can tell which is for what: all of them. */
  readonly openLimits: readonly string[];
  readonly openShares: readonly string[];
  /** Whether it says how long before something else. */
  readonly isNotice: boolean;
}

const NOTHING: TextTold = { told: [], openLimits: [], openShares: [], isNotice: false };

/** What a text promises. Of several sentences, those that promise nothing are left aside. */
export function toldIn(text: string, language: string): TextTold {
  const sentences = sentencesIn(text, language);
  const promising = sentences.filter((it) => noPromiseIn(it, language) === undefined);
  if (promising.length === 0 || promising.length === sentences.length) return read(text, language);
  const found = read(promising.join(' '), language);
  return found.told.length > 0 || found.openLimits.length > 0 ? found : read(text, language);
}

function read(text: string, language: string): TextTold {
  const bare = withoutAsides(text);
  const { limits, shares, scores, notices } = promisedIn(bare, language);
  const isNotice = notices.length > 0;
  if (limits.length + shares.length + scores.length === 0) return { ...NOTHING, isNotice };
  if (limits.length <= 1 && shares.length <= 1) {
    const told = one(bare, limits, shares, scores, notices);
    return { ...NOTHING, told: told.share || told.limit || told.score ? [told] : [], isNotice };
  }
  const segments = segmentsOf(bare, language, [...limits, ...shares])?.filter((it) => !isExtension(it.text, language));
  if (segments) {
    const told = segments.map((it) => ({ ...one(it.text, it.limits, it.shares, [], []), label: it.label }));
    return { ...NOTHING, told, isNotice };
  }
  return {
    told: [],
    openLimits: limits.length > 1 ? limits.map(limitWords) : [],
    openShares: shares.length > 1 ? shares.map((it) => `${it.decimal}%`) : [],
    isNotice,
    ...(limits.length === 1 || shares.length === 1
      ? { told: [{ limit: only(limits), share: onlyShare(shares) }] }
      : {}),
  };
}

const only = (limits: readonly LimitReading[]): string | undefined =>
  limits.length === 1 && limits[0] ? limitWords(limits[0]) : undefined;

const onlyShare = (shares: readonly ShareReading[]): Share | undefined =>
  shares.length === 1 && shares[0] ? shareOf(shares[0]) : undefined;

const shareOf = ({ decimal, direction }: ShareReading): Share => ({
  percent: decimal,
  direction: direction ?? 'at least',
});

function one(
  text: string,
  [limit]: readonly LimitReading[],
  [share]: readonly ShareReading[],
  [score]: readonly ScoreReading[],
  [notice]: readonly LimitReading[],
): Told {
  // At most 5% that wait longer than 2 minutes are at least 95% that do not.
  if (share?.direction === 'at most' && !limit && notice && isLonger(text, notice))
    return { share: complement(shareOf(share)), limit: limitWords(notice) };
  const statistic = limit && !share ? (statisticIn(text) ?? undefined) : undefined;
  return {
    share: share && shareOf(share),
    limit: limit && limitWords(limit),
    statistic,
    score:
      limit || share || !score || !speaksOfRating(text)
        ? undefined
        : { least: score.decimal, scale: score.scale.decimal },
  };
}

/** Whether a length of time is what some cases take more than, rather than what comes before something else. */
const isLonger = (text: string, { start, end }: LimitReading): boolean =>
  LONGER.test(text.slice(Math.max(0, start - 25), end));

const LONGER = /longer|more than|over|exceed|plus de|повече от|над|ilgāk|vairāk|超过|länger|mehr als/iu;

/** A figure alone in brackets stands beside the one that counts: last year's result, the same in digits. */
const withoutAsides = (text: string): string =>
  text.replace(
    /(?<=\d\s?(?:%|\p{L}{1,8})?)\s*[(（]\s*[≤≥<>]?\s*\d+(?:[.,]\d+)?\s*(?:%|\p{L}{1,8})?\s*[)）](?!\s*\p{L})/gu,
    ' ',
  );
