/**
 * Which of the older encodings a text is stored in. Libraries that tell Latvian from French are larger than all of
 * Yardstick, and the small ones do not tell them: here it is one of four, and each is known by how its letters stand.
 */
import { UnreadableDocument } from './document.ts';
import { type Decoded, strictly } from './strict.ts';

interface Candidate {
  readonly encoding: string;
  /** Letters beyond ASCII that texts in it are made of. */
  readonly letters: RegExp;
}

const PUNCTUATION = '\\u00A0«»“”„‘’–—…•·№°€';
const CANDIDATES: readonly Candidate[] = [
  { encoding: 'gb18030', letters: /[\u4E00-\u9FFF\u3000-\u301F\uFF00-\uFF5E]/ },
  { encoding: 'windows-1251', letters: new RegExp(`[\\u0410-\\u044F\\u0401\\u0451${PUNCTUATION}]`) },
  { encoding: 'windows-1257', letters: new RegExp(`[āčēģīķļņōŗšūžĀČĒĢĪĶĻŅŌŖŠŪŽ${PUNCTUATION}]`) },
  { encoding: 'windows-1252', letters: new RegExp(`[àâäæçéèêëîïôöœùûüßñÀÂÇÉÈÊËÎÏÔŒÙÛ${PUNCTUATION}]`) },
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

function fitting(bytes: Uint8Array, { encoding, letters }: Candidate): Fitting[] {
  const text = strictly(bytes, encoding);
  return text === undefined ? [] : [{ text, encoding, fit: fitOf(text, letters, encoding) }];
}

/** The share of the characters beyond ASCII that look right; Cyrillic words are Cyrillic throughout, Latin ones hardly. */
function fitOf(text: string, letters: RegExp, encoding: string): number {
  const beyond = [...text.matchAll(/\P{ASCII}/gu)];
  const right = beyond.filter(({ 0: character, index }) => {
    if (!letters.test(character)) return false;
    const around = `${text[index - 1] ?? ''}${text[index + 1] ?? ''}`;
    const isAmongLatin = /[a-z]/i.test(around) && /\p{L}/u.test(character);
    return encoding === 'windows-1251' || encoding === 'gb18030'
      ? !isAmongLatin
      : !/\P{ASCII}{3}/u.test(text.slice(index - 1, index + 2));
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
