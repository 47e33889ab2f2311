import { remembered } from '../../memory/remembered.ts';
import type { Place } from '../../text/places.ts';

/** A text of the model and where it stands, with its quotes. */
interface Placed {
  readonly text: string;
  readonly language: string;
  readonly place: Place;
}

/**
 * The same reading, done once for a text of a file, until the file changes. The models of files stay until then, and their
 * places with them: at a keystroke most texts of a service have been read before.
 * @param read may be given something else on which its result depends
 */
export function readOnce<T, Given = undefined>(read: (text: string, language: string, given: Given) => T) {
  const readAt = remembered(
    (_place: Place, text: string, language: string, given: Given): T => read(text, language, given),
  );
  return ({ text, language, place }: Placed, given: Given): T => readAt(place, text, language, given);
}
