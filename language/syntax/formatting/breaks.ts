/** Where lines end: the breaks before a word, which are 0 within a line and 2 around a blank line. */
import type { AlignedColumn } from './columns.ts';
import { type Word, widthOf } from './printed-words.ts';
import { sideBySide } from './spacing.ts';
import { areApart, blockWords, type Clause, isTopApart } from './tree.ts';

/** How long a line may be that holds a whole block. */
const WIDTH = 120;

export const breaksIf = (isApart: boolean): number => (isApart ? 2 : 1);

export const breaksBelow = (before: Word | undefined, word: Word | undefined): number =>
  breaksIf(areApart(before, word));

/** Elements stand apart, but for short ones of a kind that the author wrote in adjoining lines. */
export function breaksBetween(before: Clause | undefined, clause: Clause): number {
  if (!before) return 0;
  const adjoins = clause.index === before.index + 1 && !isTopApart(clause) && clause.node.$type === before.node.$type;
  return adjoins && (ADJOINING.has(clause.node.$type) || (!before.block && !clause.block)) ? 1 : 2;
}

const ADJOINING = new Set(['Role', 'CaseRecord', 'Demand']);

/** A sentence stands in one line, but for the breaks that its author made behind a comma, and those of comments. */
export function breaksInside(before: Word, word: Word): number {
  if (before.comment?.kind === 'line') return 1;
  return word.line > before.endLine && (before.text === ',' || word.comment) ? 1 : 0;
}

/** Whether a block that its author wrote in one line can stay there. */
export function fitsOneLine({ words, block }: Clause, depth: number, { lead, width }: AlignedColumn): boolean {
  if (!block || block.open.line !== block.close.line) return false;
  const all = [...words, ...blockWords(block)];
  if (words.some((word, index) => index > 0 && breaksInside(words[index - 1] as Word, word) > 0)) return false;
  if (blockWords(block).some((word) => word.comment)) return false;
  const padding = lead > 0 ? width - widthOf(sideBySide(words.slice(0, lead))) : 0;
  return depth + padding + widthOf(sideBySide(all)) <= WIDTH;
}
