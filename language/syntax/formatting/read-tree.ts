/** From words and syntax tree to clauses and blocks: which comment belongs where. */
import type { AstNode } from 'langium';
import { isTarget } from '../../generated/ast.ts';
import type { Word } from './printed-words.ts';
import { areApart, type Block, type Body, type Clause } from './tree.ts';

/**
 * Divides words among the nodes that they were parsed to. The nodes have no syntax errors, and the
 * words are all of theirs, with the comments around them.
 */
export function readTree(words: readonly Word[], nodes: readonly AstNode[]): Body {
  return new Reader(words).body(nodes);
}

/** The offset before which no block opens: the table in the measure of a target is none. */
export const beforeBlock = (node: AstNode): number => (isTarget(node) ? (node.measure?.$cstNode?.end ?? 0) : 0);

class Reader {
  private readonly words: readonly Word[];
  private next = 0;

  constructor(words: readonly Word[]) {
    this.words = words;
  }

  body(nodes: readonly AstNode[]): Body {
    const clauses = nodes.map((node, index) => this.clause(node, index));
    const isBelowApart = areApart(this.words[this.next - 1], this.words[this.next]);
    return { clauses, below: this.comments(() => true), isBelowApart };
  }

  private clause(node: AstNode, index: number): Clause {
    const before = this.words[this.next - 1];
    const comments = this.comments(() => true);
    const all = [...comments, this.words[this.next]];
    const count = comments.findLastIndex((comment, at) => isHeading(comment, all[at + 1])) + 1;
    const [heading, above] = [comments.slice(0, count), comments.slice(count)];
    const isHeadingApart = areApart(before, heading[0]);
    const isApart = areApart(heading.at(-1) ?? before, all[count]);
    const end = node.$cstNode?.end ?? 0;
    const words: Word[] = [];
    const opens = (): boolean => this.words[this.next]?.text === '{' && this.offset >= beforeBlock(node);
    while (this.offset < end && !opens()) words.push(this.take());
    const block = this.offset < end ? this.block(node) : undefined;
    const places = { index, heading, isHeadingApart, above, isApart };
    return { node, ...places, words, ...(block && { block }), beside: this.beside() };
  }

  private block(node: AstNode): Block {
    const open = this.take();
    const beside = this.beside();
    const { clauses = [] } = node as { clauses?: AstNode[] };
    return { open, beside, ...this.body(clauses), close: this.take() };
  }

  /** Comments in the line of the last word, and those below that continue the last of them in its column. */
  private beside(): Word[] {
    const found = this.comments((word) => word.line === this.words[this.next - 1]?.endLine);
    const last = found.at(-1);
    if (last?.comment?.kind !== 'line') return found;
    let below = last.line;
    const continues = ({ line, comment }: Word) =>
      line === ++below && comment?.kind === 'line' && comment.column === last.comment?.column;
    return [...found, ...this.comments(continues)];
  }

  private comments(belongs: (word: Word) => boolean): Word[] {
    const found: Word[] = [];
    for (let word = this.words[this.next]; word?.comment && belongs(word); word = this.words[this.next]) {
      found.push(this.take());
    }
    return found;
  }

  private take(): Word {
    return this.words[this.next++] as Word;
  }

  private get offset(): number {
    return this.words[this.next]?.offset ?? Number.POSITIVE_INFINITY;
  }
}

/** Whether a comment speaks of more than the clause below: it ends with a colon, or a blank line sets it apart. */
const isHeading = (comment: Word, next: Word | undefined): boolean =>
  /:(\s*\*\/)?$/.test(comment.text) || areApart(comment, next);
