import type { Fix } from '../../editing/fix.ts';
import { blank } from '../../editing/snippet.ts';
import type { FixContext } from '../engine/fixing.ts';
import type { Lack } from '../engine/lack.ts';
import { insert } from '../mending/insert.ts';

export const mend = (_lack: Lack, context: FixContext): readonly Fix[] => {
  const clause = `adopted ${blank(1, context.today)} by "${blank(2, 'who decided')}"`;
  return insert('Write `adopted`, the day and who decided', clause, context);
};
