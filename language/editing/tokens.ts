/** The words of a piece of text, its strings and comments whole: enough to find one's way in a block. */
import type { Place } from '../text/places.ts';
import type { SourceText } from '../text/source-text.ts';

export interface Token {
  readonly text: string;
  /** Offsets into the file, the end excluded. */
  readonly start: number;
  readonly end: number;
}

const STRING = /"[^"\r\n]*"?|“[^”\r\n]*”?|„[^“”\r\n]*[“”]?|«[^»\r\n]*»?|「[^」\r\n]*」?/;
const COMMENT = /\/\/[^\r\n]*|\/\*[\s\S]*?\*\//;
const SIGN = /[{}｛｝,，、:：()]/;
const WORD = /[^\s{}｛｝,，、:：()"“„«「]+/;
const TOKEN = new RegExp([STRING, COMMENT, SIGN, WORD].map((it) => it.source).join('|'), 'g');

/** The tokens of a place but for its comments. */
export function tokensIn(source: SourceText, place: Place): Token[] {
  const from = source.offset(place.start);
  return [...source.at(place).matchAll(TOKEN)]
    .map(({ 0: text, index }) => ({ text, start: from + index, end: from + index + text.length }))
    .filter(({ text }) => !/^\/[/*]/.test(text));
}

export const opens = ({ text }: Token): boolean => text === '{' || text === '｛';
export const closes = ({ text }: Token): boolean => text === '}' || text === '｝';
