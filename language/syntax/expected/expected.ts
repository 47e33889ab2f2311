/** What may stand at a place in a text, whatever state the text is in. */
import type { IToken } from 'chevrotain';
import type { Lexer } from 'langium';
import { isClosed, isQuoted } from '../quotes.ts';
import type { Automaton } from './automaton.ts';
import { elementAround } from './element-around.ts';
import type { Option } from './frames.ts';
import { Walk } from './walk.ts';

export interface Expected {
  readonly options: readonly Option[];
  /** Whether the sentence may end before the cursor. */
  readonly mayEnd: boolean;
  /** Whether nothing stands before the cursor in its line. */
  readonly startsLine: boolean;
  /** What the author has begun to write, as offsets; where that is nothing, both are the cursor. */
  readonly start: number;
  readonly end: number;
  /** Whether that is a text in quotes. */
  readonly isText: boolean;
}

/** @returns undefined in a comment, and in a number or date, which nobody can guess */
export function expectedAt(automaton: Automaton, lexer: Lexer, text: string, offset: number): Expected | undefined {
  const { start: from, end: to } = elementAround(text, offset);
  const element = text.slice(from, to);
  const at = offset - from;
  const { tokens, hidden, errors } = lexer.tokenize(element);
  // A comment that does not end is none for the lexer.
  if (errors.some((error) => error.offset < at && element.startsWith('/*', error.offset))) return undefined;
  if (hidden.some((token) => isComment(token) && isWithin(token, at))) return undefined;
  const current = tokens.find((token) => isWithin(token, at) && !isSymbol(token));
  if (current && !isWord(current) && !isText(current)) return undefined;
  const cursor = current ?? { startOffset: at, endOffset: at - 1 };
  const line = element.slice(0, cursor.startOffset).split('\n').length;
  const walk = new Walk(automaton);
  for (const token of tokens) if (endOf(token) <= cursor.startOffset) walk.read(token);
  const expected = { options: walk.options(line), mayEnd: walk.mayEnd(), startsLine: walk.startsLine(line) };
  // What stands behind the cursor tells which clauses the block has.
  for (const token of tokens) if (token.startOffset >= endOf(cursor) && token !== current) walk.read(token);
  const isString = current !== undefined && isText(current);
  // A text whose closing quote is missing takes in the rest of its line.
  const end = isString && !isClosed(current.image) ? offset : from + endOf(cursor);
  return { ...expected, start: from + cursor.startOffset, end, isText: isString };
}

const endOf = ({ startOffset, endOffset }: Pick<IToken, 'startOffset' | 'endOffset'>): number =>
  (endOffset ?? startOffset) + 1;

/** Whether a token is being written at an offset: the cursor stands in it, or at its end where it may go on. */
function isWithin(token: IToken, at: number): boolean {
  if (token.startOffset >= at) return false;
  const ends = isText(token) ? isClosed(token.image) : token.tokenType.name === 'ML_COMMENT';
  return at < endOf(token) || (!ends && at === endOf(token));
}

const isText = (token: IToken): boolean => token.tokenType.name === 'STRING';
const isWord = (token: IToken): boolean => /^[\p{L}_]/u.test(token.image);
const isSymbol = (token: IToken): boolean => /^[^\p{L}\p{N}_]/u.test(token.image) && !isQuoted(token.image);
const isComment = (token: IToken): boolean => token.tokenType.name.endsWith('_COMMENT');
