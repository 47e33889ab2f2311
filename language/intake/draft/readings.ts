/** What the sentences and cells of a row promise in numbers. */
import { TAGS_KEPT } from '../../lexicon/lists.ts';
import { recent } from '../../memory/recent.ts';
import { keptShares } from '../../reader/kept-shares.ts';
import { limitRead } from '../../reader/limit-read.ts';
import { read } from '../../reader/read.ts';
import type { LimitReading, Reading, ScoreReading, ShareReading } from '../../reader/reading.ts';
import type { LanguageText } from '../texts/language.ts';
import { limitWords } from './limit-words.ts';

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
  const all = read(text, language);
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
