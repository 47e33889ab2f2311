import type { Fix } from '../../editing/fix.ts';
import { blank, choice } from '../../editing/snippet.ts';
import type { FixContext } from '../engine/fixing.ts';
import type { Lack } from '../engine/lack.ts';
import { insert } from '../mending/insert.ts';

export const mend = (_lack: Lack, context: FixContext): readonly Fix[] => {
  const clause = `review every ${blank(1, '6')} ${choice(2, ['months', 'weeks', 'years'])} since ${blank(3, context.today)}`;
  return insert('Write `review` and when it is reconsidered', clause, context);
};
