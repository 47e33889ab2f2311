import type { Fix } from '../../editing/fix.ts';
import { replacement } from '../../editing/fix-with.ts';
import { tokensBefore } from '../../editing/tokens.ts';
import type { Turned } from '../../meaning/measures/better.ts';
import type { FixContext } from '../engine/fixing.ts';

/** The direction of the bound, or of the time that those of a backlog have waited: it stands right before the figure. */
export function mend({ bound, direction, age }: Turned, { sourceOf }: FixContext): readonly Fix[] {
  const figure = (age ?? bound).source;
  const source = sourceOf(figure.file);
  const [at, side] = tokensBefore(source, figure, 2);
  if (at?.text !== 'at' || !side) return [];
  return replacement(`Turn it round: \`${direction}\``, source.place(at.start, side.end), direction);
}
