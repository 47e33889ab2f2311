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
