/** The same text, as long, in the plain form of spaces, hyphens, apostrophes, digits and punctuation. */
export const plain = (text: string): string =>
  text
    .replace(/[^\S ]/g, ' ')
    .replace(/[\u2010-\u2015\u2212’ʼ，。：；、（）％～〜！-～]/g, (sign) => PLAIN[sign] ?? narrow(sign));

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
  '。': '.',
  '、': ',',
  '〜': '-',
  '～': '-',
};

/** Signs as wide as a Chinese character have a code of their own, by a fixed distance. */
const narrow = (sign: string): string => String.fromCharCode(sign.charCodeAt(0) - 0xfee0);
