/** How text is taken out without leaving a gap. */

import type { Place } from '../text/places.ts';
import type { SourceText } from '../text/source-text.ts';
import { NOTHING } from '../writing/written.ts';
import type { WrittenEdit } from './fix.ts';
import { type TextToken, tokenBehind, tokensBefore } from './tokens.ts';

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

/**
 * The edits that take an item out of a list with commas, with one of these; undefined where it stands there alone. What
 * somebody remarks between the two stays.
 */
export function fromList(source: SourceText, item: Place): WrittenEdit[] | undefined {
  const [start, end] = [source.offset(item.start), source.offset(item.end)];
  const [before] = tokensBefore(source, item, 1);
  if (before && isComma(before)) return takenOut(source, item, before, source.place(before.start, end));
  const after = tokenBehind(source, item);
  if (!after || !isComma(after)) return undefined;
  const space = /^\s*/.exec(source.text.slice(after.end))?.[0] ?? '';
  return takenOut(source, item, after, source.place(start, after.end + space.length));
}

const isComma = ({ text }: TextToken): boolean => /^[,，、]$/.test(text);

/** @param whole from the item to behind its comma, or the other way round: taken out in one, where nothing is between them */
function takenOut(source: SourceText, item: Place, comma: TextToken, whole: Place): WrittenEdit[] {
  const between = source.at(whole).replace(source.at(item), '').replace(comma.text, '');
  if (between.trim() === '') return [{ place: whole, text: NOTHING }];
  return [{ place: source.place(comma.start, comma.end), text: NOTHING }, without(source, item)];
}
