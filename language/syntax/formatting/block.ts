/** How blocks are laid out, by whoever writes one. */

/** How much further the clauses of a block are indented than what it belongs to. */
export const STEP = '  ';

/** The brace that closes a block, in a line of its own. @param margin what stands before it there */
export const closingLine = (margin: string, lineEnd = '\n'): string => `${lineEnd}${margin}}`;
