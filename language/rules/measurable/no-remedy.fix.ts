import type { Fix } from '../../editing/fix.ts';
import type { Owed } from '../../meaning/texts/owed.ts';
import { hole } from '../../writing/hole.ts';
import { remedy } from '../../writing/targets.ts';
import type { FixContext } from '../engine/fixing.ts';
import { insert } from '../mending/insert.ts';

/** The amount as the statement has it. A dollar has several countries. */
export const mend = ({ payment: { decimal, currency } }: Owed, context: FixContext): readonly Fix[] =>
  insert('Write it as a `remedy`', remedy({ amount: Number(decimal), currency: currency ?? hole('USD') }), context);
