/** How what is asked now relates to what was asked before. */
import type { ChangeKind } from './change.ts';

export type AskedOrder = 'same' | 'tightened' | 'loosened' | 'neither';

/** The order of something with several sides: more in one respect and less in another is neither. */
export function combined(orders: Iterable<AskedOrder>): AskedOrder {
  const different = new Set([...orders].filter((it) => it !== 'same'));
  const [only, ...others] = different;
  if (only === undefined) return 'same';
  return others.length > 0 ? 'neither' : only;
}

export const opposite = (order: AskedOrder): AskedOrder =>
  order === 'tightened' ? 'loosened' : order === 'loosened' ? 'tightened' : order;

/** What a comparison comes to: positive where there is more of it; undefined where nobody can tell. */
export function orderOfComparison(comparison: number | undefined, more: 'tightened' | 'loosened'): AskedOrder {
  if (comparison === undefined) return 'neither';
  if (comparison === 0) return 'same';
  return comparison > 0 ? more : opposite(more);
}

/** What became of something that is still there and reads otherwise. */
export const kindOf = (order: AskedOrder): ChangeKind =>
  order === 'same' ? 'reworded' : order === 'neither' ? 'changed' : order;
