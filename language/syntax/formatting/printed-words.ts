/** The words of a text as the formatter moves them: tokens and comments, each where it stands. */
import stringWidth from 'fast-string-width';
import { type CstNode, isCompositeCstNode, isLeafCstNode, type LeafCstNode } from 'langium';
import { spellingProblem } from '../spelling.ts';

export interface Word {
  readonly text: string;
  /** Offsets into the text, the end excluded; of a comment, trailing white space counts. */
  readonly offset: number;
  readonly end: number;
  /** From 0, as in an editor. */
  readonly line: number;
  readonly endLine: number;
  readonly comment?: Comment;
  /** Whether only white space stands before it in its line. */
  readonly beginsLine: boolean;
  /** Whether its spelling is a syntax error. */
  readonly misspelt: boolean;
}

interface Comment {
  readonly kind: 'line' | 'block';
  /** The column in which it begins, as it looks on a screen. */
  readonly column: number;
}

/** How far to the left a word is looked at: a file may be one line. */
const FAR = 1_000;

/** How wide a text is on a screen, in columns. */
export function widthOf(text: string): number {
  return /^[ -~]*$/.test(text) ? text.length : stringWidth(text);
}

/** All words below some nodes of the syntax tree, in their order. */
export function wordsBelow(nodes: Iterable<CstNode>, text: string): Word[] {
  const words: Word[] = [];
  collect(nodes, (leaf) => words.push(wordOf(leaf, text, words.at(-1))));
  return words;
}

function collect(nodes: Iterable<CstNode>, found: (leaf: LeafCstNode) => void): void {
  for (const node of nodes) {
    if (isLeafCstNode(node)) found(node);
    else if (isCompositeCstNode(node)) collect(node.content, found);
  }
}

function wordOf(leaf: LeafCstNode, text: string, before: Word | undefined): Word {
  const { offset, end, range, hidden } = leaf;
  const { line, character } = range.start;
  const written = text.slice(offset, end);
  const leftOfIt = () => text.slice(Math.max(offset - character, offset - FAR), offset);
  return {
    text: hidden ? trimLineEnds(written) : written,
    offset,
    end,
    line,
    endLine: range.end.line,
    beginsLine: before ? before.endLine < line : leftOfIt().trim() === '',
    misspelt: !hidden && spellingProblem(leaf.tokenType.name, written) !== undefined,
    ...(hidden && { comment: { kind: written.startsWith('//') ? 'line' : 'block', column: widthOf(leftOfIt()) } }),
  };
}

const trimLineEnds = (comment: string): string =>
  comment
    .split(/(?<=\n|\r(?!\n))/)
    .map((line) => line.trimEnd() + (/[\r\n]+$/.exec(line)?.[0] ?? ''))
    .join('');
