/** How fixes are put together from edits. */
import type { Place } from '../text/places.ts';
import { type Value, value } from '../writing/written.ts';
import type { Fix, WrittenEdit } from './fix.ts';

/** A fix of one or several edits; none where an edit has no place. */
export function fixWith(title: string, ...edits: readonly (WrittenEdit | undefined)[]): Fix[] {
  const placed = edits.filter((edit) => edit !== undefined);
  return placed.length < edits.length ? [] : [{ title, safe: false, edits: placed }];
}

/** The same fixes, for where nobody need be asked. */
export const safe = (fixes: readonly Fix[]): Fix[] => fixes.map((fix) => ({ ...fix, safe: true }));

/** A fix that replaces the text of a place. */
export const replacement = (title: string, place: Place, text: Value): Fix[] =>
  fixWith(title, { place, text: value(text) });
