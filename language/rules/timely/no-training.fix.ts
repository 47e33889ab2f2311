import type { Fix } from '../../editing/fix.ts';
import { train } from '../../writing/clauses.ts';
import { hole, oneOf } from '../../writing/hole.ts';
import { lengthFrom } from '../../writing/quantities.ts';
import type { FixContext } from '../engine/fixing.ts';
import type { Lack } from '../engine/lack.ts';
import { insert } from '../mending/insert.ts';

export const mend = (_lack: Lack, context: FixContext): readonly Fix[] => {
  const clause = train({
    first: lengthFrom(hole('2'), oneOf(['weeks', 'months'])),
    again: lengthFrom(hole('12'), oneOf(['months', 'years'])),
  });
  return insert('Write `train` and when staff learn it', clause, context);
};
