/** The words of a piece of text, its strings and comments whole: enough to find one's way in a block. */
import { OPENING_QUOTES, QUOTES } from '../syntax/quotes.ts';
import type { Place } from '../text/places.ts';
import type { SourceText } from '../text/source-text.ts';

export interface Token {
  readonly text: string;
  /** Offsets into the file, the end excluded. */
  readonly start: number;
  readonly end: number;
}

/** A text may lack its closing quote: it ends with its line. */
const STRING = new RegExp(
  QUOTES.map(({ opening, closings }) => `${opening}[^${closings}\\r\\n]*[${closings}]?`).join('|'),
);
const COMMENT = /\/\/[^\r\n]*|\/\*[\s\S]*?\*\//;
const SIGN = /[{}｛｝,，、:：()]/;
const WORD = new RegExp(`[^\\s{}｛｝,，、:：()${OPENING_QUOTES}]+`);
const TOKEN = new RegExp([STRING, COMMENT, SIGN, WORD].map((it) => it.source).join('|'), 'g');

/** The tokens of a place but for its comments. */
export function tokensIn(source: SourceText, place: Place): Token[] {
  const from = source.offset(place.start);
  return [...source.at(place).matchAll(TOKEN)]
    .map(({ 0: text, index }) => ({ text, start: from + index, end: from + index + text.length }))
    .filter(({ text }) => !/^\/[/*]/.test(text));
}

const opens = ({ text }: Token): boolean => text === '{' || text === '｛';
export const closes = ({ text }: Token): boolean => text === '}' || text === '｝';

/** Where the block of a clause opens: a table in its midst, `within by priority { … }`, has braces of its own. */
export const blockIn = (tokens: readonly Token[]): number =>
  tokens.findIndex(
    (token, at) => opens(token) && !(tokens[at - 2]?.text === 'by' && tokens[at - 3]?.text === 'within'),
  );
