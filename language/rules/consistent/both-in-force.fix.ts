import type { Fix, WrittenEdit } from '../../editing/fix.ts';
import { fixWith } from '../../editing/fix-with.ts';
import { behind, intoBlock } from '../../editing/insertion.ts';
import { tokensIn } from '../../editing/tokens.ts';
import { labelOf } from '../../meaning/measures/describe.ts';
import type { Claim } from '../../meaning/reasoning/claims.ts';
import type { Target } from '../../model/schema.ts';
import { addToDate } from '../../quantities/calendar.ts';
import type { Place } from '../../text/places.ts';
import { holds } from '../../writing/targets.ts';
import { copied, sentence, value } from '../../writing/written.ts';
import type { FixContext } from '../engine/fixing.ts';

export interface BothInForce {
  /** The one that is replaced, and what replaces it. */
  readonly earlier: Claim;
  readonly later: Claim;
  readonly at: Place;
}

/** The one ends where the other begins: which of the two days is meant, the author knows. */
export function mend({ earlier, later }: BothInForce, context: FixContext): readonly Fix[] {
  const last = later.days.from && addToDate(later.days.from, -1, 'day');
  const first = earlier.days.until && addToDate(earlier.days.until, 1, 'day');
  return [
    ...(last && last >= (earlier.days.from ?? '')
      ? fixWith(`Let ${labelOf(earlier.target)} end on ${last}`, dated(earlier.target, 'until', last, context))
      : []),
    ...(first && first <= (later.days.until ?? first)
      ? fixWith(`Let ${labelOf(later.target)} begin on ${first}`, dated(later.target, 'from', first, context))
      : []),
  ];
}

/** The edit that gives a target another first or last day: in its `holds`, or in one that it gets. */
function dated(target: Target, word: 'from' | 'until', day: string, context: FixContext): WrittenEdit | undefined {
  const { inForce } = target;
  // A row shares its block with the others of its table.
  if (target.row) return undefined;
  if (!inForce)
    return intoBlock(target.source, word === 'from' ? holds({ from: day }) : holds({ until: day }), context);
  const source = context.sourceOf(inForce.source.file);
  const tokens = tokensIn(source, inForce.source);
  const old = tokens[tokens.findIndex(({ text }) => text === word) + 1];
  if (inForce[word] !== null) return old && { place: source.place(old.start, old.end), text: copied(day) };
  if (word === 'until') return behind(inForce.source, sentence('until', value(day)));
  const [keyword] = tokens;
  return keyword && behind(source.place(keyword.start, keyword.end), sentence('from', value(day)));
}
