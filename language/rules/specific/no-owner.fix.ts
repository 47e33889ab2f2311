import type { Fix } from '../../editing/fix.ts';
import { owner } from '../../writing/clauses.ts';
import type { FixContext } from '../engine/fixing.ts';
import type { Lack } from '../engine/lack.ts';
import { insert } from '../mending/insert.ts';
import { aRole } from '../mending/roles.ts';

export const mend = (_lack: Lack, context: FixContext): readonly Fix[] => {
  const { role, declaration } = aRole(context);
  return insert('Write `owner` and who answers for it', owner(role), context, ...declaration);
};
