/** Days in statements. */
import type { WrittenEdit } from '../../editing/fix.ts';
import { placeOfPart, type Statement, wordsOfPart } from '../../meaning/texts/statements.ts';
import type { DayKind } from '../../meaning/time/step-times.ts';
import { daysOfKind } from '../../reader/read.ts';
import type { LimitReading } from '../../reader/reading.ts';
import { copied } from '../../writing/written.ts';

/** Which days, in a statement's own language; undefined where the words for them are not known. */
export function daysEdit(statement: Statement, { unit }: LimitReading, kind: DayKind): WrittenEdit | undefined {
  if (!unit || statement.text[unit.start - 1] === '-') return undefined;
  const text = daysOfKind(wordsOfPart(statement, unit), kind, statement.language);
  return text === undefined ? undefined : { place: placeOfPart(statement, unit), text: copied(text) };
}
