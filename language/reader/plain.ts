/**
 * The same text, as long, in small letters and the plain form of spaces, hyphens, apostrophes, digits and punctuation:
 * what patterns are written for. Expressions that ignore case, or know all letters there are, take long to compile.
 */
export const plainForm = (text: string): string =>
  text
    .replaceAll('İ', 'I')
    .toLowerCase()
    .replace(/[^\S ]/g, ' ')
    .replace(/[\u2010-\u2015\u2212’ʼ`´′″⁄∕，。：；、（）［］％～〜！-～]/g, (sign) => PLAIN[sign] ?? narrow(sign));

const PLAIN: Readonly<Record<string, string>> = {
  '‐': '-',
  '‑': '-',
  '‒': '-',
  '–': '-',
  '—': '-',
  '―': '-',
  '−': '-',
  '’': "'",
  ʼ: "'",
  '`': "'",
  '´': "'",
  '′': "'",
  '″': '"',
  '⁄': '/',
  '∕': '/',
  '。': '.',
  '、': ',',
  '〜': '-',
  '～': '-',
};

/** Signs as wide as a Chinese character have a code of their own, by a fixed distance. */
const narrow = (sign: string): string => String.fromCharCode(sign.charCodeAt(0) - 0xfee0);

/** The small letters of Latin, Greek and Cyrillic with their accents, for a class of characters. */
export const LETTERS = 'a-z\u00df-\u024f\u0300-\u052f';

/** A text made of another, and where each of its characters and its end stand in that; without offsets, at the same places. */
interface Made {
  readonly text: string;
  readonly offsets?: readonly number[];
}

/** A text with composed letters, as patterns have them. */
export function compose(text: string): Made {
  const composed = text.normalize();
  if (composed.length === text.length) return { text: composed };
  const offsets: number[] = [];
  let result = '';
  for (const { 0: letter, index } of text.matchAll(/\P{M}?\p{M}*/gu)) {
    const one = letter.normalize();
    for (let i = one.length; i > 0; i--) offsets.push(index);
    result += one;
  }
  return { text: result, offsets: [...offsets, text.length] };
}

/** A plain text with one space for any number of them, and without what nobody sees: soft hyphens, spaces without width. */
export function squeeze(text: string): Made {
  if (!/ {2}|[\u00ad\u200b-\u200f\u2060\ufeff]/.test(text)) return { text };
  const offsets: number[] = [];
  let result = '';
  for (let i = 0; i < text.length; i++) {
    const sign = text[i] as string;
    if (UNSEEN.has(sign) || (sign === ' ' && result.endsWith(' '))) continue;
    result += sign;
    offsets.push(i);
  }
  return { text: result, offsets: [...offsets, text.length] };
}

const UNSEEN = new Set('\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff');
