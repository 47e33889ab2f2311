/** What mends a finding: pure data, for an editor and for the command line alike. */
import { comparePlaces, type Place } from '../text/places.ts';
import type { SourceText } from '../text/source-text.ts';
import { plainText, type Written } from '../writing/written.ts';

/** A text for a place in a file; an empty place where something is added. */
export interface Edit {
  readonly place: Place;
  readonly text: string;
}

/** The same as the language writes it: it may have holes. */
export interface WrittenEdit {
  readonly place: Place;
  readonly text: Written;
}

/** The edit with its holes filled in by what they suggest. */
export const plainEdit = ({ place, text }: WrittenEdit): Edit => ({ place, text: plainText(text) });

export interface Fix {
  readonly title: string;
  /** Whether nobody need be asked: it writes what the author surely meant. */
  readonly safe: boolean;
  /** A hole that stands in several of them is one. */
  readonly edits: readonly WrittenEdit[];
}

/** The edits of a fix with its holes filled in by what they suggest. */
export const plainEdits = ({ edits }: Fix): Edit[] => edits.map(plainEdit);

/** The edits of one file's safe fixes that go together. */
export const safeEdits = (fixes: readonly Fix[], file: string): WrittenEdit[] =>
  safeFixesOf(fixes, file).flatMap(({ edits }) => edits);

/** The safe fixes that touch one file alone and go together: of those that touch the same text, the first. */
export function safeFixesOf<T extends Fix>(fixes: readonly T[], file: string): T[] {
  const chosen: T[] = [];
  let last: WrittenEdit | undefined;
  const mine = fixes.filter(({ safe, edits }) => safe && edits.every(({ place }) => place.file === file)).map(inOrder);
  for (const fix of mine.sort(({ edits: [a] }, { edits: [b] }) => (a && b ? comparePlaces(a.place, b.place) : 0))) {
    const [first] = fix.edits;
    if (!first || (last && !follows(first.place, last.place))) continue;
    chosen.push(fix);
    last = fix.edits.at(-1);
  }
  return chosen;
}

const inOrder = <T extends Fix>(fix: T): T => ({
  ...fix,
  edits: [...fix.edits].sort((a, b) => comparePlaces(a.place, b.place)),
});

const follows = (place: Place, before: Place): boolean =>
  comparePlaces(place, before) > 0 && comparePlaces(place, { ...before, start: before.end }) >= 0;

/** The text of a file with edits made that do not overlap; those of other files are passed over. */
export function edited(source: SourceText, edits: readonly Edit[]): string {
  const mine = edits.filter(({ place }) => place.file === source.file).sort((a, b) => comparePlaces(a.place, b.place));
  let done = 0;
  const pieces = mine.map(({ place, text }) => {
    const before = source.text.slice(done, source.offset(place.start));
    done = source.offset(place.end);
    return before + text;
  });
  return pieces.join('') + source.text.slice(done);
}
