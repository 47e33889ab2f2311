import type { Fix } from '../../editing/fix.ts';
import { fixWith, safe } from '../../editing/fix-with.ts';
import { without } from '../../editing/removal.ts';
import { tokensIn } from '../../editing/tokens.ts';
import type { JudgedWaiver } from '../../findings/waivers.ts';
import { addToDate } from '../../quantities/calendar.ts';
import { hole } from '../../writing/hole.ts';
import { value } from '../../writing/written.ts';
import type { FixContext } from '../engine/fixing.ts';

/** A waiver that accepts nothing goes; whether one that has ended is to go on, its author decides. */
export const mend = ({ place, state }: JudgedWaiver, { sourceOf, today }: FixContext): readonly Fix[] => {
  const source = sourceOf(place.file);
  const removal = fixWith('Take this waiver out', without(source, place));
  if (state !== 'ended') return safe(removal);
  const words = tokensIn(source, place);
  const until = words.find((_, index) => words[index - 1]?.text === 'until');
  const text = value(hole(addToDate(today, 1, 'year') ?? today));
  return [
    ...removal,
    ...fixWith('Give it another end', until && { place: source.place(until.start, until.end), text }),
  ];
};
