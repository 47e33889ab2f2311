/** Reads plain sentences: what they promise in numbers, and where they say so. */
import { countsIn, scoresIn, sharesIn } from './amounts.ts';
import type { Grammar } from './grammar.ts';
import bg from './grammars/bg.json' with { type: 'json' };
import en from './grammars/en.json' with { type: 'json' };
import fr from './grammars/fr.json' with { type: 'json' };
import lv from './grammars/lv.json' with { type: 'json' };
import zh from './grammars/zh.json' with { type: 'json' };
import { limitsIn } from './limits.ts';
import { Language } from './patterns.ts';
import { compose, plain } from './plain.ts';
import { type Figure, overlap, type Reading, type Span } from './reading.ts';
import { deadlinesIn, frequenciesIn } from './rhythms.ts';
import { Sentence } from './sentence.ts';
import { hoursIn, timesOfDayIn } from './times.ts';

/** All grammars: another language is another file, imported here. */
const GRAMMARS: readonly Grammar[] = [bg, en, fr, lv, zh] as Grammar[];

const languages = new Map<string, Language | undefined>();

const READERS: Readonly<Record<Reading['kind'], readonly ((sentence: Sentence) => Reading[])[]>> = {
  // “8 h à 16 h” looks like a limit of 16 hours, unless it is known for what it is.
  limit: [limitsIn, timesOfDayIn, hoursIn],
  share: [sharesIn],
  score: [scoresIn],
  count: [countsIn],
  frequency: [frequenciesIn],
  hours: [hoursIn],
  deadline: [deadlinesIn],
};

const KINDS = Object.keys(READERS) as Reading['kind'][];

/**
 * What a sentence promises in numbers, in the order of the text and without overlaps. What cannot be read for certain
 * is left out; in a language without a grammar, that is all.
 * @param language a tag such as `en` or `zh-Hant`, of which the first part counts
 * @param kinds what to look for: all there is, or less, which takes less time
 */
export function read<K extends Reading['kind'] = Reading['kind']>(
  text: string,
  language: string,
  kinds: readonly K[] = KINDS as K[],
): Extract<Reading, { kind: K }>[] {
  const known = languageOf(language);
  if (!known || !/\S/.test(text)) return [];
  const { composed, offsets } = compose(text);
  const sentence = new Sentence(known, composed);
  const readers = new Set(kinds.flatMap((kind) => READERS[kind]));
  const isAskedFor = (it: Reading): it is Extract<Reading, { kind: K }> => kinds.some((kind) => kind === it.kind);
  const readings = apart([...readers].flatMap((reader) => reader(sentence))).filter(isAskedFor);
  return offsets ? readings.map((reading) => moved(reading, offsets)) : readings;
}

/** The same reading at the offsets of another text. */
function moved<R extends Reading>(reading: R, offsets: readonly number[]): R {
  const move = ({ start, end }: Span): Span => ({ start: offsets[start] ?? 0, end: offsets[end] ?? 0 });
  if (reading.kind !== 'limit') return { ...reading, ...move(reading) };
  const { unit, since } = reading;
  return { ...reading, ...move(reading), unit: unit && move(unit), since: since && move(since) };
}

/** All numbers of a text, whatever they are about. */
export const numbersIn = (text: string, language: string): Figure[] =>
  languageOf(language)?.numbers.in(plain(compose(text).composed)) ?? [];

/** What to write for a word for days, so that it says which; undefined for a word of which that is not known. */
export const daysOfKind = (word: string, kind: 'business' | 'calendar', language: string): string | undefined =>
  languageOf(language)?.grammar.days[word.toLowerCase()]?.[kind];

/** Whether there is a grammar for a language. */
export const canRead = (language: string): boolean => languageOf(language) !== undefined;

function languageOf(tag: string): Language | undefined {
  const primary = tag.toLowerCase().split('-', 1)[0] as string;
  if (!languages.has(primary)) {
    const grammar = GRAMMARS.find((it) => it.language === primary);
    languages.set(primary, grammar && new Language(grammar));
  }
  return languages.get(primary);
}

/** Of readings that share words, the longest: it has understood most of them. */
function apart(readings: readonly Reading[]): Reading[] {
  const chosen: Reading[] = [];
  for (const reading of [...readings].sort((a, b) => length(b) - length(a))) {
    if (!chosen.some((it) => overlap(it, reading))) chosen.push(reading);
  }
  return chosen.sort((a, b) => a.start - b.start);
}

const length = ({ start, end }: Span): number => end - start;
