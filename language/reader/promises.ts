/** What a text promises, one promise at a time: which share goes with which limit, and what each is about. */
import { type Candidate, candidatesIn } from './about.ts';
import { isOfElse } from './kept-shares.ts';
import { readSentences } from './read.ts';
import type { LimitReading, ShareReading, Span } from './reading.ts';

export interface StatedPromise {
  /** Null where a share is promised without a limit of time. */
  readonly limit: LimitReading | null;
  /** The share of cases that is promised; null where the text names none. */
  readonly share: ShareReading | null;
  /**
   * The words that tell it from the others of the text, the widest first: “Severity 1”, “response”. None where there is but
   * one, or where the text does not say.
   */
  readonly about: readonly Span[];
}

/**
 * The promises of a text in its order: times within which something happens, and shares of cases. Times before something
 * else are none of them.
 * @param language a tag such as `en` or `zh-Hant`
 */
export function promisesIn(text: string, language: string): StatedPromise[] {
  const candidates = readSentences(text, language, ['limit', 'share']).flatMap(({ sentence, readings, inText }) =>
    candidatesIn(
      sentence,
      readings.filter((it) => it.kind === 'share' || it.direction === 'at most'),
    ).map(inText),
  );
  const [one, other, ...others] = candidates;
  if (one && other && others.length === 0 && !(one.limit && other.limit) && !(one.share && other.share)) {
    const [limit, share] = [one.limit ?? other.limit, one.share ?? other.share];
    if (share && (limit?.isExceeded || !isOfElse(share))) return [{ limit, share, about: [] }];
  }
  return told(candidates);
}

/** Whether several promises can stand on their own: each says what it is about, and has a share, or none has. */
export function areApart(text: string, promises: readonly StatedPromise[]): boolean {
  const words = promises.map(({ about }) =>
    about.map(({ start, end }) => text.slice(start, end).toLowerCase()).join(': '),
  );
  const ofCases = promises.filter(({ limit }) => limit === null || limit.statistic === null);
  const shares = ofCases.filter(({ share }) => share !== null).length;
  const isEachNamed = words.length === 1 || (new Set(words).size === words.length && !words.includes(''));
  return isEachNamed && (shares === 0 || shares === ofCases.length);
}

type Place = 'before' | 'within' | 'after';

/** Words in the same place of all promises tell them apart best; or else those before, and where there are none, those after. */
function told(candidates: readonly Candidate[]): StatedPromise[] {
  const isIn = (place: Place): boolean => candidates.every((it) => it[place] !== null);
  const place = (['within', 'before', 'after'] as const).find(isIn);
  return candidates.map((it) => {
    const own = place ? it[place] : (it.within ?? it.before ?? it.after);
    const about = candidates.length > 1 ? [it.under, own].filter((span) => span !== null) : [];
    return { limit: it.limit, share: it.share, about };
  });
}
