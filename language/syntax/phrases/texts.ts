/** Texts for people that are not quoted as the language has it. */
import { ALL_QUOTES, inQuotes, isOverquoted } from '../quotes.ts';
import type { Finder, Turn } from './turn.ts';

/** The clauses that hold one text and nothing else but its language. */
const TEXTS = /^\s*(?:statement|check|say|avoid|reward|because|based on)\s+/;
const LANGUAGE = /\s+in\s+[a-z]{2}(?:-[A-Za-z]+)*\s*$/;

/** What stands between two texts, and in none: a second language, a reason, the next of several. */
const BETWEEN_TEXTS = new RegExp(`[${ALL_QUOTES}]\\s*(?:,|in\\s+[a-z]{2}\\b|because\\b)`);

/** Several texts in one line, each in quotes of its own. */
const LIST_OF_TEXTS = new RegExp(
  `^[${ALL_QUOTES}][^${ALL_QUOTES}]+[${ALL_QUOTES}](?:\\s*(?:,|;|&|/|\\+|\\band\\b|\\bor\\b)+\\s*[${ALL_QUOTES}][^${ALL_QUOTES}]+[${ALL_QUOTES}])+\\s*$`,
);

const QUOTE = new RegExp(`[${ALL_QUOTES}]`, 'g');

export const textsIn: Finder = ({ text }) => {
  const head = TEXTS.exec(text)?.[0];
  if (head === undefined) return [];
  const line = /^[^\r\n]*/.exec(text.slice(head.length))?.[0] ?? '';
  const quotes = [...line.matchAll(QUOTE)].map(({ index }) => index);
  return quotes.length > 2 ? quotesWithin(line, head.length, quotes) : bare(line, head.length, quotes.length);
};

/** A text that quotes somebody in the quotes in which it stands itself. */
function quotesWithin(line: string, offset: number, quotes: readonly number[]): Turn[] {
  const [first = 0, last = 0] = [quotes[0], quotes.at(-1)];
  const inner = line.slice(first + 1, last);
  if (LIST_OF_TEXTS.test(line.trimEnd())) return [];
  if (first !== 0 || isOverquoted(inner) || BETWEEN_TEXTS.test(inner)) return [];
  const text = inQuotes(inner);
  const message = `A text that quotes somebody stands in other quotes itself: ${text}`;
  return [{ start: offset, end: offset + last + 1, text, message, safe: quotes.length % 2 === 0 }];
}

/** A text without any quotes. */
function bare(line: string, offset: number, quotes: number): Turn[] {
  const comment = line.search(/\s*\/\//);
  const said = (comment < 0 ? line : line.slice(0, comment)).replace(LANGUAGE, '').trimEnd();
  // Behind the `//` of an address everything is taken for a comment: the whole text is not known here.
  if (quotes > 0 || !/^\p{L}/u.test(said) || /[{}]|\bhttps?:$/.test(said)) return [];
  const text = inQuotes(said);
  const message = `Words for people stand in quotes: ${text}`;
  return [{ start: offset, end: offset + said.length, text, message, safe: !LANGUAGE.test(line) }];
}
