/** Blocks that nobody closed, told from their braces alone: the parser does not see them where it skips what is wrong. */
import type { Correction } from './correction.ts';
import { closingLine, STEP } from './formatting/block.ts';
import { MASKED_TEXT, quotesMasked } from './phrases/masked.ts';
import { OPENING_QUOTES } from './quotes.ts';
import { ELEMENT_WORDS } from './tokens.ts';

const FILE_ENDS = 'The file ends before this block does: write a closing } where it ends.';

interface Unclosed {
  readonly message: string;
  /** Offsets into the text, the end excluded. */
  readonly start: number;
  readonly end: number;
  readonly correction: Correction;
}

/** The places where a block has to be closed: where an element begins in the first column, and at the end of the file. */
export function unclosedBlocks(text: string): Unclosed[] {
  const problems: Unclosed[] = [];
  let [depth, end, element] = [0, 0, ''];
  for (const { 0: found, index } of withoutTexts(text).matchAll(/^[a-z]+\b|[{}]|\S/gm)) {
    const isElement = ELEMENT_WORDS.has(found);
    if (isElement && depth > 0) {
      const message = `The closing } of the ${element} above is missing before \`${found}\`.`;
      problems.push({ message, start: index, end: index + found.length, correction: closing(depth, end) });
      depth = 0;
    }
    if (isElement) element = found;
    depth = Math.max(0, depth + (found === '{' ? 1 : found === '}' ? -1 : 0));
    end = index + found.length;
  }
  if (depth === 0) return problems;
  return [...problems, { message: FILE_ENDS, start: end - 1, end, correction: closing(depth, end) }];
}

/** Whether the last block of a text is open: whatever stands behind it is taken to stand in it. */
export const endsOpen = (text: string): boolean => unclosedBlocks(text).at(-1)?.message === FILE_ENDS;

/** A text as long, with blanks for what is quoted, and for the rest of a line whose quote nobody closed. */
function withoutTexts(text: string): string {
  const blank = (found: string): string => '·'.repeat(found.length);
  return quotesMasked(text).replace(TEXT, blank).replace(UNCLOSED_TEXT, blank);
}

const TEXT = new RegExp(MASKED_TEXT, 'g');
const UNCLOSED_TEXT = new RegExp(`[${OPENING_QUOTES}].*$`, 'gm');

/** Nobody opens more blocks within each other: the braces beyond that are closed in one line. */
const MOST_LINES = 20;

/** Closes all blocks that are open behind the last word of the innermost. */
function closing(depth: number, end: number): Correction {
  const braces = Array.from({ length: depth }, (_, i) =>
    depth - i > MOST_LINES ? '}' : closingLine(STEP.repeat(depth - 1 - i)),
  );
  return { start: end, end, text: braces.join(''), safe: false };
}
