import type { Fix } from '../../editing/fix.ts';
import { fixWith } from '../../editing/fix-with.ts';
import { choice } from '../../editing/snippet.ts';
import type { Place } from '../../text/places.ts';
import type { FixContext } from '../engine/fixing.ts';
import { newStandard } from '../mending/new-standard.ts';

/** Areas, stages or pillars without a standard. */
interface Gap {
  readonly dimension: { readonly called: string; readonly clause: string };
  readonly missing: readonly string[];
  readonly at: Place;
}

export const mend = ({ dimension: { called, clause }, missing, at }: Gap, context: FixContext): readonly Fix[] => {
  const what = missing.length > 1 ? `one of these ${called}` : `\`${missing[0]}\``;
  const standard = newStandard(context, at.file, `${clause} ${choice(3, missing)}`);
  return fixWith(`Begin a standard for ${what}`, standard);
};
