/** Clauses that are missing, written where they are missing. */
import type { Edit, Fix } from '../../editing/fix.ts';
import { fixWith } from '../../editing/fix-with.ts';
import { intoBlock } from '../../editing/insertion.ts';
import type { FixContext } from '../engine/fixing.ts';

/** A fix that writes clauses, as snippets, into the block around the finding; none where no block is there to hold them. */
export function insert(
  title: string,
  clauses: string | readonly string[],
  context: FixContext,
  ...others: Edit[]
): Fix[] {
  return context.block ? fixWith(title, intoBlock(context.block, clauses, context), ...others) : [];
}
