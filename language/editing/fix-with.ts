/** How fixes are put together from edits. */
import type { Place } from '../text/places.ts';
import { snippetsOf } from '../writing/snippets.ts';
import { copied, hasHoles, plainText, type Written } from '../writing/written.ts';
import type { Fix, WrittenEdit } from './fix.ts';
import { asSnippet, asWritten, isNumbered } from './numbered.ts';

/**
 * A fix of one or several edits; none where an edit has no place. Holes are numbered through all of its edits, in
 * their order, and one that stands in several of them is one placeholder.
 */
export function fixWith(title: string, ...edits: readonly (WrittenEdit | undefined)[]): Fix[] {
  const placed = edits.filter((edit) => edit !== undefined);
  if (placed.length < edits.length) return [];
  const written = placed.map(({ text }) => asWritten(text));
  const snippet = written.some(hasHoles);
  const texts = snippet ? asSnippets(written) : written.map(plainText);
  return [{ title, safe: false, snippet, edits: placed.map(({ place }, at) => ({ place, text: texts[at] ?? '' })) }];
}

/** Those whose holes were all numbered by hand keep their numbers. */
const asSnippets = (written: readonly Written[]): string[] =>
  written.every(isNumbered) ? written.map(asSnippet) : snippetsOf(written);

/** The same fixes, for where nobody need be asked. */
export const safe = (fixes: readonly Fix[]): Fix[] => fixes.map((fix) => ({ ...fix, safe: true }));

/** A fix that replaces the text of a place. */
export const replacement = (title: string, place: Place, text: string): Fix[] =>
  fixWith(title, { place, text: copied(text) });
