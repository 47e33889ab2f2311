/** A clause as the table shows it, and the part of the file that its line stands for. */
import type { AstNode } from 'langium';
import { nodeOfProperty } from '../model/from-syntax/properties.ts';
import { type Word, wordsBelow } from '../syntax/formatting/printed-words.ts';
import { beforeBlock } from '../syntax/formatting/read-tree.ts';
import { sideBySide } from '../syntax/formatting/spacing.ts';
import { isClosed, unquote } from '../syntax/quotes.ts';
import type { Offsets } from '../text/offsets.ts';
import { inOneLine } from './cell-text.ts';
import { CLAUSE_COLUMNS, type ClauseColumn, headingIn } from './columns.ts';

export interface ClauseLine {
  readonly column: ClauseColumn;
  /** The heading of its column: that of its language, where each has its own. */
  readonly heading: string;
  readonly line: string;
  /** The whole clause, with its block. */
  readonly whole: Offsets;
  /** What the line stands for. */
  readonly said: Offsets;
  /** Whether a comment stands in the midst of it. */
  readonly hasComment: boolean;
  /** What its block says, one clause in each line: the table shows it, and does not read it back. */
  readonly details: readonly string[];
}

const COLUMNS = new Map(CLAUSE_COLUMNS.map((column) => [column.type, column]));

/** @param text that of the file @returns undefined where the table has no column for the clause, or it is unfinished */
export function clauseOf(node: AstNode, text: string): ClauseLine | undefined {
  const column = COLUMNS.get(node.$type);
  const { $cstNode: whole } = node;
  if (!column || !whole) return undefined;
  const words = sentenceOf(wordsBelow([whole], text), beforeBlock(node));
  const said = column.text === null ? afterKeyword(words, column) : fromText(node, column.text, words);
  const [first, last] = [said[0], said.at(-1)];
  if (!first || !last) return undefined;
  const { language } = node as { language?: string };
  return {
    column,
    heading: headingIn(column, language),
    line: lineOf(said, column, language),
    whole: { start: whole.offset, end: whole.end },
    said: { start: first.offset, end: last.end },
    hasComment: words.some((word) => word.comment && word.offset > first.offset && word.end <= last.end),
    details: detailsOf(node, text),
  };
}

const withoutComments = (words: readonly Word[]): Word[] => words.filter((word) => !word.comment);

/** The words before the block. @param from an offset before which no block opens */
function sentenceOf(words: readonly Word[], from: number): readonly Word[] {
  const opening = words.findIndex((word) => word.text === '{' && word.offset >= from);
  return opening < 0 ? words : words.slice(0, opening);
}

const afterKeyword = (words: readonly Word[], { begins }: ClauseColumn): Word[] =>
  withoutComments(words).slice(begins.length);

/** From the quoted text on, with the language behind it. */
function fromText(node: AstNode, property: string, words: readonly Word[]): Word[] {
  const quoted = nodeOfProperty(node, property);
  return quoted ? withoutComments(words).filter((word) => word.offset >= quoted.offset) : [];
}

function lineOf(said: readonly Word[], column: ClauseColumn, language: string | undefined): string {
  const [first] = said as [Word];
  const isText = column.text !== null || (said.length === 1 && isClosed(first.text));
  if (!isText) return inOneLine(sideBySide(said));
  const remark = column.language === 'remark' && language !== undefined ? ` [${language}]` : '';
  return inOneLine(unquote(first.text)) + remark;
}

function detailsOf(node: AstNode, text: string): string[] {
  const { clauses = [] } = node as { clauses?: readonly AstNode[] };
  return clauses.flatMap(({ $cstNode }) =>
    $cstNode ? [inOneLine(sideBySide(withoutComments(wordsBelow([$cstNode], text))))] : [],
  );
}
