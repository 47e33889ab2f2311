/** What a text promises in numbers: one thing, or several where it says which is for what. */
import type { LengthOrTime } from '../../quantities/duration.ts';
import { isOfElse } from '../../reader/kept-shares.ts';
import { limitRead } from '../../reader/limit-read.ts';
import type { LimitReading, ScoreReading, ShareReading } from '../../reader/reading.ts';
import { statisticIn } from '../columns/headings.ts';
import type { StatedShare } from '../figures/shares.ts';
import { isExtension, noPromiseIn } from '../prose/no-promise.ts';
import { sentencesIn } from '../prose/sentences.ts';
import { type Score, speaksOfRating } from './ratings.ts';
import { promisedIn } from './readings.ts';
import { saysOfRest, segmentsOf } from './segments.ts';

type Statistic = 'average' | 'median';

/** One thing that is promised in numbers. */
export interface ToldFigures {
  readonly share?: StatedShare | undefined;
  readonly limit?: LengthOrTime | undefined;
  /** How long before something else it has to come. */
  readonly lead?: LengthOrTime | undefined;
  /** What the limit is one of, where not every case has to keep it. */
  readonly statistic?: Statistic | undefined;
  readonly score?: Score | undefined;
  /** Whether its share is about something else than the limits beside it. */
  readonly isApart?: boolean | undefined;
  /** The words that say what it is about, where a text promises several. */
  readonly label?: string | undefined;
}

export interface TextTold {
  readonly told: readonly ToldFigures[];
  /** Limits and shares of which nobody can tell which is for what: all of them. */
  readonly openLimits: readonly LengthOrTime[];
  readonly openShares: readonly string[];
  /** Whether it says how long before something else. */
  readonly isNotice: boolean;
}

const NOTHING: TextTold = { told: [], openLimits: [], openShares: [], isNotice: false };

/** What a text promises. Of several sentences, those that promise nothing are left aside. */
export function toldIn(text: string, language: string): TextTold {
  const sentences = sentencesIn(text, language);
  if (sentences.length < 2) return read(text, language);
  const promising = sentences.filter((it) => noPromiseIn(it, language) === undefined);
  if (promising.length === 0 || promising.length === sentences.length) return read(text, language);
  const found = read(promising.join(' '), language);
  return found.told.length > 0 || found.openLimits.length > 0 ? found : read(text, language);
}

function read(text: string, language: string): TextTold {
  const bare = withoutAsides(text);
  const { limits, leads, shares, scores, notices } = promisedIn(bare, language);
  const isNotice = notices.length > 0;
  const times = [...limits, ...leads];
  if (times.length + shares.length + scores.length === 0) return { ...NOTHING, isNotice };
  const isOfOne = times.length === 0 || !(shares.some(isOfElse) || saysOfRest(bare, [...times, ...shares]));
  if (times.length <= 1 && shares.length <= 1 && isOfOne) {
    const told = one(bare, times, shares, scores);
    return { ...NOTHING, told: told.share || told.limit || told.lead || told.score ? [told] : [], isNotice };
  }
  const segments = segmentsOf(bare, language, [...times, ...shares])?.filter((it) => !isExtension(it.text, language));
  if (segments) {
    const told = segments.map((it) => ({ ...one(it.text, it.limits, it.shares, []), label: it.label }));
    return { ...NOTHING, told, isNotice };
  }
  return {
    told: [],
    openLimits: limits.length > 1 ? limits.map(limitRead) : [],
    openShares: shares.length > 1 ? shares.map((it) => `${it.decimal}%`) : [],
    isNotice,
    ...(limits.length === 1 || shares.length === 1
      ? { told: [{ limit: only(limits), share: onlyShare(shares) }] }
      : {}),
  };
}

const only = (limits: readonly LimitReading[]): LengthOrTime | undefined =>
  limits.length === 1 && limits[0] ? limitRead(limits[0]) : undefined;

const onlyShare = (shares: readonly ShareReading[]): StatedShare | undefined =>
  shares.length === 1 && shares[0] ? shareOf(shares[0]) : undefined;

const shareOf = ({ decimal, direction }: ShareReading): StatedShare => ({
  percent: decimal,
  direction: direction ?? 'at least',
});

function one(
  text: string,
  [time]: readonly LimitReading[],
  [share]: readonly ShareReading[],
  [score]: readonly ScoreReading[],
): ToldFigures {
  const [limit, lead] = time?.isAhead ? [undefined, time] : [time];
  const statistic = limit && !share ? (statisticOf(limit) ?? statisticIn(text) ?? undefined) : undefined;
  return {
    share: share ? shareOf(share) : rankOf(limit),
    limit: limit && limitRead(limit),
    lead: lead && limitRead(lead),
    statistic,
    score:
      time || share || !score || !speaksOfRating(text)
        ? undefined
        : { least: score.decimal, scale: score.scale.decimal },
  };
}

const statisticOf = ({ statistic }: LimitReading): Statistic | undefined =>
  typeof statistic === 'string' ? statistic : undefined;

/** A 95th percentile of at most 2 seconds: at least 95% take no longer. */
const rankOf = (limit: LimitReading | undefined): StatedShare | undefined =>
  typeof limit?.statistic === 'number' ? { percent: String(limit.statistic), direction: 'at least' } : undefined;

/** A figure alone in brackets stands beside the one that counts: last year's result, the same in digits. */
const withoutAsides = (text: string): string =>
  text.replace(
    /(?<=\d\s?(?:%|\p{L}{1,8})?)\s*[(（]\s*[≤≥<>]?\s*\d+(?:[.,]\d+)?\s*(?:%|\p{L}{1,8})?\s*[)）](?!\s*\p{L})/gu,
    ' ',
  );
