import type { Fix } from '../../editing/fix.ts';
import { report } from '../../writing/clauses.ts';
import { oneOf } from '../../writing/hole.ts';
import type { FixContext } from '../engine/fixing.ts';
import type { Lack } from '../engine/lack.ts';
import { insert } from '../mending/insert.ts';
import { RHYTHMS } from '../mending/rhythms.ts';
import { aRole } from '../mending/roles.ts';

export const mend = (_lack: Lack, context: FixContext): readonly Fix[] => {
  const { role, declaration } = aRole(context);
  const clause = report(oneOf(RHYTHMS), role);
  return insert('Write `report` and who is told the results', clause, context, ...declaration);
};
