import type { Fix } from '../../editing/fix.ts';
import { review } from '../../writing/clauses.ts';
import { hole, oneOf } from '../../writing/hole.ts';
import { lengthFrom } from '../../writing/quantities.ts';
import type { FixContext } from '../engine/fixing.ts';
import type { Lack } from '../engine/lack.ts';
import { insert } from '../mending/insert.ts';

export const mend = (_lack: Lack, context: FixContext): readonly Fix[] => {
  const rhythm = lengthFrom(hole('6'), oneOf(['months', 'weeks', 'years']));
  const clause = review({ every: rhythm, since: hole(context.today) });
  return insert('Write `review` and when it is reconsidered', clause, context);
};
