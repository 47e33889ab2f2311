import type { Fix } from '../../editing/fix.ts';
import { evidence } from '../../writing/clauses.ts';
import { oneOf } from '../../writing/hole.ts';
import { suggested } from '../../writing/suggestions.ts';
import type { FixContext } from '../engine/fixing.ts';
import type { Lack } from '../engine/lack.ts';
import { insert } from '../mending/insert.ts';

export const mend = (_lack: Lack, context: FixContext): readonly Fix[] => {
  const sources = oneOf(['survey', 'interviews', 'complaints', 'benchmark']);
  const clause = evidence(sources, suggested('what customers have said'));
  return insert('Write `evidence` and what customers have said', clause, context);
};
