import type { Fix } from '../../editing/fix.ts';
import { fixWith } from '../../editing/fix-with.ts';
import { fromList, without } from '../../editing/removal.ts';
import { tokenBehind, withWordsBefore } from '../../editing/tokens.ts';
import type { Touchpoint } from '../../model/schema.ts';
import { at } from '../../writing/standards.ts';
import type { FixContext } from '../engine/fixing.ts';
import { newStandard } from '../mending/new-standard.ts';

/** A touchpoint that no standard names, or all of them, where none is named anywhere. */
export type Unserved =
  | { readonly touchpoint: Touchpoint }
  | { readonly anywhere: readonly [Touchpoint, ...Touchpoint[]] };

export const mend = (found: Unserved, context: FixContext): readonly Fix[] => {
  const [touchpoint, ...others] = 'anywhere' in found ? found.anywhere : [found.touchpoint];
  const { name, source } = touchpoint;
  return [
    ...fixWith(`Begin a standard for \`${name}\``, newStandard(context, source.file, at(name))),
    // Where no standard names any touchpoint, none of them is to blame.
    ...(others.length > 0 ? [] : close(touchpoint, context)),
  ];
};

/** The touchpoint out of its list, or the whole clause where it stands there alone. */
function close({ name, always, open, source: place }: Touchpoint, { sourceOf }: FixContext): Fix[] {
  const source = sourceOf(place.file);
  const last = always ? tokenBehind(source, place) : undefined;
  const end = last ? source.place(last.end).end : (open?.source ?? place).end;
  const clause = withWordsBefore(source, { ...place, end }, 'touchpoints');
  const edits = fromList(source, place) ?? [clause && without(source, clause)];
  return fixWith(`Close \`${name}\`: take it out`, ...edits);
}
