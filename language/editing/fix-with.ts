/** How fixes are put together from edits. */
import type { Place } from '../text/places.ts';
import type { Edit, Fix } from './fix.ts';
import { hasPlaceholders, verbatim, withDefaults } from './snippet.ts';

/** A fix of one or several edits, whose texts are snippets; none where an edit has no place. */
export function fixWith(title: string, ...edits: readonly (Edit | undefined)[]): Fix[] {
  const placed = edits.filter((edit) => edit !== undefined);
  if (placed.length < edits.length) return [];
  if (placed.some(({ text }) => hasPlaceholders(text))) return [{ title, safe: false, snippet: true, edits: placed }];
  const plain = placed.map(({ place, text }) => ({ place, text: withDefaults(text) }));
  return [{ title, safe: false, snippet: false, edits: plain }];
}

/** The same fixes, for where nobody need be asked. */
export const safe = (fixes: readonly Fix[]): Fix[] => fixes.map((fix) => ({ ...fix, safe: true }));

/** A fix that replaces the text of a place. */
export const replacement = (title: string, place: Place, text: string): Fix[] =>
  fixWith(title, { place, text: verbatim(text) });
