/** How hard a text is to read: by the length of its sentences, and by that and its long words together. */
import { sentencesOf } from '../../reader/sentences.ts';
import { primarySubtag, spacesWords } from '../../text/language-tags.ts';
import type { Offsets } from '../../text/offsets.ts';

export interface Readability {
  readonly sentences: number;
  /** Words; where a language sets no spaces between them, characters. */
  readonly words: number;
  /** The sentence that has most of them, and how many. */
  readonly longest: Offsets & { readonly words: number };
  /** Words of more than six letters. */
  readonly long: number;
  /** LIX: the words of a sentence, and how many of a hundred words are long. Null without spaces between words. */
  readonly lix: number | null;
}

/** What readers of a language take in. */
interface Readable {
  /** So many words, or characters, has a sentence at most. */
  readonly words: number;
  /** The LIX of newspapers, and up to which LIX a text is read at all; null where nobody has measured it. */
  readonly newspapers: number | null;
  readonly lix: number | null;
}

/**
 * More than 25 words are difficult in a sentence (GOV.UK, “Sentence length: why 25 words is our limit”, 2014). A Chinese
 * word has 1.6 characters on average, so that 40 are as many.
 */
const [WORDS, CHARACTERS] = [25, 40];

/**
 * What LIX newspapers have (C. H. Björnsson, “Readability of Newspapers in 11 Languages”, Reading Research Quarterly 18,
 * 1983, table of the abstract). Bulgarian and Latvian are not among them, and taken as Russian.
 */
const OF_NEWSPAPERS: Readonly<Record<string, number>> = {
  ...{ en: 52, fr: 55, de: 59, ru: 65, bg: 65, lv: 65 },
  ...{ sv: 47, no: 48, nb: 48, nn: 48, da: 51, it: 65, es: 67, pt: 70, fi: 72 },
};

/** Very difficult begins with 60 where newspapers have 47: in Swedish, for which LIX was made (Björnsson, “Läsbarhet”, 1968). */
const VERY_DIFFICULT = 60 - 47;

export function readable(language: string): Readable {
  if (!spacesWords(language)) return { words: CHARACTERS, newspapers: null, lix: null };
  const newspapers = OF_NEWSPAPERS[primarySubtag(language)] ?? null;
  return { words: WORDS, newspapers, lix: newspapers === null ? null : newspapers + VERY_DIFFICULT };
}

/** Undefined for a text without words. */
export function readabilityOf(text: string, language: string): Readability | undefined {
  const isSpaced = spacesWords(language);
  const unit = isSpaced ? WORD : CHARACTER;
  const parts = sentencesOf(text)
    .flatMap((it) => betweenColons(text, it))
    .map((it) => ({ ...it, found: text.slice(it.start, it.end).match(unit) ?? [] }))
    .filter(({ found }) => found.length > 0);
  const [first] = parts;
  if (!first) return undefined;
  const words = parts.flatMap(({ found }) => found);
  const longest = parts.reduce((a, b) => (b.found.length > a.found.length ? b : a), first);
  const long = words.filter((word) => lettersIn(word) > LONG).length;
  return {
    sentences: parts.length,
    words: words.length,
    longest: { start: longest.start, end: longest.end, words: longest.found.length },
    long,
    lix: isSpaced ? words.length / parts.length + (100 * long) / words.length : null,
  };
}

/** A word has letters, hyphens and apostrophes within. A number is one. */
const WORD = /[\p{L}\p{M}\p{N}]+(?:[-–'’.,:][\p{L}\p{M}\p{N}]+)*/gu;
/** A name in Latin letters and a number are read as one. */
const CHARACTER = /[\p{Script=Latin}\p{N}]+|\p{L}/gu;

/** Of a number, a date or an address there are few: it is no long word. */
const lettersIn = (word: string): number => (/[\p{N}.]/u.test(word) ? 0 : (word.match(/\p{L}/gu)?.length ?? 0));

/** Letters that a word may have and is not long. */
const LONG = 6;

/** What stands before a colon, and between the semicolons of a list, is read as a sentence: so LIX counts it. */
function betweenColons(text: string, { start, end }: Offsets): Offsets[] {
  const parts = text.slice(start, end).split(/(?<=[:;]\s|[：；])/u);
  let from = start;
  return parts.map((part) => {
    const found = { start: from, end: from + part.length };
    from = found.end;
    return found;
  });
}

/** Of fewer words, a few long ones would make any sentence dense: “Applications acknowledged”. */
const FEWEST = 15;

/** What makes a text hard to read: a long sentence in it, or all of it; null where nothing does. */
export function hardness(found: Readability, { words, lix }: Readable): 'long' | 'dense' | null {
  if (found.longest.words > words) return 'long';
  return lix !== null && found.lix !== null && found.words >= FEWEST && found.lix > lix ? 'dense' : null;
}
