import type { Fix } from '../../editing/fix.ts';
import { fixWith } from '../../editing/fix-with.ts';
import { intoBlock } from '../../editing/insertion.ts';
import { hole } from '../../writing/hole.ts';
import { days } from '../../writing/quantities.ts';
import { open } from '../../writing/services.ts';
import { range } from '../../writing/terminals.ts';
import type { FixContext } from '../engine/fixing.ts';

/** What the service says holds at every touchpoint that has no hours of its own. */
export const mend = (_: unknown, context: FixContext): readonly Fix[] => {
  const usual = open({ days: days(hole('Mon'), hole('Fri')), times: range(hole('09:00'), hole('17:00')) });
  return fixWith('Say when the service is open', intoBlock(context.service.source, usual, context));
};
