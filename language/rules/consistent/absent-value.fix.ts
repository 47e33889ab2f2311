/** A text that stands in the data, in place of one that does not. */
import type { Fix } from '../../editing/fix.ts';
import { fixWith } from '../../editing/fix-with.ts';
import { tokensIn } from '../../editing/tokens.ts';
import type { TextAskedFor } from '../../meaning/measures/texts-asked-for.ts';
import { quoted } from '../../writing/terminals.ts';
import { plainText } from '../../writing/written.ts';
import type { FixContext } from '../engine/fixing.ts';

export interface AbsentValue {
  readonly asked: TextAskedFor;
  readonly near: string | undefined;
  /** What stands there. */
  readonly texts: readonly string[];
}

/** More texts than these make a menu that nobody reads. */
const MOST_TEXTS = 6;

/** The nearest text, or else each that stands there; wherever a condition asks for the other one: it ends with it. */
export function mend({ asked, near, texts }: AbsentValue, { sourceOf }: FixContext): readonly Fix[] {
  const places = asked.places.map((place) => {
    const source = sourceOf(place.file);
    const last = tokensIn(source, place).at(-1);
    return last && source.place(last.start, last.end);
  });
  const names = near === undefined ? texts.slice(0, MOST_TEXTS) : [near];
  return names.flatMap((name) => {
    const written = quoted(name);
    const edits = places.map((place) => place && { place, text: written });
    return fixWith(`Write ${plainText(written)}`, ...edits);
  });
}
