import type { Fix } from '../../editing/fix.ts';
import { because } from '../../writing/notes.ts';
import { suggested } from '../../writing/suggestions.ts';
import type { FixContext } from '../engine/fixing.ts';
import { insert } from '../mending/insert.ts';

/** The reason is the author's. */
export const mend = (_found: unknown, context: FixContext): readonly Fix[] =>
  insert('Write `because` and the reason', because(suggested('why it differs here')), context);
