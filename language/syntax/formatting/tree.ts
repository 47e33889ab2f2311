/** A file as the formatter sees it: clauses and blocks, each with the comments that belong to it. */
import type { AstNode } from 'langium';
import type { Word } from './printed-words.ts';

/** A clause of a block or an element of a file: a sentence, and the block that it may open. */
export interface Clause {
  readonly node: AstNode;
  /** Where it stands among its neighbours, in the order of the author. */
  readonly index: number;
  /** Comments above it that head the clauses from here on, and whether the author left a blank line above them. */
  readonly heading: readonly Word[];
  readonly isHeadingApart: boolean;
  /** The comments above it that are its own. */
  readonly above: readonly Word[];
  /** Whether the author left a blank line above it and its own comments. */
  readonly isApart: boolean;
  /** The sentence, with the comments in its midst. */
  readonly words: readonly Word[];
  readonly block?: Block;
  /** The comments in the line where it ends, and their continuation right below. */
  readonly beside: readonly Word[];
}

export interface Body {
  readonly clauses: readonly Clause[];
  /** The comments below the last clause. */
  readonly below: readonly Word[];
  /** Whether the author left a blank line above them. */
  readonly isBelowApart: boolean;
}

export interface Block extends Body {
  readonly open: Word;
  /** The comments in the line where it opens. */
  readonly beside: readonly Word[];
  readonly close: Word;
}

/** Whether a blank line stands between two words. */
export function areApart(first: Word | undefined, second: Word | undefined): boolean {
  return first !== undefined && second !== undefined && second.line > first.endLine + 1;
}

/** Whether the author left a blank line above a clause and all comments above it. */
export const isTopApart = ({ heading, isHeadingApart, isApart }: Clause): boolean =>
  heading.length > 0 ? isHeadingApart : isApart;

/** All words of a block, comments among them. */
export function blockWords({ open, beside, clauses, below, close }: Block): Word[] {
  const inside = clauses.flatMap((clause) => [
    ...clause.heading,
    ...clause.above,
    ...clause.words,
    ...(clause.block ? blockWords(clause.block) : []),
    ...clause.beside,
  ]);
  return [open, ...beside, ...inside, ...below, close];
}
