/** Sentences in which those speak who promise, and lengths of time that they offer. */
import { simplified } from '../texts/simplified.ts';
import { inAllScripts } from './no-promise.ts';
import data from './phrases.json' with { type: 'json' };

type Patterns = ReadonlyMap<string, readonly RegExp[]>;

const patternsOf = (lists: Readonly<Record<string, readonly string[]>>): Patterns =>
  new Map(
    Object.entries(lists).map(([language, all]) => [language, all.map((it) => new RegExp(inAllScripts(it), 'iu'))]),
  );

const VOICES = patternsOf(data.voices);
const OFFERS = patternsOf(data.offers);

const isAny = (patterns: Patterns, sentence: string, language: string): boolean =>
  patterns.get(language)?.some((pattern) => pattern.test(simplified(sentence))) ?? false;

/** Whether a sentence says “we” or “you”, be it by the ending of a verb. */
export const isVoiced = (sentence: string, language: string): boolean => isAny(VOICES, sentence, language);

/** Whether a sentence says how long something is kept for somebody, or how wide a window is. */
export const isOffer = (sentence: string, language: string): boolean => isAny(OFFERS, sentence, language);
