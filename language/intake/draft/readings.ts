/** What the sentences and cells of a row promise in numbers. */
import { TAGS_KEPT } from '../../lexicon/lists.ts';
import { recent } from '../../memory/recent.ts';
import { keptShares } from '../../reader/kept-shares.ts';
import { limitRead } from '../../reader/limit-read.ts';
import { read, readRates } from '../../reader/read.ts';
import type { LimitReading, Reading, ScoreReading, ShareReading } from '../../reader/reading.ts';
import { overlap } from '../../text/offsets.ts';
import type { LanguageText } from '../texts/language.ts';
import { limitWords } from './limit-words.ts';
import { speaksOfRating } from './ratings.ts';

/** What a text says about time and share; more than one of either is not for a program to choose from. */
export interface TextReadings {
  readonly text: string;
  readonly language: string;
  readonly limits: readonly LimitReading[];
  /** How long before something else, such as a meeting; or how long something lasts at least. */
  readonly notices: readonly LimitReading[];
  /** Those of them that say that they lie before something else. */
  readonly leads: readonly LimitReading[];
  readonly shares: readonly ShareReading[];
  readonly scores: readonly ScoreReading[];
  readonly all: readonly Reading[];
}

/** So many texts one row seldom has. */
const TEXTS_KEPT = 1_000;

/** A text is asked about several times while its row is drafted. */
export const promisedIn = (text: string, language: string): TextReadings => readerFor(language)(text);

const readerFor = recent((language) => recent((text) => readIn(text, language), TEXTS_KEPT), TAGS_KEPT);

function readIn(text: string, language: string): TextReadings {
  const all = withRates(text, language, read(text, language));
  const limits = all.filter((it) => it.kind === 'limit');
  return {
    text,
    language,
    limits: distinctBy(
      limits.filter((it) => it.direction === 'at most'),
      (it) => limitWords(limitRead(it)),
    ),
    notices: limits.filter((it) => it.direction === 'at least'),
    leads: limits.filter((it) => it.isAhead),
    shares: distinctBy(keptShares(all), (it) => it.decimal),
    scores: all.filter((it) => it.kind === 'score'),
    all,
  };
}

/** “At most one complaint per 200 visitors” is a share where it is one of no few, and no other share or rating stands there. */
function withRates(text: string, language: string, all: readonly Reading[]): readonly Reading[] {
  if (all.some(({ kind }) => kind === 'share' || kind === 'score') || speaksOfRating(text)) return all;
  const shares = readRates(text, language).flatMap(({ start, end, times, of, direction }): ShareReading[] => {
    if (direction === null || (direction === 'at most' && of < FEW)) return [];
    const value = Number(((100 * times) / of).toPrecision(10));
    return [{ kind: 'share', start, end, value, decimal: String(value), direction, isApart: direction === 'at most' }];
  });
  if (shares.length === 0) return all;
  const others = all.filter((it) => !(it.kind === 'count' && shares.some((share) => overlap(share, it))));
  return [...others, ...shares].sort((a, b) => a.start - b.start);
}

/** Of fewer, nobody speaks of a share. */
const FEW = 20;

/** What the statements promise: the first language in which anything can be read speaks for all. */
export function promisedBy(statements: readonly LanguageText[]): TextReadings {
  const readings = statements.map(({ text, language }) => promisedIn(text, language));
  const none = {
    text: statements[0]?.text ?? '',
    language: 'en',
    limits: [],
    notices: [],
    leads: [],
    shares: [],
    scores: [],
    all: [],
  };
  return readings.find((it) => it.all.length > 0) ?? readings[0] ?? none;
}

function distinctBy<T>(things: readonly T[], key: (thing: T) => string): T[] {
  return [...new Map(things.map((thing) => [key(thing), thing] as const)).values()];
}
