import type { Fix } from '../../editing/fix.ts';
import type { Owed } from '../../meaning/texts/owed.ts';
import { hole } from '../../writing/hole.ts';
import { suggested } from '../../writing/suggestions.ts';
import { remedy } from '../../writing/targets.ts';
import type { FixContext } from '../engine/fixing.ts';
import { insert } from '../mending/insert.ts';

/** The amount as the statement has it. A dollar has several countries. */
export const mend = ({ payment }: Owed, context: FixContext): readonly Fix[] => {
  const what = payment
    ? { amount: Number(payment.decimal), currency: payment.currency ?? hole('USD') }
    : { text: suggested('what the customer gets'), forMissed: 'case' as const };
  return insert('Write it as a `remedy`', remedy(what), context);
};
