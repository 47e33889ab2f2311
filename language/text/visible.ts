/**
 * Texts as they are shown. A text or the name of a file may hold characters that nobody sees and that do something where
 * they are shown: they move the cursor of a terminal, ring its bell, or turn round what stands behind them. Wherever a
 * text leaves the program, it has their names in their place.
 */

/** The names of control characters after ISO 6429, those of C0 and those of C1. */
const C0 =
  'NUL SOH STX ETX EOT ENQ ACK BEL BS TAB LF VT FF CR SO SI DLE DC1 DC2 DC3 DC4 NAK SYN ETB CAN EM SUB ESC FS GS RS US';
const C1 =
  'PAD HOP BPH NBH IND NEL SSA ESA HTS HTJ VTS PLD PLU RI SS2 SS3 DCS PU1 PU2 STS CCH MW SPA EPA SOS SGC SCI CSI ST OSC PM APC';

/** Those that say in which direction a text runs, and separators of lines, by Unicode's abbreviations. */
const OTHERS: Readonly<Record<number, string>> = {
  127: 'DEL',
  1564: 'ALM',
  8206: 'LRM',
  8207: 'RLM',
  8232: 'LS',
  8233: 'PS',
  8234: 'LRE',
  8235: 'RLE',
  8236: 'PDF',
  8237: 'LRO',
  8238: 'RLO',
  8294: 'LRI',
  8295: 'RLI',
  8296: 'FSI',
  8297: 'PDI',
};

/** Controls, marks of direction and separators, halves of a character, and what is none. */
const UNSEEN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  /[\u0000-\u001F\u007F-\u009F\u061C\u200E\u200F\u2028-\u202E\u2066-\u206F\uFFF9-\uFFFB\uFFFE\uFFFF]|\p{Surrogate}/gu;

/** So that most texts are looked at once: a text as it should be has nothing but these beside its letters. */
const MAY_HOLD_UNSEEN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u061C\u200E\u200F\u2028-\u202E\u2066-\u206F\uD800-\uDFFF\uFFF9-\uFFFF]/;

/** The marks that say how the signs beside them run. Where letters run from right to left, a writer needs them. */
const MARKS = new Set(['\u061C', '\u200E', '\u200F']);
const RIGHT_TO_LEFT = /(?=\p{L})[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]/u;

/** A text with the names of unseen characters in their place, such as `[ESC]`; tabs and line ends stay what they are. */
export const visible = (text: string): string => (MAY_HOLD_UNSEEN.test(text) ? named(text, '\t\n\r') : text);

/** The same of what has to stay in one line, such as the name of a file. */
export const visibleInLine = (text: string): string =>
  MAY_HOLD_UNSEEN.test(text) || /[\t\n\r]/.test(text) ? named(text, '') : text;

function named(text: string, kept: string): string {
  const needsMarks = RIGHT_TO_LEFT.test(text);
  return text.replaceAll(UNSEEN, (character) =>
    kept.includes(character) || (needsMarks && MARKS.has(character)) ? character : `[${nameOf(character)}]`,
  );
}

function nameOf(character: string): string {
  const code = character.charCodeAt(0);
  if (code < 32) return C0.split(' ')[code] as string;
  if (code >= 128 && code < 160) return C1.split(' ')[code - 128] as string;
  return OTHERS[code] ?? `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
}

/** The same of JSON, where such a character is written by its number: whoever reads it gets what was there. */
export function visibleJson(json: string): string {
  if (!MAY_HOLD_UNSEEN.test(json)) return json;
  const byNumber = (it: string): string => `\\u${it.charCodeAt(0).toString(16).padStart(4, '0')}`;
  return json.replaceAll(UNSEEN, (character) => ('\t\n\r'.includes(character) ? character : byNumber(character)));
}
