/** Translations that differ: what the one says, written in the other. */

import type { Edit, Fix } from '../../editing/fix.ts';
import { fixWith } from '../../editing/fix-with.ts';
import { placeOf, type Statement, wordsOf } from '../../meaning/texts/statements.ts';
import { type Comparable, differencesIn } from '../../meaning/texts/translations.ts';
import { comparePlaces } from '../../text/places.ts';
import { daysEdit } from './days.ts';
import type { QuickFix } from './fixing.ts';
import { numberEdit } from './numbers.ts';

export const sayTheSame: QuickFix = ({ place }, { service }) => {
  const found = differencesIn(service).find((it) => comparePlaces(placeOf(it.statement, it.figure), place) === 0);
  if (!found?.instead) return [];
  const { statement, figure, other, instead } = found;
  return [...taking(statement, figure, other, instead), ...taking(other, instead, statement, figure)];
};

/** The figure of one statement, changed to what the other says, if that takes a single word. */
function taking(statement: Statement, figure: Comparable, other: Statement, model: Comparable): Fix[] {
  const edit = asIn(statement, figure, model);
  return edit ? fixWith(`Say it as “${wordsOf(other, model)}” does`, edit) : [];
}

function asIn(statement: Statement, figure: Comparable, model: Comparable): Edit | undefined {
  if (figure.kind !== 'limit' || model.kind !== 'limit') return numberEdit(statement, figure, model.decimal);
  const { unit, clock, value } = figure.length;
  if (unit !== model.length.unit) return undefined;
  if (clock === model.length.clock) return numberEdit(statement, figure, model.decimal);
  const kind = model.length.clock;
  const isBare = unit === 'day' && clock === 'unstated' && value === model.length.value;
  return isBare && (kind === 'business' || kind === 'calendar') ? daysEdit(statement, figure, kind) : undefined;
}
