/** Clauses, by a part of them that the model knows. */
import type { Place } from '../../text/places.ts';
import type { SourceText } from '../../text/source-text.ts';

/** A place and the word before it, which leads to it; undefined where another word stands there. */
export function withWordBefore(source: SourceText, place: Place, word: string): Place | undefined {
  const end = source.offset(place.start);
  const before = new RegExp(`${word}\\s+$`).exec(source.text.slice(0, end));
  return before ? { ...place, start: source.place(before.index).start } : undefined;
}
