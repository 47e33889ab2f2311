import type { Fix } from '../../editing/fix.ts';
import { fixWith } from '../../editing/fix-with.ts';
import type { Place } from '../../text/places.ts';
import { oneOf } from '../../writing/hole.ts';
import { area, during, pillar } from '../../writing/standards.ts';
import type { FixContext } from '../engine/fixing.ts';
import { newStandard } from '../mending/new-standard.ts';

/** Areas, stages or pillars without a standard. */
interface Gap {
  readonly dimension: { readonly called: string; readonly clause: keyof typeof CLAUSES };
  readonly missing: readonly [string, ...string[]];
  readonly at: Place;
}

const CLAUSES = { area, during, pillar };

export const mend = ({ dimension: { called, clause }, missing, at }: Gap, context: FixContext): readonly Fix[] => {
  const what = missing.length > 1 ? `one of these ${called}` : `\`${missing[0]}\``;
  const standard = newStandard(context, at.file, CLAUSES[clause](oneOf(missing)));
  return fixWith(`Begin a standard for ${what}`, standard);
};
