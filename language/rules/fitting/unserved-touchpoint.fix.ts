import type { Fix } from '../../editing/fix.ts';
import { fixWith } from '../../editing/fix-with.ts';
import { fromList, without } from '../../editing/removal.ts';
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
function close({ name, open, source: place }: Touchpoint, { sourceOf }: FixContext): Fix[] {
  const source = sourceOf(place.file);
  const [start, end] = [source.offset(place.start), source.offset(place.end)];
  const before = /touchpoints\s+$/.exec(source.text.slice(0, start));
  const after = open
    ? source.offset(open.source.end) - end
    : (/^\s+always\b/.exec(source.text.slice(end))?.[0].length ?? 0);
  const clause = before && without(source, source.place(before.index, end + after));
  return fixWith(`Close \`${name}\`: take it out`, fromList(source, place) ?? clause ?? undefined);
}
