/** The rows of a table in a target: where its author wrote it in several lines, each has one of its own. */

import { type CaseMeasure, isCaseMeasure, isTarget } from '../../generated/ast.ts';
import { STEP } from './block.ts';
import type { AlignedColumn } from './columns.ts';
import { type Word, widthOf } from './printed-words.ts';
import type { Clause } from './tree.ts';

interface RowStart {
  readonly breaks: number;
  readonly indent: number;
  /** Limits stand in a column behind the values. */
  readonly column?: AlignedColumn;
}

/** The words that begin a row, and the brace that closes the table. @param indent that of the lines of the clause */
export function rowStarts({ node, words }: Clause, indent: number): ReadonlyMap<Word, RowStart> {
  const starts = new Map<Word, RowStart>();
  if (!isTarget(node) || !isCaseMeasure(node.measure) || node.measure.rows.length === 0) return starts;
  const [open, close] = ['{', '}'].map((brace) => words.find(({ text }) => text === brace));
  if (!open || !close || open.line === close.line) return starts;
  const firsts = firstWords(node.measure, words);
  const width = Math.max(...firsts.map((word) => widthOf(word.text)));
  for (const word of firsts) starts.set(word, { breaks: 1, indent: indent + STEP.length, column: { lead: 1, width } });
  return starts.set(close, { breaks: 1, indent });
}

function firstWords({ rows }: CaseMeasure, words: readonly Word[]): Word[] {
  const offsets = new Set(rows.map(({ $cstNode }) => $cstNode?.offset));
  return words.filter(({ offset }) => offsets.has(offset));
}
