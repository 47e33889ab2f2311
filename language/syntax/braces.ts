/** Blocks that nobody closed, told from their braces alone: the parser does not see them where it skips what is wrong. */
import { masked } from './phrases/masked.ts';
import type { Problem } from './problems.ts';
import { ELEMENT_WORDS } from './tokens.ts';

/** The places where a block has to be closed: where an element begins in the first column, and at the end of the file. */
export function unclosedBlocks(text: string): Problem[] {
  const problems: Problem[] = [];
  let [depth, written] = [0, 0];
  for (const { 0: found, index } of masked(text).matchAll(/[{}]|^[a-z]+\b|\S/gm)) {
    if (depth > 0 && ELEMENT_WORDS.has(found)) {
      problems.push(
        unclosed(`The closing } of the block above is missing before \`${found}\`.`, index, found, written, depth),
      );
      depth = 0;
    }
    depth = Math.max(0, depth + (found === '{' ? 1 : found === '}' ? -1 : 0));
    written = index + found.length;
  }
  if (depth > 0)
    problems.push(
      unclosed(
        'The file ends before this block does: write a closing } where it ends.',
        written - 1,
        ' ',
        written,
        depth,
      ),
    );
  return problems;
}

/** @param end where the last word above ends */
function unclosed(message: string, start: number, word: string, end: number, depth: number): Problem {
  const closing = Array.from({ length: depth }, (_, i) => `\n${'  '.repeat(depth - 1 - i)}}`).join('');
  return { message, start, end: start + word.length, correction: { start: end, end, text: closing, safe: false } };
}
