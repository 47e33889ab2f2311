import type { Fix } from '../../editing/fix.ts';
import { adopted } from '../../writing/clauses.ts';
import { hole } from '../../writing/hole.ts';
import { suggested } from '../../writing/suggestions.ts';
import type { FixContext } from '../engine/fixing.ts';
import type { Lack } from '../engine/lack.ts';
import { insert } from '../mending/insert.ts';

export const mend = (_lack: Lack, context: FixContext): readonly Fix[] => {
  const clause = adopted(hole(context.today), suggested('who decided'));
  return insert('Write `adopted`, the day and who decided', clause, context);
};
