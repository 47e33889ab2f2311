/** Where every word belongs: the line breaks before it, and the indentation of a line that it begins. */

import { STEP } from './block.ts';
import { breaksBelow, breaksBetween, breaksIf, breaksInside, fitsOneLine } from './breaks.ts';
import { type AlignedColumn, columnsInBlock, columnsOfElements } from './columns.ts';
import type { Word } from './printed-words.ts';
import { rowStarts } from './rows.ts';
import { type Block, type Body, blockWords, type Clause, isTopApart } from './tree.ts';

export interface PlacedWord {
  readonly word: Word;
  /** 0 in the line of the word before, 1 in the next, 2 below a blank line. */
  readonly breaks: number;
  /** The column where it stands, should it begin a line. */
  readonly indent: number;
  /** The indentation of the block that it stands in. */
  readonly depth: number;
  /** Of a clause's first word: the column that its clause stands in. */
  readonly column?: AlignedColumn;
  /** The clauses that share the column. */
  readonly body?: Body;
  /** A comment that continues the one beside the line above. */
  readonly continues?: boolean;
}

const CONTINUATION = 4;

export function layOut(file: Body): PlacedWord[] {
  const layout = new Layout();
  layout.elements(file);
  return layout.placed;
}

class Layout {
  readonly placed: PlacedWord[] = [];

  elements(file: Body): void {
    const breaks = file.clauses.map((clause, index) => breaksBetween(file.clauses[index - 1], clause));
    const columns = columnsOfElements(file.clauses, (at) => breaks[at] === 1 && file.clauses[at]?.heading.length === 0);
    for (const [index, clause] of file.clauses.entries()) {
      this.clause(clause, {
        breaks: breaks[index] ?? 0,
        depth: 0,
        column: columns[index] as AlignedColumn,
        body: file,
      });
    }
    this.own(file.below, breaksIf(file.isBelowApart), 0);
  }

  private clause(clause: Clause, at: { breaks: number; depth: number; column: AlignedColumn; body: Body }): void {
    const { depth, column } = at;
    const breaks = this.above(clause, at.breaks, depth);
    const indent = depth + (column.lead === 1 ? column.width + 1 : CONTINUATION);
    const rows = rowStarts(clause, indent);
    for (const [index, word] of clause.words.entries()) {
      const before = clause.words[index - 1];
      const row = rows.get(word);
      if (before && row) this.placed.push({ word, depth, ...row });
      else if (before) this.placed.push({ word, breaks: breaksInside(before, word), indent, depth });
      else this.placed.push({ word, ...at, breaks, indent: depth });
    }
    if (clause.block && fitsOneLine(clause, depth, column)) this.inline(clause.block, depth);
    else if (clause.block) this.block(clause.block, depth);
    this.beside(clause.beside, depth);
  }

  /** The comments above a clause. Returns the breaks between them and the clause. */
  private above({ heading, above, isApart, words }: Clause, breaks: number, depth: number): number {
    this.own(heading, breaks, depth);
    const below = heading.length > 0 ? breaksIf(isApart) : breaks;
    this.own(above, below, depth);
    return above.length > 0 ? breaksBelow(above.at(-1), words[0]) : below;
  }

  private inline(block: Block, depth: number): void {
    for (const word of blockWords(block)) this.placed.push({ word, breaks: 0, indent: depth, depth });
  }

  private block(block: Block, depth: number): void {
    this.placed.push({ word: block.open, breaks: 0, indent: depth, depth });
    this.beside(block.beside, depth);
    const columns = columnsInBlock(block);
    for (const [index, clause] of block.clauses.entries()) {
      const breaks = breaksIf(index > 0 && isTopApart(clause));
      this.clause(clause, { breaks, depth: depth + STEP.length, column: columns[index] as AlignedColumn, body: block });
    }
    this.own(block.below, breaksIf(block.isBelowApart && block.clauses.length > 0), depth + STEP.length);
    this.placed.push({ word: block.close, breaks: 1, indent: depth, depth });
  }

  /** Comments in lines of their own. */
  private own(comments: readonly Word[], breaks: number, depth: number): void {
    for (const [index, word] of comments.entries()) {
      const breaksHere = index > 0 ? breaksBelow(comments[index - 1], word) : breaks;
      this.placed.push({ word, breaks: breaksHere, indent: depth, depth });
    }
  }

  private beside(comments: readonly Word[], depth: number): void {
    for (const [index, word] of comments.entries()) {
      const continues = comments[index - 1]?.comment?.kind === 'line';
      this.placed.push({ word, breaks: continues ? 1 : 0, indent: depth, depth, ...(continues && { continues }) });
    }
  }
}
