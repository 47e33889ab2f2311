/**
 * Which of the older encodings a text is stored in. Libraries that tell Latvian from French are larger than all of
 * Yardstick, and the small ones do not tell them: here it is one of eight, and each is known by how its letters stand.
 */

import common from './common-letters.json' with { type: 'json' };
import { UnreadableDocument } from './document.ts';
import { type Decoded, strictly } from './strict.ts';

interface Candidate {
  readonly encoding: string;
  /** Letters beyond ASCII that texts in it are made of. */
  readonly letters: RegExp;
  /** Whether its words are made of such letters throughout, as Cyrillic and Chinese ones are, and Latin ones hardly. */
  readonly isThroughout: boolean;
}

const PUNCTUATION = '\\u00A0«»“”„‘’–—…•·№°€';
const CYRILLIC = new RegExp(`[\\u0410-\\u044F\\u0401\\u0451${PUNCTUATION}]`);
const FRENCH = new RegExp(`[àâäæçéèêëîïôöœùûüßñÀÂÇÉÈÊËÎÏÔŒÙÛÄÖÜ${PUNCTUATION}]`);
/** The commonest characters, in both of their forms: read in another way, a text has rare ones. */
const HAN = new RegExp(`[${common.han}\\u3000-\\u301F\\uFF00-\\uFF5E]`);

const CANDIDATES: readonly Candidate[] = [
  { encoding: 'gb18030', letters: HAN, isThroughout: true },
  { encoding: 'big5', letters: HAN, isThroughout: true },
  { encoding: 'windows-1251', letters: CYRILLIC, isThroughout: true },
  { encoding: 'koi8-r', letters: CYRILLIC, isThroughout: true },
  { encoding: 'iso-8859-5', letters: CYRILLIC, isThroughout: true },
  {
    encoding: 'windows-1257',
    letters: new RegExp(`[āčēģīķļņōŗšūžĀČĒĢĪĶĻŅŌŖŠŪŽ${PUNCTUATION}]`),
    isThroughout: false,
  },
  { encoding: 'windows-1252', letters: FRENCH, isThroughout: false },
  { encoding: 'macintosh', letters: FRENCH, isThroughout: false },
];

/** How much better than the next one the best has to fit; both are shares from 0 to 1. */
const CLEARLY = 0.1;

/** @throws UnreadableDocument where two fit nearly as well: it shows how the text would read in both */
export function mostLikely(bytes: Uint8Array): Decoded {
  const [best, next] = CANDIDATES.flatMap((candidate) => fitting(bytes, candidate)).sort((a, b) => b.fit - a.fit);
  if (best && (best.fit - (next?.fit ?? 0) >= CLEARLY || best.text === next?.text)) return best;
  const readings = [best, next].flatMap((it) => (it ? [{ encoding: it.encoding, sample: sample(it.text) }] : []));
  const shown = readings.map((it) => `as ${it.encoding} it reads “${it.sample}”`).join(', ');
  const message = `its letters are stored in an old way that cannot be recognised: ${shown || 'no known one fits'}`;
  throw new UnreadableDocument(message, { kind: 'encoding', readings });
}

interface Fitting extends Decoded {
  readonly fit: number;
}

function fitting(bytes: Uint8Array, candidate: Candidate): Fitting[] {
  const text = strictly(bytes, candidate.encoding);
  return text === undefined ? [] : [{ text, encoding: candidate.encoding, fit: fitOf(text, candidate) }];
}

/** Characters of a text that tell how it is stored. */
const TELLING = 4_000;

/** The share of the characters beyond ASCII that look right among their neighbours. */
function fitOf(text: string, { letters, isThroughout }: Candidate): number {
  const from = Math.max(0, text.search(/\P{ASCII}/u) - 200);
  const sampled = text.slice(from, from + TELLING);
  const beyond = [...sampled.matchAll(/\P{ASCII}/gu)];
  // Capital letters behind small ones: the letters are others.
  const odd = [...sampled.matchAll(/\p{Ll}\p{L}*\p{Lu}\p{L}*/gu)].map((it) => ({
    start: it.index,
    end: it.index + it[0].length,
  }));
  const right = beyond.filter(({ 0: character, index }) => {
    if (!letters.test(character)) return false;
    const before = sampled[index - 1] ?? '';
    const around = before + (sampled[index + 1] ?? '');
    if (odd.some(({ start, end }) => index >= start && index < end)) return false;
    const isAmongLatin = /[a-z]/i.test(around) && /\p{L}/u.test(character);
    return isThroughout ? !isAmongLatin : !/\P{ASCII}{3}/u.test(sampled.slice(index - 1, index + 2));
  });
  return right.length / Math.max(1, beyond.length);
}

function sample(text: string): string {
  const at = text.search(/\P{ASCII}/u);
  return text
    .slice(Math.max(0, at - 10), at + 30)
    .replace(/\s+/g, ' ')
    .trim();
}
