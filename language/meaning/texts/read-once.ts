import type { Place } from '../../text/places.ts';

/** A text of the model and where it stands, with its quotes. */
interface Placed {
  readonly text: string;
  readonly language: string;
  readonly place: Place;
}

interface Done<T> {
  readonly language: string;
  readonly given: unknown;
  readonly result: T;
}

/**
 * The same reading, done once for a text of a file, until the file changes. The models of files stay until then, and their
 * places with them: at a keystroke most texts of a service have been read before.
 * @param read may be given something else on which its result depends
 */
export function readOnce<T, Given = undefined>(read: (text: string, language: string, given: Given) => T) {
  const done = new WeakMap<Place, Done<T>>();
  return ({ text, language, place }: Placed, given: Given): T => {
    const known = done.get(place);
    if (known?.language === language && known.given === given) return known.result;
    const result = read(text, language, given);
    done.set(place, { language, given, result });
    return result;
  };
}
