import type { Fix } from '../../editing/fix.ts';
import { fixWith } from '../../editing/fix-with.ts';
import type { Place } from '../../text/places.ts';
import { copied } from '../../writing/written.ts';
import type { FixContext } from '../engine/fixing.ts';
import { datesIn } from '../mending/dates.ts';

/** The days change places as they are written. */
export function mend({ clause }: { readonly clause: Place }, { sourceOf }: FixContext): readonly Fix[] {
  const source = sourceOf(clause.file);
  const [first, last] = datesIn(source, clause);
  if (!first || !last) return [];
  return fixWith(
    'Swap the two days',
    { place: source.place(first.start, first.end), text: copied(last.text) },
    { place: source.place(last.start, last.end), text: copied(first.text) },
  );
}
