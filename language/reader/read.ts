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
import { overlap, type Reading, type Span } from './reading.ts';
import { deadlinesIn, frequenciesIn } from './rhythms.ts';
import { Sentence } from './sentence.ts';
import { hoursIn, timesOfDayIn } from './times.ts';

/** All grammars: another language is another file, imported here. */
const GRAMMARS: readonly Grammar[] = [bg, en, fr, lv, zh] as Grammar[];

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
    languages.set(primary, grammar && new Language(grammar));
  }
  const known = languages.get(primary);
  return known && /\S/.test(text) ? readingsIn(new Sentence(known, text)) : [];
}

function readingsIn(sentence: Sentence): Reading[] {
  return apart([
    ...hoursIn(sentence),
    ...sharesIn(sentence),
    ...frequenciesIn(sentence),
    ...limitsIn(sentence),
    ...timesOfDayIn(sentence),
    ...scoresIn(sentence),
    ...countsIn(sentence),
    ...deadlinesIn(sentence),
  ]);
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
