/** The words of a piece of text, its strings and comments whole: enough to find one's way in a block. */
import { remembered } from '../memory/remembered.ts';
import { OPENING_QUOTES, QUOTES } from '../syntax/quotes.ts';
import type { Place } from '../text/places.ts';
import type { SourceText } from '../text/source-text.ts';
import type { Keyword } from '../writing/written.ts';

export interface TextToken {
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

/** The tokens of a text but for its comments. */
const tokensOf = (text: string, offset = 0): TextToken[] =>
  [...text.matchAll(TOKEN)]
    .map(({ 0: text, index }) => ({ text, start: offset + index, end: offset + index + text.length }))
    .filter(({ text }) => !/^\/[/*]/.test(text));

/** The tokens of a place but for its comments. */
export const tokensIn = (source: SourceText, place: Place): TextToken[] =>
  tokensOf(source.at(place), source.offset(place.start));

/** Those of a whole file: what stands before a place, nobody can tell without all that stands before it. */
const tokensOfFile = remembered(({ text }: SourceText): readonly TextToken[] => tokensOf(text));

/** The last tokens before a place, as many as are asked for and there. */
export function tokensBefore(source: SourceText, place: Place, count: number): TextToken[] {
  const start = source.offset(place.start);
  const tokens = tokensOfFile(source);
  const end = tokens.findLastIndex((token) => token.end <= start) + 1;
  return tokens.slice(Math.max(0, end - count), end);
}

/** The first token behind a place. */
export function tokenBehind(source: SourceText, place: Place): TextToken | undefined {
  const end = source.offset(place.end);
  return tokensOfFile(source).find((token) => token.start >= end);
}

/** A place and the words before it, which lead to it; undefined where others stand there. */
export function withWordsBefore(source: SourceText, place: Place, ...words: readonly Keyword[]): Place | undefined {
  const before = tokensBefore(source, place, words.length);
  const [first] = before;
  const isThere = first && words.every((word, at) => before[at]?.text === word);
  return isThere ? { ...place, start: source.place(first.start).start } : undefined;
}

const opens = ({ text }: TextToken): boolean => text === '{' || text === '｛';
export const closes = ({ text }: TextToken): boolean => text === '}' || text === '｝';

/** Where the block of a clause opens: a table in its midst, `within by priority { … }`, has braces of its own. */
export const blockIn = (tokens: readonly TextToken[]): number =>
  tokens.findIndex(
    (token, at) => opens(token) && !(tokens[at - 2]?.text === 'by' && tokens[at - 3]?.text === 'within'),
  );
