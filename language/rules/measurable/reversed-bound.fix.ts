import type { Fix } from '../../editing/fix.ts';
import { replacement } from '../../editing/fix-with.ts';
import type { Turned } from '../../meaning/measures/better.ts';
import type { FixContext } from '../engine/fixing.ts';
import { directionAt } from '../mending/directions.ts';

/** The direction of the bound, or of the time that those of a backlog have waited. */
export function mend({ bound, direction, age }: Turned, { sourceOf }: FixContext): readonly Fix[] {
  const place = directionAt(age ?? bound, sourceOf);
  return place ? replacement(`Turn it round: \`${direction}\``, place, direction) : [];
}
