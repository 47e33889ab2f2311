/** Reads plain sentences: what they promise in numbers, and where they say so. */
import { countsIn, scoresIn, sharesIn } from './amounts.ts';
import type { Grammar } from './grammar.ts';
import en from './grammars/en.json' with { type: 'json' };
import { limitsIn } from './limits.ts';
import { type Language, languageOf } from './patterns.ts';
import { plain } from './plain.ts';
import type { Reading, Span } from './reading.ts';
import { deadlinesIn, frequenciesIn } from './rhythms.ts';
import { hoursIn, timesOfDayIn } from './times.ts';

/** All grammars: another language is another file, imported here. */
const GRAMMARS: readonly Grammar[] = [en as Grammar];

const languages = new Map<string, Language | undefined>();

/**
 * What a sentence promises in numbers, in the order of the text and without overlaps. What cannot be read for certain
 * is left out; in a language without a grammar, that is all.
 * @param language a tag such as `en` or `zh-Hant`, of which the first part counts
 */
export function read(text: string, language: string): Reading[] {
  const primary = language.toLowerCase().split('-', 1)[0] as string;
  if (!languages.has(primary)) {
    const grammar = GRAMMARS.find((it) => it.language === primary);
    languages.set(primary, grammar && languageOf(grammar));
  }
  const known = languages.get(primary);
  return known && /\S/.test(text) ? readingsIn(known, plain(text)) : [];
}

function readingsIn(language: Language, text: string): Reading[] {
  const { limits, others } = limitsIn(language, text);
  const readings: Reading[] = [
    ...hoursIn(language, text),
    ...sharesIn(language, text),
    ...frequenciesIn(language, text),
    ...limits,
    ...timesOfDayIn(language, text),
    ...scoresIn(language, text),
    ...countsIn(language, text),
    ...deadlinesIn(language, text),
  ];
  return apart(readings.filter((it) => it.kind !== 'count' || !others.some((other) => overlap(it, other))));
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
const overlap = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;
