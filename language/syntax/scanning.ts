/**
 * Tokens that no regular expression finds in linear time: where the end of a text or of a comment is missing, it would go
 * over the rest of the file in vain, and again at the next beginning. What was looked for is remembered here, since a lexer
 * goes through a file from its beginning to its end.
 */
import type { TokenType } from 'chevrotain';
import { QUOTES } from './quotes.ts';

/** What Chevrotain takes in the place of a regular expression. */
export interface Pattern {
  exec(text: string, offset: number): RegExpExecArray | null;
}

/** Where something ends that begins at an offset; undefined where it does not begin there. */
type EndOf = (text: string, offset: number) => number | undefined;

const patternOf = (endOf: EndOf): Pattern => ({
  exec(text, offset) {
    const end = endOf(text, offset);
    return end === undefined ? null : ([text.slice(offset, end)] as unknown as RegExpExecArray);
  },
});

/** Where something comes next, at an offset or behind it; beyond the end of the text where it does not. */
type Finder = (text: string, from: number) => number;

function finder(wanted: string): Finder {
  let known = { text: '', from: 0, found: -1 };
  return (text, from) => {
    if (known.text !== text || from < known.from || from > known.found) {
      const found = text.indexOf(wanted, from);
      known = { text, from, found: found < 0 ? text.length : found };
    }
    return known.found;
  };
}

/** The nearest of several characters. */
function nearestOf(characters: string): Finder {
  const finders = [...characters].map(finder);
  return (text, from) => finders.reduce((nearest, find) => Math.min(nearest, find(text, from)), text.length);
}

/** Texts in quotes; one that is not closed in its line ends before a brace. */
export function textPattern(): Pattern {
  const lineEnd = nearestOf('\r\n');
  const lineEndOrBrace = nearestOf('\r\n{}');
  const closing = new Map(QUOTES.map(({ opening, closings }) => [opening, nearestOf(closings)]));
  return patternOf((text, offset) => {
    const close = closing.get(text[offset] ?? '');
    if (!close) return undefined;
    const end = close(text, offset + 1);
    return end < lineEnd(text, offset) ? end + 1 : lineEndOrBrace(text, offset);
  });
}

/** Comments that may run over lines. One that does not end is none. */
export function commentPattern(): Pattern {
  const end = finder('*/');
  return patternOf((text, offset) => {
    if (!text.startsWith('/*', offset)) return undefined;
    const found = end(text, offset + 2);
    return found < text.length ? found + 2 : undefined;
  });
}

/** What is no token, up to where the next one begins. To be tried after all others. */
export function restPattern(tokens: readonly TokenType[]): Pattern {
  const patterns = tokens.map(({ PATTERN }) => PATTERN);
  const plain = patterns.flatMap((it) =>
    it instanceof RegExp ? it.source : typeof it === 'string' ? literal(it) : [],
  );
  const scanned = patterns.filter(isScanned);
  const begins = new RegExp(plain.join('|'), 'y');
  const isBeginning = (text: string, at: number): boolean => {
    begins.lastIndex = at;
    return begins.test(text) || scanned.some((it) => it.exec(text, at) !== null);
  };
  return patternOf((text, offset) => {
    let end = offset + 1;
    while (end < text.length && !isBeginning(text, end)) end++;
    return end;
  });
}

const literal = (text: string): string => text.replace(/[^\p{L}\d]/gu, '\\$&');

const isScanned = (pattern: unknown): pattern is Pattern =>
  typeof pattern === 'object' && pattern !== null && !(pattern instanceof RegExp);

/** The characters that a token may begin with: an example of each of the ranges in which Chevrotain looks them up. */
export const ANY_BEGINNING: readonly number[] = Array.from({ length: 513 }, (_, at) =>
  at < 256 ? at : Math.max(256, (at - 255) * 255),
);
