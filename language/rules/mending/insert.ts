/** Clauses that are missing, written where they are missing. */
import type { Fix, WrittenEdit } from '../../editing/fix.ts';
import { fixWith } from '../../editing/fix-with.ts';
import { intoBlock } from '../../editing/insertion.ts';
import type { Several, Written } from '../../writing/written.ts';
import type { FixContext } from '../engine/fixing.ts';

/** A fix that writes clauses into the block around the finding; none where no block is there to hold them. */
export function insert(
  title: string,
  clauses: Several<Written>,
  context: FixContext,
  ...others: (WrittenEdit | undefined)[]
): Fix[] {
  return context.block ? fixWith(title, intoBlock(context.block, clauses, context), ...others) : [];
}
