/** Reads plain sentences: what they promise in numbers, and where they say so. */

import { recent } from '../memory/recent.ts';
import { covers, type Offsets, overlap } from '../text/offsets.ts';
import { countsIn, scoresIn } from './amounts.ts';
import { clausesOf } from './clauses.ts';
import type { Grammar } from './grammar.ts';
import bg from './grammars/bg.json' with { type: 'json' };
import de from './grammars/de.json' with { type: 'json' };
import en from './grammars/en.json' with { type: 'json' };
import fr from './grammars/fr.json' with { type: 'json' };
import lv from './grammars/lv.json' with { type: 'json' };
import zh from './grammars/zh.json' with { type: 'json' };
import { guaranteedIn } from './guaranteed.ts';
import { limitsIn } from './limits.ts';
import { Language } from './patterns.ts';
import { amendsIn, type Payment, paidIn, paymentsIn } from './payments.ts';
import { compose, plainForm, squeeze } from './plain.ts';
import { type Presence, presencesIn } from './presence.ts';
import { type Rate, ratesIn } from './rates.ts';
import type { DecimalNumber, LimitReading, Reading } from './reading.ts';
import { deadlinesIn, frequenciesIn } from './rhythms.ts';
import { Sentence } from './sentence.ts';
import { sentencesOf } from './sentences.ts';
import { sharesIn } from './shares.ts';
import { hoursIn, timesOfDayIn } from './times.ts';
import { type UnreadLength, unreadIn } from './unread.ts';
import { type Whole, wholesIn } from './wholes.ts';

/** All grammars: another language is another file, imported here. */
const GRAMMARS: readonly Grammar[] = [bg, de, en, fr, lv, zh] as Grammar[];

interface Known {
  readonly language: Language;
  /** The sentences of a text in it. */
  readonly sentencesIn: (text: string) => readonly Placed[];
}

/** So many texts one service seldom has: a rule after the other asks something of all of them. */
const TEXTS_KEPT = 5000;

/** Of how many languages it is known whether there is a grammar: more than anybody writes in. */
const TAGS_KEPT = 100;

const READERS: Readonly<Record<Reading['kind'], readonly ((sentence: Sentence) => readonly Reading[])[]>> = {
  // “8 h à 16 h” looks like a limit of 16 hours, unless it is known for what it is.
  limit: [hoursIn, timesOfDayIn, limitsIn],
  share: [sharesIn],
  score: [scoresIn],
  count: [countsIn],
  frequency: [frequenciesIn],
  hours: [hoursIn],
  deadline: [deadlinesIn],
};

const KINDS = Object.keys(READERS) as Reading['kind'][];

/**
 * What a text promises in numbers, in its order and without overlaps. What cannot be read for certain is left out; in a
 * language without a grammar, that is all. The time that it takes grows with the length of the text.
 * @param language a tag such as `en` or `zh-Hant`, of which the first part counts
 * @param kinds what to look for: all there is, or less, which takes less time
 */
export function read<K extends Reading['kind'] = Reading['kind']>(
  text: string,
  language: string,
  kinds: readonly K[] = KINDS as K[],
): Extract<Reading, { kind: K }>[] {
  return readSentences(text, language, kinds).flatMap(({ readings, inText }) => readings.map(inText));
}

interface Read<R extends Reading> {
  readonly sentence: Sentence;
  /** At the places of the sentence. */
  readonly readings: readonly R[];
  /** The same things at the places of the text. */
  readonly inText: <T extends object>(thing: T) => T;
}

/** What is read in each sentence of a text. */
function readSentences<K extends Reading['kind']>(
  text: string,
  language: string,
  kinds: readonly K[],
): Read<Extract<Reading, { kind: K }>>[] {
  const readers = new Set(kinds.flatMap((kind) => READERS[kind]));
  const isAskedFor = (it: Reading): it is Extract<Reading, { kind: K }> => kinds.some((kind) => kind === it.kind);
  return sentencesFor(text, language).map(({ sentence, placeOf }) => ({
    sentence,
    readings: apart(
      sentence,
      [...readers].flatMap((reader) => sentence.kept(reader)),
    ).filter(isAskedFor),
    inText: placeOf ? (thing) => moved(thing, placeOf) : (thing) => thing,
  }));
}

/** The words of a text that say that something is so each time, each with the part of the text that they are about. */
export const readWholes = (text: string, language: string): Whole[] => foundIn(text, language, wholesIn);

/** The words of a text that leave nobody out, such as “no questions asked”. */
export const readUnconditional = (text: string, language: string): Offsets[] =>
  foundIn(text, language, (sentence) =>
    sentence.places(sentence.grammar.wholes.unconditional).map(({ start, end }) => ({ start, end })),
  );

/** The parts of a text between its commas and words such as “and”, in its order; numbers are not cut. The whole of it in a language without a grammar. */
export const clausesIn = (text: string, language: string): Offsets[] =>
  canRead(language) ? foundIn(text, language, clausesOf) : [{ start: 0, end: text.length }];

/** The amounts of money that a text promises to customers where something goes wrong. */
export const readPayments = (text: string, language: string): Payment[] => foundIn(text, language, paymentsIn);

/** The amounts of money that a text says customers are paid, for whatever reason. */
export const readPaid = (text: string, language: string): Payment[] => foundIn(text, language, paidIn);

/** What else than an amount of money a text promises to customers where something goes wrong. */
export const readAmends = (text: string, language: string): Offsets[] => foundIn(text, language, amendsIn);

/** The times that a text promises by saying what is paid where they are missed: “if it is off for longer than 12 hours, we pay you 75 €”. */
export const readGuaranteed = (text: string, language: string): LimitReading[] => foundIn(text, language, guaranteedIn);

/** When a text says that somebody is there. */
export const readPresences = (text: string, language: string): Presence[] => foundIn(text, language, presencesIn);

/** How often a text promises something to happen for so many of something else. */
export const readRates = (text: string, language: string): Rate[] => foundIn(text, language, ratesIn);

/** What is found in the sentences of a text, at its places in the text; nothing in a language without a grammar. */
function foundIn<T extends object>(text: string, language: string, find: (sentence: Sentence) => readonly T[]): T[] {
  return sentencesFor(text, language).flatMap(({ sentence, placeOf }) => {
    const found = find(sentence);
    return placeOf ? found.map((it) => moved(it, placeOf)) : found;
  });
}

const sentencesFor = (text: string, language: string): readonly Placed[] =>
  languageOf(language)?.sentencesIn(text) ?? [];

/** Whether words for what starts a clock are for what customers do first: “your call”, “receipt”. */
export const isArrival = (words: string, language: string): boolean =>
  sentencesFor(words, language).some(({ sentence }) => sentence.places(sentence.grammar.limits.arrivals).length > 0);

/** Whether a text speaks of an average, a median or a percentile, or of what is usual. */
export const saysStatistic = (text: string, language: string): boolean =>
  sentencesFor(text, language).some(({ sentence }) =>
    Object.values(sentence.grammar.statistics).some((words) => sentence.places(words).length > 0),
  );

/** Whether a text says of its times that they run while the service is open. */
export const saysOpen = (text: string, language: string): boolean =>
  sentencesFor(text, language).some(({ sentence }) => sentence.all(sentence.grammar.limits.open).length > 0);

/** The words of a text that name a time which cannot be counted, such as “before 11 am of the following day”. */
export function unclearTimesIn(text: string, language: string): string[] {
  return sentencesFor(text, language).flatMap(({ sentence, placeOf = (offset) => offset }) => {
    const found = sentence.all(sentence.grammar.unclear);
    return found
      .map(({ start, end }) => text.slice(placeOf(start), placeOf(end)))
      .filter((words) => !/[%％]/.test(words));
  });
}

/** The lengths of time of a text that none of its readings stands for. */
export const unreadLengthsIn = (text: string, language: string): UnreadLength[] =>
  readSentences(text, language, KINDS).flatMap(({ sentence, readings, inText }) =>
    unreadIn(sentence, readings).map(inText),
  );

export type { Payment, Presence, Rate, UnreadLength, Whole };

interface Placed {
  readonly sentence: Sentence;
  /** The offset in the text of an offset in the sentence; without it, it is the same. */
  readonly placeOf: ((offset: number) => number) | undefined;
}

function sentencesIn(text: string, language: Language): Placed[] {
  const { text: composed, offsets } = compose(text);
  const levelled = plainForm(composed);
  return sentencesOf(composed, language.abbreviation).map(({ start, end }) => {
    const squeezed = squeeze(levelled.slice(start, end));
    const isSame = start === 0 && !squeezed.offsets && !offsets;
    const inComposed = (offset: number): number => start + (squeezed.offsets?.[offset] ?? offset);
    const placeOf = (offset: number): number => offsets?.[inComposed(offset)] ?? inComposed(offset);
    return { sentence: new Sentence(language, squeezed.text), placeOf: isSame ? undefined : placeOf };
  });
}

/** The same thing with all its spans at the offsets of the text. */
function moved<T extends object>(thing: T, placeOf: (offset: number) => number): T {
  const move = (value: unknown): unknown =>
    typeof value === 'object' && value !== null ? moved(value, placeOf) : value;
  const entries = Object.entries(thing).map(([key, value]) => [
    key,
    key === 'start' || key === 'end' ? placeOf(value) : move(value),
  ]);
  return Object.fromEntries(entries) as T;
}

/** All numbers of a text, whatever they are about. */
export const numbersIn = (text: string, language: string): DecimalNumber[] =>
  sentencesFor(text, language).flatMap(({ sentence }) => sentence.numerals);

/** What to write for a word for days, so that it says which; undefined for a word of which that is not known. */
export const daysOfKind = (word: string, kind: 'business' | 'calendar', language: string): string | undefined =>
  languageOf(language)?.language.grammar.days[word.toLowerCase()]?.[kind];

/** Whether there is a grammar for a language. */
export const canRead = (language: string): boolean => languageOf(language) !== undefined;

const languageOf = (tag: string): Known | undefined => knownFor(tag.toLowerCase().split('-', 1)[0] as string);

const knownFor = recent((primary): Known | undefined => {
  const grammar = GRAMMARS.find((it) => it.language === primary);
  if (!grammar) return undefined;
  const language = new Language(grammar);
  return { language, sentencesIn: recent((text) => sentencesIn(text, language), TEXTS_KEPT) };
}, TAGS_KEPT);

/** Of readings that share words, the longest: it has understood most of them. None is a part of what is not clear. */
function apart(sentence: Sentence, readings: readonly Reading[]): Reading[] {
  if (readings.length === 0) return [];
  const chosen: Reading[] = [];
  const unclear = sentence.all(sentence.grammar.unclear);
  const hours = readings.filter((it) => it.kind === 'hours');
  const sure = readings.filter((it) => !hours.some((span) => isOnDaysAt(it, span)));
  for (const reading of sure.sort((a, b) => length(b) - length(a))) {
    const isClear = !unclear.some((it) => overlap(it, reading) && !covers(reading, it));
    if (isClear && !chosen.some((it) => overlap(it, reading))) chosen.push(reading);
  }
  return chosen.sort((a, b) => a.start - b.start);
}

/** “8.00 to 18.00 on working days” is no number of days: the hours stand where it has its numbers. */
const isOnDaysAt = (reading: Reading, hours: Offsets): boolean =>
  reading.kind === 'limit' &&
  reading.length.unit === 'day' &&
  reading.unit !== null &&
  hours.start <= reading.start &&
  hours.end <= reading.unit.start &&
  overlap(hours, reading);

const length = ({ start, end }: Offsets): number => end - start;
