import type { Fix } from '../../editing/fix.ts';
import { fixWith } from '../../editing/fix-with.ts';
import type { Place } from '../../text/places.ts';
import { copied } from '../../writing/written.ts';
import type { FixContext } from '../engine/fixing.ts';

const RANGE = /(\d[\dQq-]*)\s*\.\.\s*(\d[\dQq-]*)/d;

/** The days change places as they are written. Those of a peak stand behind its name. */
export function mend({ at }: { readonly at: Place }, { sourceOf }: FixContext): readonly Fix[] {
  const source = sourceOf(at.file);
  const start = source.offset(at.start);
  const begin = /^["“„«「]/.test(source.text.slice(start)) ? source.offset(at.end) : start;
  const match = RANGE.exec(source.text.slice(begin, source.lineStop(source.offset(at.end))));
  const [, first, last] = match?.indices ?? [];
  if (!match || !first || !last) return [];
  const [, from = '', to = ''] = match;
  const placed = ([a, b]: [number, number]): Place => source.place(begin + a, begin + b);
  return fixWith(
    'Swap the two days',
    { place: placed(first), text: copied(to) },
    { place: placed(last), text: copied(from) },
  );
}
