import type { Fix } from '../../editing/fix.ts';
import { blank, choice } from '../../editing/snippet.ts';
import type { FixContext } from '../engine/fixing.ts';
import type { Lack } from '../engine/lack.ts';
import { insert } from '../mending/insert.ts';

export const mend = (_lack: Lack, context: FixContext): readonly Fix[] => {
  const clause = `train within ${blank(1, '2')} ${choice(2, ['weeks', 'months'])} of joining, then every ${blank(3, '12')} ${choice(4, ['months', 'years'])}`;
  return insert('Write `train` and when staff learn it', clause, context);
};
