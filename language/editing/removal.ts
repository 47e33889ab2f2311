/** How text is taken out without leaving a gap. */

import type { Place } from '../text/places.ts';
import type { SourceText } from '../text/source-text.ts';
import { NOTHING } from '../writing/written.ts';
import type { WrittenEdit } from './fix.ts';

/**
 * The edit that takes out a clause or an element: with its line, where it has that for itself, with
 * the comment that follows it there, and with one of the blank lines around it.
 */
export function without(source: SourceText, place: Place): WrittenEdit {
  const { text } = source;
  const [start, end] = [source.offset(place.start), source.offset(place.end)];
  const [from, to] = [source.lineStart(start), source.lineStop(end)];
  const isAlone = text.slice(from, start).trim() === '' && /^\s*(\/\/.*)?$/.test(text.slice(end, to));
  if (!isAlone) return { place: source.place(start - spaceBefore(text, start), end), text: NOTHING };
  const next = afterLineBreak(text, to);
  const wasApart = isBlankBefore(text, from) && /^[ \t]*(\r|\n|$)/.test(text.slice(next));
  return { place: source.place(from, wasApart ? afterLineBreak(text, source.lineStop(next)) : next), text: NOTHING };
}

const spaceBefore = (text: string, offset: number): number => /[ \t]*$/.exec(text.slice(0, offset))?.[0].length ?? 0;
const afterLineBreak = (text: string, offset: number): number =>
  offset + (/^(\r\n|\r|\n)?/.exec(text.slice(offset))?.[0].length ?? 0);
const isBlankBefore = (text: string, offset: number): boolean => /(^|\n[ \t]*)\r?\n$/.test(text.slice(0, offset));

/** The edit that takes an item out of a list with commas; undefined where it stands there alone. */
export function fromList(source: SourceText, item: Place): WrittenEdit | undefined {
  const { text } = source;
  const [start, end] = [source.offset(item.start), source.offset(item.end)];
  const before = /[,，、]\s*$/.exec(text.slice(0, start));
  if (before) return { place: source.place(before.index, end), text: NOTHING };
  const after = /^\s*[,，、]\s*/.exec(text.slice(end));
  return after ? { place: source.place(start, end + after[0].length), text: NOTHING } : undefined;
}
