/** Numbers in statements. */
import type { WrittenEdit } from '../../editing/fix.ts';
import { placeOfPart, type Statement, wordsOfPart } from '../../meaning/texts/statements.ts';
import type { Offsets } from '../../text/offsets.ts';
import { copied } from '../../writing/written.ts';

/**
 * Another number in a part of a statement: where it holds but one, and that is whole and in digits. Words for numbers,
 * and decimals, differ from language to language.
 */
export function numberEdit(statement: Statement, span: Offsets, text: string): WrittenEdit | undefined {
  const [number, another] = [...wordsOfPart(statement, span).matchAll(/\d+(?:[.,]\d+)*/g)];
  if (!number || another || !/^\d+$/.test(number[0]) || !/^\d+$/.test(text)) return undefined;
  const start = span.start + number.index;
  return { place: placeOfPart(statement, { start, end: start + number[0].length }), text: copied(text) };
}
