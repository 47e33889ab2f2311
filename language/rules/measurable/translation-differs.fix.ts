/** Translations that differ: what the one says, written in the other. */

import type { Fix, WrittenEdit } from '../../editing/fix.ts';
import { fixWith } from '../../editing/fix-with.ts';
import { type Statement, wordsOfPart } from '../../meaning/texts/statements.ts';
import type { Comparable, TranslationDifference } from '../../meaning/texts/translations.ts';
import { daysEdit } from '../mending/days.ts';
import { numberEdit } from '../mending/numbers.ts';

export const mend = ({ statement, figure, other, instead }: TranslationDifference): readonly Fix[] =>
  instead ? [...taking(statement, figure, other, instead), ...taking(other, instead, statement, figure)] : [];

/** The figure of one statement, changed to what the other says, if that takes a single word. */
function taking(statement: Statement, figure: Comparable, other: Statement, model: Comparable): Fix[] {
  const edit = asIn(statement, figure, model);
  return edit ? fixWith(`Say it as “${wordsOfPart(other, model)}” does`, edit) : [];
}

function asIn(statement: Statement, figure: Comparable, model: Comparable): WrittenEdit | undefined {
  if (figure.kind !== 'limit' || model.kind !== 'limit') return numberEdit(statement, figure, model.decimal);
  const { unit, clock, value } = figure.length;
  if (unit !== model.length.unit) return undefined;
  if (clock === model.length.clock) return numberEdit(statement, figure, model.decimal);
  const kind = model.length.clock;
  const isBare = unit === 'day' && clock === 'unstated' && value === model.length.value;
  return isBare && (kind === 'business' || kind === 'calendar') ? daysEdit(statement, figure, kind) : undefined;
}
