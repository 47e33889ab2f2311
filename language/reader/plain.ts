/**
 * The same text, as long, in small letters and the plain form of spaces, hyphens, apostrophes, digits and punctuation:
 * what patterns are written for. Expressions that ignore case, or know all letters there are, take long to compile.
 */
export const plain = (text: string): string =>
  text
    .replaceAll('İ', 'I')
    .toLowerCase()
    .replace(/[^\S ]/g, ' ')
    .replace(/[\u2010-\u2015\u2212’ʼ`´，。：；、（）％～〜！-～]/g, (sign) => PLAIN[sign] ?? narrow(sign));

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
  '。': '.',
  '、': ',',
  '〜': '-',
  '～': '-',
};

/** Signs as wide as a Chinese character have a code of their own, by a fixed distance. */
const narrow = (sign: string): string => String.fromCharCode(sign.charCodeAt(0) - 0xfee0);

/** The small letters of Latin, Greek and Cyrillic with their accents, for a class of characters. */
export const LETTERS = 'a-z\u00df-\u024f\u0300-\u052f';

/**
 * A text with composed letters, as patterns have them, and the offset in the text itself of each of its characters and
 * of its end; without offsets where they are the same.
 */
export function compose(text: string): { composed: string; offsets?: number[] } {
  const composed = text.normalize();
  if (composed.length === text.length) return { composed };
  const offsets: number[] = [];
  for (const { 0: letter, index } of text.matchAll(/\P{M}?\p{M}*/gu)) {
    for (let i = letter.normalize().length; i > 0; i--) offsets.push(index);
  }
  return {
    composed: text.replace(/\P{M}?\p{M}*/gu, (letter) => letter.normalize()),
    offsets: [...offsets, text.length],
  };
}
