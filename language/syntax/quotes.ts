/** The quotes in which texts stand: those of the grammar's terminal, the only list of them that there is. */
import { YardstickTerminals } from '../generated/ast.ts';

interface Quotes {
  readonly opening: string;
  /** Any of these closes the text, so that none can stand in it. The first is the one to write. */
  readonly closings: string;
}

/** In the terminal, a pair of quotes reads `“[^”\r\n]*”`. */
const PAIR = /([^[\]|])\[\^([^\\\]]+)\\r\\n\]\*/g;

/** The pairs of quotes, the most usual first. */
export const QUOTES: readonly Quotes[] = [...YardstickTerminals.STRING.source.matchAll(PAIR)].map(
  ([, opening = '', closings = '']) => ({ opening, closings }),
);

const eachOnce = (marks: readonly string[]): string => [...new Set(marks)].join('');

/** All opening quotes, all closing ones, and all of both, each once: for the classes of regular expressions. */
export const OPENING_QUOTES: string = eachOnce(QUOTES.map(({ opening }) => opening));
export const CLOSING_QUOTES: string = eachOnce(QUOTES.flatMap(({ closings }) => [...closings]));
export const ALL_QUOTES: string = eachOnce(QUOTES.flatMap(({ opening, closings }) => [opening, ...closings]));

const BY_OPENING = new Map(QUOTES.map((quotes) => [quotes.opening, quotes]));

const quotesOf = (literal: string): Quotes | undefined => BY_OPENING.get(literal.charAt(0));

/** Whether a piece of text begins with an opening quote. */
export const isQuoted = (literal: string): boolean => quotesOf(literal) !== undefined;

/** Whether a string literal ends with the quote that its opening quote asks for. */
export function isClosed(literal: string): boolean {
  return literal.length > 1 && (quotesOf(literal)?.closings.includes(literal.at(-1) as string) ?? false);
}

/** The text between the quotes; of an unclosed string, what is there. */
export function unquote(literal: string): string {
  return isClosed(literal) ? literal.slice(1, -1) : literal.slice(1).trimEnd();
}

/** The quote that would close a literal. */
export const closingQuoteOf = (literal: string): string => quotesOf(literal)?.closings[0] ?? '';

/**
 * The quotes in which texts can stand, all of them in the same: the first that close none of them. Undefined where
 * the texts hold so many kinds that none is left.
 */
export const quotesFor = (...texts: readonly string[]): Quotes | undefined =>
  QUOTES.find(({ closings }) => !texts.some((text) => [...closings].some((mark) => text.includes(mark))));

/** Whether a text holds so many kinds of quotes that none is left to put it in. */
export const isOverquoted = (text: string): boolean => quotesFor(text) === undefined;

/**
 * A text in quotes, in one line: line ends become spaces, and of a text that no quotes can hold the straight ones
 * become single.
 */
export function inQuotes(text: string): string {
  const line = text.replace(/\s*[\r\n]\s*/g, ' ');
  const quotes = quotesFor(line);
  return quotes ? `${quotes.opening}${line}${quotes.closings[0]}` : `"${line.replaceAll('"', "'")}"`;
}
